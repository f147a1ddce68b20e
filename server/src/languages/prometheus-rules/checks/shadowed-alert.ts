import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { type DigestedFile, digestedFile, eachRule, firstKeyOf, nameOf, ruleAt, type Threshold } from '../digest.ts';
import { createFirstPlaces } from '../first-places.ts';

/**
 * An alert beside another one of the same name and labels, but with a lower hurdle: whenever it fires that one fires too, and nobody can
 * tell them apart.
 */
export const shadowedAlert: TypeCheck = {
  code: 'shadowed-alert',
  severity: 'information',
  help: 'https://prometheus.io/docs/practices/alerting/#naming',
  type: 'RuleGroups',
  *run(node) {
    const file = digestedFile(node);
    for (const alike of alertsAlike(file)) {
      for (const { place, threshold } of alike) {
        const wider = alike.find((other) => shadows(other.threshold, threshold));
        const [rule, other] = [ruleAt(file, place), wider && ruleAt(file, wider.place)];
        if (rule && other) {
          const message = t(
            'Whenever this fires, an alert of the same name and labels with a weaker condition fires too: give one of them another label, such as `severity`',
          );
          yield { span: nameOf(rule), message, related: [{ at: firstKeyOf(other), message: t('The alert with the weaker condition') }] };
        }
      }
    }
  },
};

interface Alert {
  readonly place: number;
  readonly threshold: Threshold;
}

/** The alerts that differ in their limits alone, where there are several. */
function alertsAlike(file: DigestedFile): readonly (readonly Alert[])[] {
  const subjects = createFirstPlaces(file.count);
  const found = new Map<string, Alert[]>();
  eachRule(file, ({ threshold }, place) => {
    const earlier = threshold && subjects.meet(threshold.subject.hash, place);
    const first = earlier === undefined ? undefined : ruleAt(file, earlier)?.digest.threshold;
    if (threshold && first && earlier !== undefined && first.subject.text === threshold.subject.text) {
      const alike = found.get(threshold.subject.text) ?? [{ place: earlier, threshold: first }];
      found.set(threshold.subject.text, [...alike, { place, threshold }]);
    }
  });
  return [...found.values()];
}

/** Whether an alert fires wherever the other one does, and elsewhere too. */
function shadows(wide: Threshold, narrow: Threshold): boolean {
  const distance = wide.isUpward ? narrow.limit - wide.limit : wide.limit - narrow.limit;
  return wide.wait <= narrow.wait && (distance > 0 || (distance === 0 && !wide.isStrict && narrow.isStrict));
}
