import { isComparison } from './data/operators.ts';
import type { PromqlModel } from './model.ts';
import type { Expression } from './tree.ts';
import { validExpressions } from './valid-expressions.ts';
import { withoutParentheses } from './walk.ts';

/** Whether the values of the result are something times 100: percentages, to all appearance. */
export function isTimesHundred(model: PromqlModel): boolean {
  const [expression, ...more] = validExpressions(model);
  const node = expression && compared(expression.root);
  return more.length === 0 && node?.kind === 'binary' && node.operator === '*' && [node.left, node.right].some(isHundred);
}

/** What a comparison with a number lets through. */
function compared(root: Expression): Expression {
  const node = withoutParentheses(root);
  if (node.kind !== 'binary' || !isComparison(node.operator) || node.bool !== undefined) {
    return node;
  }
  return withoutParentheses(node.left.type === 'vector' ? node.left : node.right);
}

function isHundred(node: Expression): boolean {
  const inner = withoutParentheses(node);
  return inner.kind === 'number' && inner.value === 100;
}
