import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { choosing } from '../data/aggregations.ts';
import { isComparison, isSetOperator } from '../data/operators.ts';
import { matchedLabels } from '../labels/binary-flow.ts';
import type { FlowOf } from '../labels/flow.ts';
import { labelFlows } from '../labels/label-flow.ts';
import { includes } from '../labels/label-set.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { everyNode, withoutParentheses } from '../walk.ts';

/** Both sides of an operation group by a label that the matching leaves out. */
export const manyToMany: Check<PromqlModel> = {
  code: 'many-to-many',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#many-to-one-and-one-to-many-vector-matches',
  *run(model) {
    for (const { node, root } of validPlaces(model)) {
      if (node.kind === 'binary' && node.matching && !isSetOperator(node.operator) && keepsAll(node.left) && keepsAll(node.right)) {
        const label = commonButUnmatched(node, labelFlows(root));
        if (label !== undefined) {
          yield {
            span: node.matching.span,
            evidence: node.span,
            message: t(
              'Both sides have the label `{0}`, which `{1} (…)` leaves out: with two values of it the query fails — match by it too',
              label,
              node.matching.keyword,
            ),
          };
        }
      }
    }
  },
};

/** A label that both sides name, so that each may have several series for one group of the matching; of labels that cannot match another check tells. */
function commonButUnmatched(node: Binary, flowOf: FlowOf): string | undefined {
  const [left, right] = [flowOf(node.left), flowOf(node.right)];
  const matched = matchedLabels(node);
  if (node.matching?.keyword === 'on' && [...matched.labels].some((label) => !includes(left.may, label) || !includes(right.may, label))) {
    return undefined;
  }
  const named = left.may.kind === 'exactly' && right.may.kind === 'exactly' ? [...left.may.labels] : [];
  return named.find((label) => includes(right.may, label) && !includes(matched, label) && !left.sure.get(label) && !right.sure.get(label));
}

/** Whether a side is an aggregation of all series there are: a comparison or `topk` in it may leave one of each group. */
function keepsAll(side: Expression): boolean {
  const aggregation = withoutParentheses(side);
  if (aggregation.kind !== 'aggregation') {
    return false;
  }
  let seen = 0;
  for (const node of everyNode(aggregation)) {
    const chooses = (node.kind === 'aggregation' && choosing.has(node.operator)) || (node.kind === 'binary' && isComparison(node.operator));
    if (chooses || ++seen > mostNodes) {
      return false;
    }
  }
  return true;
}

const mostNodes = 100;
