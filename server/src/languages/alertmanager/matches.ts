import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';

/**
 * Whether a text is Alertmanager's configuration: by routes, receivers and inhibitions as only it has them, or by the name
 * `alertmanager.yml` where nothing contradicts. The OpenTelemetry Collector has `receivers` too, Helm charts `global`.
 */
export function matchesAlertmanager({ name = '', text }: Candidate): boolean {
  if (!mayBeYaml(name)) {
    return false;
  }
  const keys = topLevelKeys(text);
  const has = (key: string): boolean => keys.includes(key);
  const known = keys.filter((key) => ownKeys.has(key)).length;
  if (/^alertmanager\.ya?ml$/i.test(name) && (keys.length === 0 || known === keys.length)) {
    return true;
  }
  if (keys.some((key) => foreignKeys.has(key))) {
    return false;
  }
  return (
    (has('route') && (has('receivers') || hasRoute(text))) ||
    (has('receivers') && hasReceivers(text)) ||
    (has('inhibit_rules') && /^[ \t]*(?:-[ \t]+)?"?(?:source|target)_match(?:ers|_re)?"?:/m.test(text)) ||
    (known === keys.length && /^"?(?:mute_)?time_intervals"?:/m.test(text) && /^[ \t]+"?(?:- )?"?time_intervals"?:/m.test(text))
  );
}

function hasRoute(text: string): boolean {
  return /^[ \t]+"?(?:receiver|group_by|group_wait|routes)"?:/m.test(text);
}

/** A list of receivers with an integration; the Collector's are a mapping. */
function hasReceivers(text: string): boolean {
  return /^"?receivers"?:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*-/m.test(text) && /^[ \t]+(?:-[ \t]+)?"?[a-z0-9]+_configs"?:/m.test(text);
}

const ownKeys = new Set([
  'global',
  'route',
  'inhibit_rules',
  'receivers',
  'templates',
  'mute_time_intervals',
  'time_intervals',
  'tracing',
  'event_recorder',
]);

/** Top-level keys of formats that have routes or receivers too. */
const foreignKeys = new Set([
  'apiVersion',
  'kind',
  'scrape_configs',
  'groups',
  'tests',
  'processors',
  'exporters',
  'extensions',
  'service',
  'services',
  'contactPoints',
  'policies',
  'server',
  'spec',
]);

function mayBeYaml(name: string): boolean {
  return name.includes('.') ? /\.(?:ya?ml|tpl|tmpl|j2)$/i.test(name) : /^(?:ya?ml)?$/i.test(name) || !/^[a-z]+$/.test(name);
}
