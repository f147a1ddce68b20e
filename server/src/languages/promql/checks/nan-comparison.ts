import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { constantOf } from '../conditions/constant.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** A comparison with `NaN`, which equals nothing, itself included, and is neither smaller nor larger. */
export const nanComparison: Check<PromqlModel> = {
  code: 'nan-comparison',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#comparison-binary-operators',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'binary' && /^(?:[<>]=?|[=!]=)$/.test(node.operator) && (isNaNLiteral(node.left) || isNaNLiteral(node.right))) {
        yield problem(model.text, node);
      }
    }
  },
};

/** `NaN`, `-NaN`, `0 / 0`. */
function isNaNLiteral(node: Expression): boolean {
  const constant = constantOf(node);
  return constant !== undefined && Number.isNaN(constant);
}

function problem(text: string, node: Binary): Problem {
  const fix = comparedWithItself(text, node);
  return {
    span: node.span,
    message:
      node.operator === '!='
        ? t('Everything differs from `NaN`, even `NaN` itself, so that this always holds: write `x == x` for what is a number')
        : t('No value compares with `NaN`, not even `NaN` itself, so that this never holds: write `x != x` for what is no number'),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** A longer operand would have to be written twice. */
const longestOperand = 200;

/** `x != x` holds for `NaN` alone. */
function comparedWithItself(text: string, { operator, operatorSpan, left, right }: Binary): Fix | undefined {
  const [literal, operand] = isNaNLiteral(right) ? [right, left] : [left, right];
  const written = text.slice(operand.span.start, operand.span.end);
  const opposite = operator === '==' ? '!=' : operator === '!=' ? '==' : undefined;
  if (opposite === undefined || isNaNLiteral(operand) || written.length > longestOperand || /[#\n]/.test(written)) {
    return undefined;
  }
  return {
    title: t('Compare with itself'),
    edits: [
      { at: operatorSpan, text: opposite },
      { at: literal.span, text: operand.kind === 'binary' ? `(${written})` : written },
    ],
  };
}
