import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import type { Aggregation, Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { around, type Place } from '../walk.ts';

const selecting = /^(?:topk|bottomk|limitk|limit_ratio)$/;

/** `topk` and its like in a rule, whose series come and go with every evaluation. */
export const topkInRule: Check<PromqlModel> = {
  code: 'topk-in-rule',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators',
  *run(model) {
    if (model.dialect !== 'alert' && model.dialect !== 'record') {
      return;
    }
    for (const place of validPlaces(model)) {
      const { node } = place;
      if (node.kind === 'aggregation' && selecting.test(node.operator) && !removesCopies(node) && reachesResult(place)) {
        const message =
          model.dialect === 'alert'
            ? t(
                '`{0}` may choose other series at every evaluation, and alerts come and go with them: compare with a threshold instead',
                node.operator,
              )
            : t(
                '`{0}` may choose other series at every evaluation, which leaves gaps in what is recorded: record all, and choose in the query',
                node.operator,
              );
        yield { span: node.operatorSpan, evidence: node.span, message };
      }
    }
  },
};

/** `topk by (pod) (1, …)` is the usual way to keep one of several equal series. */
function removesCopies({ grouping, args: [count] }: Aggregation): boolean {
  return grouping !== undefined && count?.kind === 'number' && count.value === 1;
}

/** Whether the series that are chosen make the series of the result. */
function reachesResult(place: Place): boolean {
  return [...around(place)].every(({ outer, part }) => keepsSeries(outer, part));
}

function keepsSeries(node: Expression, part: Expression): boolean {
  switch (node.kind) {
    case 'aggregation':
      return selecting.test(node.operator);
    case 'call':
      return !/^(?:absent|absent_over_time|scalar)$/.test(node.name.text);
    case 'binary':
      return keepsSide(node, part);
    default:
      return true;
  }
}

/** The one side of a many-to-one matching only lends its labels; the right one of `and` and `unless` is only looked up. */
function keepsSide({ operator, left, group }: Binary, part: Expression): boolean {
  const isLeft = left === part;
  if (operator === 'and' || operator === 'unless') {
    return isLeft;
  }
  return group === undefined || (group.keyword === 'group_left') === isLeft;
}
