import { isComparison } from '../data/operators.ts';
import type { Binary } from '../tree.ts';
import { anyLabels, dropping, type FlowOf, type LabelFlow, noLabels } from './flow.ts';
import { complement, difference, exactly, includes, intersection, type LabelSet, union, without } from './label-set.ts';

/** The labels that both sides of an operation must have in common, by `on`, `ignoring` or neither. */
export function matchedLabels({ matching }: Binary): LabelSet {
  const labels = (matching?.labels ?? []).map(({ text }) => text);
  return matching?.keyword === 'on' ? exactly(...labels) : without('__name__', ...labels);
}

/** The labels of an operation's result, as Prometheus makes them from both sides. */
export function binaryFlow(node: Binary, flowOf: FlowOf): LabelFlow {
  const { left, right, operator, group } = node;
  if (left.type !== 'vector' || right.type !== 'vector') {
    return scalarFlow(node, flowOf);
  }
  if (node.fills.length > 0) {
    return anyLabels;
  }
  const [many, one] = group?.keyword === 'group_right' ? [flowOf(right), flowOf(left)] : [flowOf(left), flowOf(right)];
  switch (operator) {
    case 'or':
      return eitherFlow(many, one);
    case 'unless':
      return many;
    case 'and':
      return pairedFlow(many, one, matchedLabels(node));
    default:
      return group === undefined ? oneToOneFlow(node, many, one) : groupedFlow(node, many, one);
  }
}

function keepsName({ operator, bool }: Binary): boolean {
  return isComparison(operator) && bool === undefined;
}

function scalarFlow(node: Binary, flowOf: FlowOf): LabelFlow {
  const series = [node.left, node.right].find(({ type }) => type === 'vector');
  const flow = series === undefined ? noLabels : flowOf(series);
  return keepsName(node) ? flow : dropping(flow, '__name__');
}

function eitherFlow(a: LabelFlow, b: LabelFlow): LabelFlow {
  const common = [...a.sure].filter(([label]) => b.sure.has(label));
  const sure = new Map(common.map(([label, value]) => [label, b.sure.get(label) === value ? value : undefined]));
  return { may: union(a.may, b.may), sure };
}

/** The series of `many` that have a partner: of the matched labels only what both sides can have. */
function pairedFlow(many: LabelFlow, one: LabelFlow, matched: LabelSet): LabelFlow {
  const may = intersection(many.may, union(one.may, complement(matched)));
  return { may, sure: new Map([...[...one.sure].filter(([label]) => includes(matched, label)), ...many.sure]) };
}

function oneToOneFlow(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  const matched = matchedLabels(node);
  const paired = pairedFlow(left, right, matched);
  const kept = keepsName(node) && node.matching?.keyword !== 'on' ? union(matched, exactly('__name__')) : matched;
  return { may: intersection(paired.may, kept), sure: new Map([...paired.sure].filter(([label]) => includes(kept, label))) };
}

/** The labels in the list of `group_left` come from the other side, also where it lacks them. */
function groupedFlow(node: Binary, many: LabelFlow, one: LabelFlow): LabelFlow {
  const included = exactly(...(node.group?.labels ?? []).map(({ text }) => text));
  const paired = pairedFlow(many, one, matchedLabels(node));
  const may = union(difference(paired.may, included), intersection(one.may, included));
  const own = [...paired.sure].filter(([label]) => !includes(included, label));
  const taken = [...one.sure].filter(([label]) => includes(included, label));
  const flow = { may, sure: new Map([...own, ...taken]) };
  return keepsName(node) ? flow : dropping(flow, '__name__');
}
