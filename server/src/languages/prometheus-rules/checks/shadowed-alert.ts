import { valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { type PlacedDigest, placedDigests, placeOfRule, ruleAt, type Threshold } from '../digest.ts';

/** An alert of which another one with the same name and labels, but a lower hurdle, takes away all meaning: whenever it fires, that one fires too. */
export const shadowedAlert: TypeCheck = {
  code: 'shadowed-alert',
  severity: 'information',
  help: 'https://prometheus.io/docs/practices/alerting/#naming',
  type: 'RuleGroups',
  *run(file) {
    for (const alike of bySubject(placedDigests(file))) {
      for (const { placed, threshold } of alike) {
        const wider = alike.find((other) => shadows(other.threshold, threshold));
        const rule = wider && ruleAt(placed);
        if (wider && rule) {
          const message = t(
            'Whenever this fires, an alert of the same name and labels with a weaker condition fires too: give one of them another label, such as `severity`',
          );
          yield {
            span: valueSpan(rule, 'alert'),
            message,
            related: [{ at: placeOfRule(wider.placed), message: t('The alert with the weaker condition') }],
          };
        }
      }
    }
  },
};

interface Alert {
  readonly placed: PlacedDigest;
  readonly threshold: Threshold;
}

/** The alerts that differ in their limits alone, where there are several. */
function bySubject(all: readonly PlacedDigest[]): readonly (readonly Alert[])[] {
  const found = new Map<string, Alert[]>();
  for (const placed of all) {
    const { threshold } = placed.digest;
    if (threshold) {
      const alike = found.get(threshold.subject);
      if (alike) {
        alike.push({ placed, threshold });
      } else {
        found.set(threshold.subject, [{ placed, threshold }]);
      }
    }
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

/** Whether an alert fires wherever the other one does, and elsewhere too. */
function shadows(wide: Threshold, narrow: Threshold): boolean {
  const distance = wide.isUpward ? narrow.limit - wide.limit : wide.limit - narrow.limit;
  return wide.wait <= narrow.wait && (distance > 0 || (distance === 0 && !wide.isStrict && narrow.isStrict));
}
