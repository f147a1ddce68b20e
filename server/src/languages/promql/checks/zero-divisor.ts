import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix } from '#core/problem.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** Quotients that are added up or averaged although their divisor is a rate, which is 0 as soon as nothing happens: one `NaN` makes all `NaN`. */
export const zeroDivisor: Check<PromqlModel> = {
  code: 'zero-divisor',
  severity: 'hint',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#arithmetic-binary-operators',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      const quotients = node.kind === 'aggregation' && mixing.test(node.operator) ? quotientsIn(node.args[0]) : [];
      for (const { operatorSpan, right } of quotients.filter((quotient) => mayBeIdle(quotient.right))) {
        yield {
          span: operatorSpan,
          evidence: node.span,
          message: t(
            'Where nothing happens the divisor is 0 and the quotient `NaN`, which makes the result `NaN` too: leave zeros out by `> 0`',
          ),
          fixes: [leaveOutZeros(right)],
        };
      }
    }
  },
};

/** The others choose among the values, or count them. */
const mixing = /^(?:sum|avg|stddev|stdvar)$/;

const deepest = 10;

/** The divisions whose results are the values that are aggregated, or parts of them. */
function quotientsIn(node: Expression | undefined, depth = 0): readonly Binary[] {
  const inner = node && withoutParentheses(node);
  if (inner?.kind === 'unary') {
    return quotientsIn(inner.expression, depth);
  }
  if (inner?.kind !== 'binary' || depth > deepest) {
    return [];
  }
  const { operator, left, right } = inner;
  if (/^[-+*]$/.test(operator)) {
    return [...quotientsIn(left, depth + 1), ...quotientsIn(right, depth + 1)];
  }
  return /^[/%]$/.test(operator) && right.type === 'vector' && right.kind !== 'missing' ? [inner] : [];
}

/** Whether a value is a rate, or rates added up, of which none is left out. */
function mayBeIdle(root: Expression): boolean {
  let node: Expression | undefined = root;
  for (let depth = 0; node !== undefined && depth < deepest; depth++) {
    node = withoutParentheses(node);
    if (node.kind === 'call') {
      return /^(?:rate|irate|increase)$/.test(node.name.text);
    }
    node = node.kind === 'aggregation' && /^(?:sum|avg|min|max)$/.test(node.operator) ? node.args[0] : undefined;
  }
  return false;
}

function leaveOutZeros({ span: { start, end } }: Expression): Fix {
  return {
    title: t('Leave out zeros'),
    edits: [
      { at: { start, end: start }, text: '(' },
      { at: { start: end, end }, text: ' > 0)' },
    ],
  };
}
