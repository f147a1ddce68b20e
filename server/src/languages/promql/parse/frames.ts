import type { Span } from '#core/span.ts';
import type { BinaryOperator, Expression, Fill, Grouping, Name } from '../tree.ts';

/** Something begun that waits for an operand or a closing parenthesis. The stack of frames takes the place of recursion. */
export type Frame = ParenthesesFrame | CallFrame | AggregationFrame | UnaryFrame | BinaryFrame | FaultyFrame;

export interface ParenthesesFrame {
  readonly kind: 'parentheses';
  readonly start: number;
}

export interface CallFrame {
  readonly kind: 'call';
  readonly name: Name;
  readonly open: number;
  readonly args: Expression[];
}

export interface AggregationFrame {
  readonly kind: 'aggregation';
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly grouping: Grouping<'by' | 'without'> | undefined;
  readonly open: number;
  readonly args: Expression[];
}

export interface UnaryFrame {
  readonly kind: 'unary';
  readonly operator: '+' | '-';
  readonly operatorSpan: Span;
}

export interface BinaryFrame {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly modifiers: BinaryModifiers;
}

/** What stands between a binary operator and its right side. */
export interface BinaryModifiers {
  readonly bool?: Span;
  readonly matching?: Grouping<'on' | 'ignoring'>;
  readonly group?: Grouping<'group_left' | 'group_right'>;
  readonly fills: readonly Fill[];
}

/** An expression that another follows without an operator. */
export interface FaultyFrame {
  readonly kind: 'faulty';
  readonly left: Expression;
}

/** Binary operators from the loosest to the tightest; `^` alone groups from the right. */
export const precedences: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<=': 3,
  '<': 3,
  '>=': 3,
  '>': 3,
  '</': 3,
  '>/': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  atan2: 5,
  '^': 6,
};

/** A sign binds like `*`: `-1^2` is `-(1^2)`. */
export const unaryPrecedence = 5;

/** Whether a token kind is a binary operator. */
export function isBinaryOperator(kind: string): kind is BinaryOperator {
  return Object.hasOwn(precedences, kind);
}
