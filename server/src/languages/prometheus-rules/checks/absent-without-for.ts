import { durationMilliseconds } from '#base/duration/duration.ts';
import { isSet, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { bareExpression } from '../bare-expression.ts';

/** An alert on `absent` that fires at once: right after a start, Prometheus has not scraped anything yet. */
export const absentWithoutFor: TypeCheck = {
  code: 'absent-without-for',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#defining-alerting-rules',
  type: 'Rule',
  *run(rule) {
    const wait = textOf(rule, 'for');
    const isImmediate = wait === undefined || durationMilliseconds(wait) === 0;
    if (isSet(rule, 'alert') && isImmediate && asksForAbsence.test(bareExpression(textOf(rule, 'expr') ?? ''))) {
      yield {
        span: valueSpan(rule, 'alert'),
        message: t(
          'This fires whenever Prometheus starts, since `absent` is true until the first scrape: wait by `for`, at least two scrape intervals',
        ),
      };
    }
  },
};

/** At the beginning of what the alert is about; after `and` or `unless` something else decides too. */
const asksForAbsence = /(?:^|\bor\b)[\s(]*absent\s*\(/i;
