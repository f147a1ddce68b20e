import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';

const ownKeys: ReadonlySet<string> = new Set(['tls_server_config', 'http_server_config', 'basic_auth_users', 'rate_limit']);

/**
 * Whether a text is a web config file, which Prometheus, Alertmanager and the exporters read with `--web.config.file`: nothing but its own keys
 * at the top level. `web.yml` and the like may be empty or have one of them misspelt.
 */
export function matchesWebConfig({ name = '', text }: Candidate): boolean {
  if (!/\.ya?ml$/i.test(name) && !/^(?:ya?ml)?$/i.test(name)) {
    return false;
  }
  const keys = topLevelKeys(text);
  const own = keys.filter((key) => ownKeys.has(key) && key !== 'rate_limit');
  return own.length > 0 && (own.length * 2 > keys.length || /^web(?:[-_.]?config)?\.ya?ml$/i.test(name));
}
