import type { LabelMatcher } from '#base/notification/matcher.ts';
import { contradiction, impliesAll } from '#base/notification/matching.ts';
import { firstKeySpan, itemsOf, keySpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { matchersOf } from '../routes.ts';

/**
 * An inhibition that can mute nothing. An alert that matches source and target alike is never muted by another such one
 * (https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule), and alerts with other values are not equal.
 */
export const inertInhibition: TypeCheck = {
  code: 'inert-inhibition',
  severity: 'warning',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule',
  type: 'InhibitRule',
  *run(rule) {
    const source = matchersOf(rule, 'source_');
    const target = matchersOf(rule, 'target_');
    if (!source || !target || isUnfinished(rule)) {
      return;
    }
    if (impliesAll(source, target) && impliesAll(target, source)) {
      const message = t(
        'This mutes nothing: source and target are the same alerts, and such alerts do not mute each other; narrow one side',
      );
      yield { span: firstKeySpan(rule), message, evidence: rule.span };
      return;
    }
    const label = itemsOf(rule, 'equal').find((item) => isNeverEqual(item, source, target));
    if (label?.kind === 'scalar') {
      const message = t('This mutes nothing: source and target never have the same `{0}`; take it out of `equal`', label.value);
      yield { span: label.span.start >= rule.span.start ? label.span : keySpan(rule, 'equal'), message };
    }
  },
};

/** The values that the sides want of one label exclude each other. */
function isNeverEqual(item: YamlNode, source: readonly LabelMatcher[], target: readonly LabelMatcher[]): boolean {
  const wanted = (matchers: readonly LabelMatcher[]) => matchers.filter(({ name }) => item.kind === 'scalar' && name === item.value);
  const sides = [wanted(source), wanted(target)];
  return sides.every((side) => side.length > 0 && !contradiction(side)) && contradiction(sides.flat()) !== undefined;
}
