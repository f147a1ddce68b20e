import type { Binary, BinaryOperator, Expression } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';
import { constantOf } from './constant.ts';

/** The operators that compare. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** A comparison of an expression with a constant: only series whose value passes are left. */
export interface Condition {
  readonly subject: Expression;
  readonly operator: Comparison;
  readonly limit: number;
}

/** What a comparison demands of one of its sides, `5 < x` as `x > 5`; undefined where neither side is constant, or both are. */
export function conditionOf({ operator, left, right }: Binary): Condition | undefined {
  if (!isComparisonOperator(operator)) {
    return undefined;
  }
  const [before, after] = [constantOf(left), constantOf(right)];
  if (before === undefined && after !== undefined) {
    return { subject: left, operator, limit: after };
  }
  return before !== undefined && after === undefined ? { subject: right, operator: turned[operator], limit: before } : undefined;
}

/** The conditions that comparisons one after another (`x > 5 < 9`) put on a subject that is no comparison itself. */
export function conditionsOf(node: Expression): { readonly subject: Expression; readonly conditions: readonly Condition[] } {
  const conditions: Condition[] = [];
  let subject = withoutParentheses(node);
  while (subject.kind === 'binary' && subject.bool === undefined && conditions.length < mostConditions) {
    const condition = conditionOf(subject);
    if (condition === undefined) {
      break;
    }
    conditions.push(condition);
    subject = withoutParentheses(condition.subject);
  }
  return { subject, conditions };
}

const mostConditions = 6;

/** Two conditions that no value meets together. */
export function contradictionIn(conditions: readonly Condition[]): readonly [Condition, Condition] | undefined {
  for (const [index, later] of conditions.entries()) {
    const earlier = conditions.slice(0, index).find((other) => excludes(other, later));
    if (earlier !== undefined) {
      return [earlier, later];
    }
  }
  return undefined;
}

/** Whether the numbers compare so. */
export function holds(left: number, operator: Comparison, right: number): boolean {
  return comparing[operator](left, right);
}

/** Two conditions one of which every number meets. */
export function coverAll(a: Condition, b: Condition): boolean {
  return excludes(opposite(a), opposite(b));
}

/** Whether every number that meets `a` meets `b`. */
export function implies(a: Condition, b: Condition): boolean {
  return excludes(a, opposite(b));
}

const opposites: Readonly<Record<Comparison, Comparison>> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

function opposite(condition: Condition): Condition {
  return { ...condition, operator: opposites[condition.operator] };
}

const comparing: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

const turned: Readonly<Record<Comparison, Comparison>> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Whether the operator compares two numbers. */
export function isComparisonOperator(operator: BinaryOperator): operator is Comparison {
  return operator in comparing;
}

/** With NaN nothing is claimed here. */
function excludes(a: Condition, b: Condition): boolean {
  if (Number.isNaN(a.limit) || Number.isNaN(b.limit)) {
    return false;
  }
  if (a.operator === '==' || b.operator === '==') {
    const [equal, other] = a.operator === '==' ? [a, b] : [b, a];
    return !holds(equal.limit, other.operator, other.limit);
  }
  const [below, above] = a.operator.startsWith('<') ? [a, b] : [b, a];
  if (!below.operator.startsWith('<') || !above.operator.startsWith('>')) {
    return false;
  }
  const bothTakeEqual = below.operator === '<=' && above.operator === '>=';
  return bothTakeEqual ? below.limit < above.limit : below.limit <= above.limit;
}
