import { t } from '../l10n.ts';
import type { RefusedConnection, UrlFault } from './connection.ts';

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

/** Why a connection of the settings cannot be used, and what to do. */
export function describeFault({ fault, header = '' }: RefusedConnection): string {
  switch (fault) {
    case 'auth-wrong':
      return t('Of `auth`, `kind` must be `none`, `basic` or `bearer`');
    case 'auth-username':
      return t('Basic authentication needs a `username` in `auth`, without a colon');
    case 'auth-secret':
      return t(
        'In `auth` stand only `kind` and `username`. Secrets do not go in settings: take it out and run “Observatory: Set Password or Token…”',
      );
    case 'header-secret':
      return t(
        'The header {0} carries credentials. Secrets do not go in settings: take it out, set `auth`, and run “Observatory: Set Password or Token…”',
        header,
      );
    case 'header-reserved':
      return t('The header {0} is set by each request itself. Take it out', header);
    case 'header-wrong':
      return t('The header {0} cannot be sent. Write a name and a text of visible ASCII characters', header);
    default:
      return describeUrlFault(fault);
  }
}
