import type { Expression } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';
import type { Condition } from './condition.ts';

/** A count of series or samples, which is at least 1 where there is one. */
export interface Count {
  readonly name: string;
  /** What asks whether there is nothing to count. */
  readonly absent: string;
  /** Where nothing is lost by asking for absence. */
  readonly counted?: Expression;
}

/** The count that an expression is. */
export function countIn(subject: Expression): Count | undefined {
  const node = withoutParentheses(subject);
  if (node.kind === 'aggregation' && node.operator === 'count') {
    const [counted] = node.grouping === undefined ? node.args : [];
    return { name: 'count', absent: 'absent', ...(counted && { counted }) };
  }
  if (node.kind === 'call' && node.name.text === 'count_over_time') {
    const [counted] = node.args;
    return { name: 'count_over_time', absent: 'absent_over_time', ...(counted && { counted }) };
  }
  return undefined;
}

/** Whether a condition asks for a count of nothing, which there never is. */
export function asksForNoCount({ subject, operator, limit }: Condition): boolean {
  const isBelowOne = operator === '<' ? limit <= 1 : (operator === '==' || operator === '<=') && limit < 1;
  return isBelowOne && countIn(subject) !== undefined;
}
