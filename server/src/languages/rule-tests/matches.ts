import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';

/**
 * Whether a text holds unit tests of rules, as `promtool test rules` reads them: by what only they have, or by a name such as
 * `rules_test.yml` where nothing contradicts. Helm's unit tests and others have `tests:` too.
 */
export function matchesRuleTests({ name = '', text }: Candidate): boolean {
  if (!/\.ya?ml$|^(?:ya?ml)?$/i.test(name)) {
    return false;
  }
  const keys = topLevelKeys(text);
  if (keys.some((key) => foreignKeys.has(key))) {
    return false;
  }
  if (keys.includes('tests') && /^[ \t]+(?:-[ \t]+)?(?:input_series|alert_rule_test|promql_expr_test|metricsql_expr_test):/m.test(text)) {
    return true;
  }
  const isOurs = keys.length > 0 && keys.every((key) => ownKeys.has(key));
  const isNamed = /(?:^|[-_.])tests?\.ya?ml$/i.test(name);
  return isOurs && (keys.includes('tests') ? keys.includes('rule_files') : isNamed);
}

const ownKeys = new Set(['rule_files', 'evaluation_interval', 'group_eval_order', 'fuzzy_compare', 'tests', 'disable_alertgroup_label']);

/** Top-level keys of other formats that have `tests` or `rule_files`. */
const foreignKeys = new Set(['apiVersion', 'kind', 'suite', 'templates', 'scrape_configs', 'global', 'alerting', 'groups', 'jobs']);
