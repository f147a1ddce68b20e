import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { unitOf } from '../metrics/expression-unit.ts';
import type { Unit } from '../metrics/metric-unit.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** Metrics that are added up, compared or divided although their names end in units that do not go together. */
export const unitMismatch: Check<PromqlModel> = {
  code: 'unit-mismatch',
  severity: 'warning',
  help: 'https://prometheus.io/docs/practices/naming/#base-units',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'binary' && (node.left.type === 'vector' || node.right.type === 'vector')) {
        yield* problems(model.text, node);
      }
    }
  },
};

function problems(text: string, node: Binary): readonly Problem[] {
  const left = unitOf(node.left);
  const right = unitOf(node.right);
  // A speed is often named by its bytes alone, so that it may be compared with a rate.
  if (!left || !right || left.name === right.name || left.perSecond !== right.perSecond) {
    return [];
  }
  const isSameDimension = left.dimension === right.dimension;
  const isJoined = /^(?:[-+%]|[<>]=?|[=!]=)$/.test(node.operator);
  if (!isJoined && !(node.operator === '/' && isSameDimension)) {
    return [];
  }
  const message = isSameDimension
    ? t('The left side is in `{0}`, the right side in `{1}`: convert one of them', left.name, right.name)
    : t('The left side is in `{0}`, the right side in `{1}`, which do not go together', left.name, right.name);
  return [{ span: node.operatorSpan, evidence: node.span, message, fixes: conversions(text, node, { left, right }) }];
}

/** Turns the finer unit into the coarser one, where that is a whole factor. */
function conversions(text: string, node: Binary, { left, right }: { readonly left: Unit; readonly right: Unit }): readonly Fix[] {
  if (left.dimension !== right.dimension || left.factor === undefined || right.factor === undefined) {
    return [];
  }
  const isLeftFiner = left.factor < right.factor;
  const quotient = isLeftFiner ? right.factor / left.factor : left.factor / right.factor;
  const divisor = Math.round(quotient);
  if (Math.abs(quotient - divisor) > quotient * 1e-9) {
    return [];
  }
  const operand: Expression = isLeftFiner ? node.left : node.right;
  const written = text.slice(operand.span.start, operand.span.end);
  const dividend = operand.kind === 'binary' || operand.kind === 'unary' ? `(${written})` : written;
  const title = t('Convert `{0}` to `{1}`', isLeftFiner ? left.name : right.name, isLeftFiner ? right.name : left.name);
  return [{ title, edits: [{ at: operand.span, text: `(${dividend} / ${divisor})` }] }];
}
