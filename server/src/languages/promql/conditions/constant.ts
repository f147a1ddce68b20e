import type { BinaryOperator, Expression } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';

/** Deeper arithmetic is not worked out. */
const deepest = 20;

/** The number that an expression always gives, also as `vector(5)`; undefined where the text does not tell. */
export function constantOf(node: Expression, depth = 0): number | undefined {
  const inner = withoutParentheses(node);
  if (depth > deepest) {
    return undefined;
  }
  if (inner.kind === 'number') {
    return inner.value;
  }
  if (inner.kind === 'unary') {
    const value = constantOf(inner.expression, depth + 1);
    return value === undefined || inner.operator === '+' ? value : -value;
  }
  if (inner.kind === 'call' && inner.name.text === 'vector' && inner.args[0] !== undefined) {
    return constantOf(inner.args[0], depth + 1);
  }
  if (inner.kind === 'binary') {
    const compute = arithmetic[inner.operator];
    const left = compute && constantOf(inner.left, depth + 1);
    const right = left === undefined ? undefined : constantOf(inner.right, depth + 1);
    return left === undefined || right === undefined ? undefined : compute?.(left, right);
  }
  return undefined;
}

const arithmetic: Readonly<Partial<Record<BinaryOperator, (left: number, right: number) => number>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '^': (left, right) => left ** right,
};
