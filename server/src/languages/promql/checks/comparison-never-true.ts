import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { type Condition, conditionsOf, contradictionIn, holds, isComparisonOperator } from '../conditions/condition.ts';
import { constantOf } from '../conditions/constant.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** Comparisons that no value passes: `x > 5 and x < 3`, `x > 5 < 3`, `vector(0) > 0`. */
export const comparisonNeverTrue: Check<PromqlModel> = {
  code: 'comparison-never-true',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#comparison-binary-operators',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'binary') {
        yield* node.operator === 'and' ? contradictingSides(model.text, node) : contradictingComparison(node);
      }
    }
  },
};

function* contradictingComparison(node: Binary): Generator<Problem> {
  const { operator, left, right, bool, operatorSpan, span } = node;
  if (bool !== undefined || node.type !== 'vector' || !isComparisonOperator(operator)) {
    return;
  }
  const [before, after] = [constantOf(left), constantOf(right)];
  if (before !== undefined && after !== undefined && !holds(before, operator, after)) {
    const written = `${before} ${operator} ${after}`;
    yield { span, message: t('`{0}` is never true, so this never yields anything — compare a metric', written) };
    return;
  }
  const { conditions } = conditionsOf(node);
  const found = contradictionIn(conditions);
  if (found !== undefined && contradictionIn(conditions.slice(1)) === undefined) {
    yield { span: operatorSpan, evidence: span, message: messageOf(found) };
  }
}

/** Only where both sides are the same series: `on` and `ignoring` pair others. */
function* contradictingSides(text: string, { left, right, matching, operatorSpan, span }: Binary): Generator<Problem> {
  const own = conditionsOf(right);
  for (const side of matching === undefined ? sidesOf(left) : []) {
    const other = conditionsOf(side);
    const isSame = own.conditions.length > 0 && other.conditions.length > 0 && written(text, own.subject) === written(text, other.subject);
    const found =
      isSame && !contradictionIn(own.conditions) && !contradictionIn(other.conditions)
        ? contradictionIn([...other.conditions, ...own.conditions])
        : undefined;
    if (found) {
      yield { span: operatorSpan, evidence: span, message: messageOf(found) };
      return;
    }
  }
}

const mostSides = 20;

/** What `and` joins. */
function sidesOf(node: Expression): readonly Expression[] {
  const sides: Expression[] = [];
  let rest = withoutParentheses(node);
  while (rest.kind === 'binary' && rest.operator === 'and' && rest.matching === undefined && sides.length < mostSides) {
    sides.push(rest.right);
    rest = withoutParentheses(rest.left);
  }
  return [...sides, rest];
}

function written(text: string, { span }: Expression): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function messageOf([a, b]: readonly [Condition, Condition]): string {
  return t(
    'No value is both `{0}` and `{1}`, so this never yields anything — for either of them write `or`',
    `${a.operator} ${a.limit}`,
    `${b.operator} ${b.limit}`,
  );
}
