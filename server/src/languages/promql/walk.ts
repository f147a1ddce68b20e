import { type Span, touches } from '#core/span.ts';
import type { Expression } from './tree.ts';

/** The direct parts of an expression, in source order. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'binary':
      return [node.left, node.right];
    case 'unary':
    case 'parentheses':
    case 'subquery':
      return [node.expression];
    case 'matrix':
      return [node.selector];
    case 'aggregation':
    case 'call':
      return node.args;
    case 'faulty':
      return node.parts;
    default:
      return [];
  }
}

/** The expression and everything in it, parents first, in source order; whatever the depth. */
export function* everyNode(root: Expression): Generator<Expression> {
  const stack: Expression[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const parts = partsOf(node);
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part !== undefined) {
        stack.push(part);
      }
    }
  }
}

/** A node of an expression and the place of what it is a direct part of. */
export interface Place {
  readonly node: Expression;
  /** The whole expression. */
  readonly root: Expression;
  readonly parent?: Place;
}

/** As `everyNode`, each with what stands around it. */
export function* everyPlace(root: Expression): Generator<Place> {
  const stack: Place[] = [{ node: root, root }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    yield place;
    for (const part of partsOf(place.node).toReversed()) {
      stack.push({ node: part, root, parent: place });
    }
  }
}

/** Real expressions are not nested deeper; generated ones are not worth the time. */
const deepest = 100;

/** What stands around a place, innermost first, each with the part that the place is in; of deep nesting the inner part alone. */
export function* around(place: Place): Generator<{ readonly outer: Expression; readonly part: Expression }> {
  let { node: part, parent } = place;
  for (let depth = 0; parent !== undefined && depth < deepest; depth++) {
    yield { outer: parent.node, part };
    part = parent.node;
    parent = parent.parent;
  }
}

/** What stands within any number of parentheses. */
export function withoutParentheses(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'parentheses') {
    inner = inner.expression;
  }
  return inner;
}

/** The nodes that hold `offset` or touch it, outermost first. */
export function pathTo(root: Expression, offset: number): readonly Expression[] {
  const path: Expression[] = [];
  let node: Expression | undefined = root;
  while (node !== undefined && touches(reach(node), offset)) {
    path.push(node);
    const parts = partsOf(node);
    node =
      parts.find((part) => touches(reach(part), offset) && offset < reach(part).end) ?? parts.find((part) => touches(reach(part), offset));
  }
  return path;
}

/** A keyword such as `anchored` counts to its selector here. */
function reach(node: Expression): Span {
  const last = 'modifiers' in node ? node.modifiers.at(-1) : undefined;
  return last !== undefined && last.span.end > node.span.end ? { start: node.span.start, end: last.span.end } : node.span;
}
