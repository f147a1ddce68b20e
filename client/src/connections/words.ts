import { t } from '../l10n.ts';
import type { UrlFault } from './connection.ts';

/** What is wrong with the URL of a connection, and what to do. */
export function describeUrlFault(fault: UrlFault): string {
  const words: Readonly<Record<UrlFault, string>> = {
    'no-url': t('This is not a URL. Write one such as http://127.0.0.1:9090'),
    'no-http': t('The URL must begin with http:// or https://'),
    credentials: t('The URL holds a user name or password. Settings are plain text, so leave credentials out of it'),
    query: t('The URL must end before ? and #: give only what /api/v1/query follows'),
  };
  return words[fault];
}
