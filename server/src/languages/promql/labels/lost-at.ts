import type { Aggregation, Expression } from '../tree.ts';
import type { FlowOf } from './flow.ts';
import { includes } from './label-set.ts';
import { seriesArgument } from './series-argument.ts';

/** The aggregation whose grouping takes a label away that its argument may have; undefined where the label is lost otherwise. */
export function lostAt(root: Expression, label: string, flowOf: FlowOf): Aggregation | undefined {
  let node: Expression | undefined = root;
  for (let step = 0; node !== undefined && step < mostSteps; step++) {
    const inner = seriesWithin(node);
    if (inner !== undefined && includes(flowOf(inner).may, label)) {
      return node.kind === 'aggregation' ? node : undefined;
    }
    node = inner;
  }
  return undefined;
}

const mostSteps = 100;

/** What the labels come from, where that is one part alone. */
function seriesWithin(node: Expression): Expression | undefined {
  switch (node.kind) {
    case 'parentheses':
    case 'unary':
    case 'subquery':
      return node.expression;
    case 'aggregation':
      return node.args.at(-1);
    case 'call':
      return seriesArgument(node);
    case 'binary': {
      const [series, other] = [node.left, node.right].filter(({ type }) => type === 'vector');
      return other === undefined ? series : undefined;
    }
    default:
      return undefined;
  }
}
