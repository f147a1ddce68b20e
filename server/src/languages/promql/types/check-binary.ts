import type { Span } from '#core/span.ts';
import { isComparison, isSetOperator } from '../data/operators.ts';
import { isSpace } from '../lexer/characters.ts';
import { quoteString } from '../lexer/go-quote.ts';
import type { Binary } from '../tree.ts';
import type { TypeContext } from './check-types.ts';

/** Checks a binary operation whose sides are checked, with Prometheus's checks in its order. */
export function checkBinary(context: TypeContext, node: Binary): void {
  const report = (span: Span, message: string): void => {
    context.faults.push({ span, message, node });
  };
  const { operator, left, right } = node;
  if (node.bool !== undefined && !isComparison(operator)) {
    report(operatorRange(context.text, node), 'bool modifier can only be used on comparison operators');
  }
  if (isComparison(operator) && node.bool === undefined && left.type === 'scalar' && right.type === 'scalar') {
    report(operatorRange(context.text, node), 'comparisons between scalars must use BOOL modifier');
  }
  for (const label of labelsInBoth(node)) {
    report(operatorRange(context.text, node), `label ${quoteString(label)} must not occur in ON and GROUP clause at once`);
  }
  for (const side of [left, right]) {
    if (side.type !== 'scalar' && side.type !== 'vector' && side.type !== 'none') {
      const message = 'binary expression must contain only scalar and instant vector types';
      context.faults.push({ span: side.span, message, node: side, parent: node });
    }
  }
  checkMatching(node, report);
  if (isSetOperator(operator) && (left.type === 'scalar' || right.type === 'scalar')) {
    report(node.span, `set operator "${operator}" not allowed in binary scalar expression`);
  }
}

function labelsInBoth({ matching, group }: Binary): readonly string[] {
  if (matching?.keyword !== 'on' || group === undefined) {
    return [];
  }
  return matching.labels.filter(({ text }) => group.labels.some((label) => label.text === text)).map(({ text }) => text);
}

function checkMatching(node: Binary, report: (span: Span, message: string) => void): void {
  const { span, operator, left, right, matching, group, fills } = node;
  if (left.type === 'none' || right.type === 'none') {
    return;
  }
  if (left.type !== 'vector' || right.type !== 'vector') {
    if (matching !== undefined && matching.labels.length > 0) {
      report(span, 'vector matching only allowed between instant vectors');
    }
    if (fills.length > 0) {
      report(span, 'filling in missing series only allowed between instant vectors');
    }
  } else if (isSetOperator(operator)) {
    if (group !== undefined) {
      report(span, `no grouping allowed for "${operator}" operation`);
      report(span, 'set operations must always be many-to-many');
    }
    if (fills.length > 0) {
      report(span, 'filling in missing series not allowed for set operators');
    }
  }
}

/** The place that Prometheus gives an operator: without its last character, but with whatever stands between the sides. */
function operatorRange(text: string, { left, right }: Binary): Span {
  let start = left.span.end;
  while (start < text.length && isSpace(text.charCodeAt(start))) {
    start++;
  }
  let end = right.span.start - 1;
  while (end > start && isSpace(text.charCodeAt(end))) {
    end--;
  }
  return { start, end };
}
