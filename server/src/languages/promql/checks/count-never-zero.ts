import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix } from '#core/problem.ts';
import { conditionOf } from '../conditions/condition.ts';
import { asksForNoCount, type Count, countIn } from '../conditions/count.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** `count(x) == 0`: where there is nothing to count, the result is empty, not 0. */
export const countNeverZero: Check<PromqlModel> = {
  code: 'count-never-zero',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#absent',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      const condition = node.kind === 'binary' ? conditionOf(node) : undefined;
      const count = condition && countIn(condition.subject);
      if (node.kind === 'binary' && count && asksForNoCount(condition)) {
        yield {
          span: node.span,
          message: t('`{0}` of nothing is an empty result, not 0, so this is never true — use `{1}`', count.name, count.absent),
          fixes: fixesFor(model.text, node, count),
        };
      }
    }
  },
};

function fixesFor(text: string, { bool, span }: Binary, { absent, counted }: Count): readonly Fix[] {
  if (bool !== undefined || counted === undefined) {
    return [];
  }
  const replacement = `${absent}(${text.slice(counted.span.start, counted.span.end)})`;
  return [{ title: t('Change to `{0}`', absent), edits: [{ at: span, text: replacement }] }];
}
