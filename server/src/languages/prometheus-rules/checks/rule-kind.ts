import { firstKeySpan, isSet, keySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

/** A rule is either a recording rule or an alerting rule. */
export const ruleKind: TypeCheck = {
  code: 'rule-kind',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule',
  type: 'Rule',
  *run(rule) {
    const isRecording = isSet(rule, 'record');
    const isAlerting = isSet(rule, 'alert');
    if (isRecording && isAlerting) {
      const message = `only one of 'record' and 'alert' must be set — ${t('make two rules of it')}`;
      yield { span: keySpan(rule, 'alert'), message, related: [{ at: keySpan(rule, 'record'), message: t('`record` is set here') }] };
    } else if (!isRecording && !isAlerting && !isUnfinished(rule)) {
      const advice = t('`record` names the metric that a recording rule stores, `alert` the alert that an alerting rule raises');
      yield { span: firstKeySpan(rule), message: `one of 'record' or 'alert' must be set — ${advice}`, evidence: rule.span };
    }
  },
};
