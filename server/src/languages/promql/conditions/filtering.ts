import { functionNamed } from '../data/functions.ts';
import { isComparison } from '../data/operators.ts';
import type { Binary, Expression } from '../tree.ts';
import { everyNode, withoutParentheses } from '../walk.ts';

/**
 * Whether something in an expression chooses among the series by what they are like at the moment, so that its result comes and
 * goes: a comparison, `and`, `unless`, `absent`. In doubt it does.
 */
export function filteringIn(root: Expression): (node: Expression) => boolean {
  const filtering = new Set<Expression>();
  const filters = (node: Expression) => filtering.has(node);
  for (const node of [...everyNode(root)].reverse()) {
    if (doesFilter(node, filters)) {
      filtering.add(node);
    }
  }
  return filters;
}

/** The comparisons with `bool` that decide about an alert alone, or beside others under `and`, `or`, `unless`. */
export function boolComparisons(root: Expression): readonly Binary[] {
  const found: Binary[] = [];
  const open: Expression[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const inner = withoutParentheses(node);
    if (inner.kind === 'binary' && isJunction(inner)) {
      open.push(inner.right, inner.left);
    } else if (inner.kind === 'binary' && inner.bool !== undefined && inner.type === 'vector') {
      found.push(inner);
    }
  }
  return found;
}

function isJunction({ operator }: Binary): boolean {
  return operator === 'and' || operator === 'or' || operator === 'unless';
}

function doesFilter(node: Expression, filters: (part: Expression) => boolean): boolean {
  switch (node.kind) {
    case 'vector':
      return comesAndGoes(node.name?.text);
    case 'matrix':
      return filters(node.selector);
    case 'subquery':
    case 'unary':
    case 'parentheses':
      return filters(node.expression);
    case 'aggregation':
      return node.args.some(filters);
    case 'call':
      return doesCallFilter(node.name.text) ?? node.args.some(filters);
    case 'binary':
      return doesBinaryFilter(node, filters);
    default:
      return false;
  }
}

/** Alerts that are active, and what a rule records: it may have chosen already. Without a name anything may be meant. */
function comesAndGoes(name: string | undefined): boolean {
  return name === undefined || name.includes(':') || name === 'ALERTS' || name === 'ALERTS_FOR_STATE';
}

function doesCallFilter(name: string): boolean | undefined {
  if (functionNamed(name) === undefined || presence.has(name)) {
    return true;
  }
  return name === 'scalar' || name === 'vector' ? false : undefined;
}

const presence: ReadonlySet<string> = new Set(['absent', 'absent_over_time', 'present_over_time']);

function doesBinaryFilter({ operator, bool, left, right, type }: Binary, filters: (part: Expression) => boolean): boolean {
  if (operator === 'or') {
    return filters(left) && filters(right);
  }
  const isFilter = operator === 'and' || operator === 'unless' || (isComparison(operator) && bool === undefined && type === 'vector');
  return isFilter || filters(left) || filters(right);
}
