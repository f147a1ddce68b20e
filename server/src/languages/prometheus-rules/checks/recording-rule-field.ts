import { durationMilliseconds } from '#base/duration/duration.ts';
import { fieldValue, isSet, keySpan, removeField, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';

/** Fields that only alerting rules have. */
const alertingOnly = ['for', 'keep_firing_for', 'annotations'];

/** A recording rule raises nothing, so it cannot wait, keep firing or explain. */
export const recordingRuleField: TypeCheck = {
  code: 'recording-rule-field',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule',
  type: 'Rule',
  *run(rule, { text }) {
    if (!isSet(rule, 'record') || isSet(rule, 'alert')) {
      return;
    }
    for (const field of alertingOnly.filter((name) => counts(rule, name))) {
      const message = `invalid field '${field}' in recording rule — ${t('remove it, or make it an alerting rule')}`;
      yield { span: keySpan(rule, field), message, fixes: removeField(text, rule, field, t('Remove `{0}`', field)) };
    }
  },
};

/** Prometheus takes no offence at what is empty or zero. */
function counts(rule: YamlMapping, field: string): boolean {
  const value = fieldValue(rule, field);
  if (value?.kind === 'mapping') {
    return value.pairs.length > 0;
  }
  return value?.kind === 'scalar' && durationMilliseconds(textOf(rule, field) ?? '') !== 0;
}
