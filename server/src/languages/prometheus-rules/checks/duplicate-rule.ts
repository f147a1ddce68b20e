import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { type DigestedFile, digestedFile, eachRule, firstKeyOf, ruleAt } from '../digest.ts';
import { createFirstPlaces } from '../first-places.ts';

/** The same rule twice does its work twice and, for a recording rule, fails to store the second result. */
export const duplicateRule: TypeCheck = {
  code: 'duplicate-rule',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/',
  type: 'RuleGroups',
  run(node) {
    const file = digestedFile(node);
    const prints = createFirstPlaces(file.count);
    const problems: Problem[] = [];
    eachRule(file, ({ print }, place) => {
      const earlier = prints.meet(print.hash, place);
      if (earlier !== undefined) {
        problems.push(...problem(file, earlier, place));
      }
    });
    return problems;
  },
};

function problem(file: DigestedFile, earlier: number, later: number): readonly Problem[] {
  const [first, again] = [ruleAt(file, earlier), ruleAt(file, later)];
  if (!first || !again || first.digest.print.text !== again.digest.print.text) {
    return [];
  }
  const message =
    first.group === again.group
      ? t('This rule stands in the group twice — remove one of them')
      : t('This rule stands in another group too — remove one of them');
  return [{ span: firstKeyOf(again), message, related: [{ at: firstKeyOf(first), message: t('The same rule') }] }];
}
