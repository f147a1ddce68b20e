import { durationMilliseconds } from '#base/duration/duration.ts';
import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Span } from '#core/span.ts';

/** An alert is looked at once an interval: a shorter `for` waits as long as one interval does. */
export const forShorterThanInterval: TypeCheck = {
  code: 'for-shorter-than-interval',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group',
  type: 'RuleGroup',
  *run(group, { text }) {
    const interval = textOf(group, 'interval');
    const pause = interval === undefined ? undefined : durationMilliseconds(interval);
    for (const rule of pause === undefined ? [] : mappingsOf(group, 'rules')) {
      const wait = textOf(rule, 'for');
      const milliseconds = wait === undefined ? undefined : durationMilliseconds(wait);
      if (milliseconds !== undefined && pause !== undefined && milliseconds > 0 && milliseconds < pause) {
        yield {
          span: valueSpan(rule, 'for'),
          message: t('The group is evaluated every `{0}`, so this waits for `{0}` too: write `{0}` or more', interval ?? ''),
          fixes: lengthen(text, valueSpan(rule, 'for'), { wait, interval: interval ?? '' }),
        };
      }
    }
  },
};

/** Where the duration stands as it is, without quotes or an alias. */
function lengthen(
  text: string,
  at: Span,
  { wait, interval }: { readonly wait: string | undefined; readonly interval: string },
): readonly Fix[] {
  const isPlain = text.slice(at.start, at.end) === wait && /^\w+$/.test(interval);
  return isPlain ? [{ title: t('Change to `{0}`', interval), edits: [{ at, text: interval }] }] : [];
}
