import { aggregationNamed, choosing } from '../data/aggregations.ts';
import type { Aggregation, Expression } from '../tree.ts';
import { everyNode } from '../walk.ts';
import { binaryFlow } from './binary-flow.ts';
import { callFlow } from './call-flow.ts';
import { anyLabels, dropping, type FlowOf, type LabelFlow, noLabels, stringIn } from './flow.ts';
import { exactly, intersection, union } from './label-set.ts';
import { selectorFlow } from './selector-flow.ts';

/** The label flows of an expression and of everything in it; kept by the expression. Takes trees of any depth. */
export function labelFlows(root: Expression): FlowOf {
  const known = kept.get(root);
  if (known !== undefined) {
    return known;
  }
  const flows = new Map<Expression, LabelFlow>();
  const flowOf: FlowOf = (node) => flows.get(node) ?? anyLabels;
  for (const node of [...everyNode(root)].reverse()) {
    flows.set(node, flowFrom(node, flowOf));
  }
  kept.set(root, flowOf);
  return flowOf;
}

const kept = new WeakMap<Expression, FlowOf>();

function flowFrom(node: Expression, flowOf: FlowOf): LabelFlow {
  switch (node.kind) {
    case 'vector':
      return selectorFlow(node);
    case 'matrix':
      return flowOf(node.selector);
    case 'subquery':
    case 'parentheses':
      return flowOf(node.expression);
    case 'unary':
      return dropping(flowOf(node.expression), '__name__');
    case 'aggregation':
      return aggregationFlow(node, flowOf);
    case 'call':
      return callFlow(node, flowOf);
    case 'binary':
      return binaryFlow(node, flowOf);
    case 'number':
    case 'string':
      return noLabels;
    default:
      return anyLabels;
  }
}

function aggregationFlow(node: Aggregation, flowOf: FlowOf): LabelFlow {
  const argument = node.args.at(-1);
  if (argument === undefined || aggregationNamed(node.operator) === undefined) {
    return anyLabels;
  }
  const inner = flowOf(argument);
  if (choosing.has(node.operator)) {
    return inner;
  }
  const grouped = groupedFlow(node, inner);
  const counted = node.operator === 'count_values' ? stringIn(node.args[0]) : undefined;
  return counted === undefined
    ? grouped
    : { may: union(grouped.may, exactly(counted.value)), sure: new Map([...grouped.sure, [counted.value, undefined]]) };
}

function groupedFlow({ grouping }: Aggregation, inner: LabelFlow): LabelFlow {
  const labels = (grouping?.labels ?? []).map(({ text }) => text);
  if (grouping?.keyword === 'without') {
    return dropping(inner, '__name__', ...labels);
  }
  const sure = new Map([...inner.sure].filter(([label]) => labels.includes(label)));
  return { may: intersection(exactly(...labels), inner.may), sure };
}
