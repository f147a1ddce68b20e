import type { Expression, StringLiteral } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';
import { difference, exactly, type LabelSet, union, without } from './label-set.ts';

/** What an expression's text alone tells of the labels of its result. The metric's name counts as the label `__name__`. */
export interface LabelFlow {
  /** What no series of the result has lies outside. Where the set is finite, its labels are all named in the text. */
  readonly may: LabelSet;
  /** What every series of the result has, with its value where the text fixes it. */
  readonly sure: ReadonlyMap<string, string | undefined>;
}

/** Nothing is known. */
export const anyLabels: LabelFlow = { may: without(), sure: new Map() };

/** A result without labels. */
export const noLabels: LabelFlow = { may: exactly(), sure: new Map() };

/** The flow of a node whose parts' flows are known. */
export type FlowOf = (node: Expression) => LabelFlow;

/** The same labels without these. */
export function dropping({ may, sure }: LabelFlow, ...labels: readonly string[]): LabelFlow {
  return { may: difference(may, exactly(...labels)), sure: new Map([...sure].filter(([label]) => !labels.includes(label))) };
}

/** The flow with labels that a series may have or lack afterwards, whatever it had. */
export function allowing({ may, sure }: LabelFlow, ...labels: readonly string[]): LabelFlow {
  return { may: union(may, exactly(...labels)), sure: dropping({ may, sure }, ...labels).sure };
}

/** The text of a string, also in parentheses. */
export function stringIn(node: Expression | undefined): StringLiteral | undefined {
  const inner = node && withoutParentheses(node);
  return inner?.kind === 'string' ? inner : undefined;
}
