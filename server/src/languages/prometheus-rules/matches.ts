import { nearNames } from '#base/schema/near.ts';
import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';
import { holdsOtherLanguage } from './other-languages.ts';

/**
 * Whether a text is a file of Prometheus rules: a top-level list `groups:` of named groups with rules in them, or
 * nothing much yet where by name or folder rules will stand.
 */
export function matchesPrometheusRules({ name = '', folder = '', text }: Candidate): boolean {
  if (!mayBeYaml(name)) {
    return false;
  }
  const isPlaceOfRules =
    /rule|alert/i.test(name) || /^(?:(?:prometheus|recording|alerting)[-_.]?)?(?:rules?|alerts?)(?:\.d)?$/i.test(folder);
  if (!/^groups:/m.test(text)) {
    return name.includes('.') && isPlaceOfRules && !/alertmanager/i.test(name) && isHardlyBegun(text);
  }
  const others = topLevelKeys(text).filter((key) => key !== 'groups' && key !== 'namespace');
  const begun =
    others.length === 0 &&
    holdsNothingElse(text) &&
    /^groups:[ \t]*(?:#.*)?$/m.test(text) &&
    (/^[ \t]+(?:-[ \t]+)?rules:/m.test(text) || isPlaceOfRules);
  return (holdsRules(text) || begun) && !others.some((key) => foreignKeys.has(key)) && !holdsOtherLanguage(text);
}

/** Whether a text is clearly another program's that has groups of rules too. */
export function refusesPrometheusRules({ text }: Candidate): boolean {
  return (
    topLevelKeys(text).some((key) => foreignKeys.has(key)) || holdsOtherLanguage(text) || !(holdsRules(text) || holdsNothingElse(text))
  );
}

function holdsRules(text: string): boolean {
  return /^[ \t]*-[ \t]+(?:alert|record):/m.test(text);
}

/** Where no rule says what it is, every key has to be one of groups and rules, or nearly: people and firewalls come in groups too. */
function holdsNothingElse(text: string): boolean {
  const keys = Array.from(text.matchAll(/(?:^|[{,])[ \t]*(?:-[ \t]+)*([\w.-]+)[ \t]*:(?=\s|$)/gm), ([, key = '']) => key);
  return keys.some((key) => ruleKeys.includes(key)) || keys.every((key) => nearNames(key, ownKeys).length > 0);
}

const ruleKeys = ['alert', 'record', 'expr'];
const ownKeys = [...ruleKeys, 'groups', 'name', 'interval', 'rules', 'limit', 'labels', 'query_offset', 'for', 'annotations'];

/** Nothing yet but comments and the beginning of the word that such a file begins with. */
function isHardlyBegun(text: string): boolean {
  return text.length < 10_000 && 'groups:'.startsWith(text.replace(/^(?:#.*|---[ \t]*)$/gm, '').trim());
}

/** Top-level keys of formats that have groups with rules too: Kubernetes, Grafana's provisioning, unit tests, whole configurations. */
const foreignKeys = new Set([
  'apiVersion',
  'kind',
  'tests',
  'rule_files',
  'deleteRules',
  'contactPoints',
  'policies',
  'scrape_configs',
  'route',
  'receivers',
]);

function mayBeYaml(name: string): boolean {
  return name.includes('.')
    ? /\.(?:ya?ml|rules?|alerts?|tpl|tmpl|j2|conf)$/i.test(name)
    : /^(?:ya?ml|)$/i.test(name) || !/^[a-z]+$/.test(name);
}
