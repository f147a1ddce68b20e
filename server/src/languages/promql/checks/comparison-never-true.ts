import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import {
  type Condition,
  conditionOf,
  conditionsOf,
  contradictionIn,
  holds,
  implies,
  isComparisonOperator,
} from '../conditions/condition.ts';
import { constantOf } from '../conditions/constant.ts';
import { asksForNoCount } from '../conditions/count.ts';
import { passing, valueRangeOf } from '../conditions/value-range.ts';
import { rangeWords } from '../conditions/value-range-words.ts';
import type { PromqlModel } from '../model.ts';
import type { Binary, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';
import { isWrittenAlike } from '../written.ts';

/** Comparisons that no value passes: `x > 5 and x < 3`, `x > 5 < 3`, `vector(0) > 0`, `up > 1`, `x > 9 unless x > 8`. */
export const comparisonNeverTrue: Check<PromqlModel> = {
  code: 'comparison-never-true',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#comparison-binary-operators',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'binary') {
        const message = joining(model.text, node);
        yield* message === undefined ? comparing(node) : [{ span: node.operatorSpan, evidence: node.span, message }];
      }
    }
  },
};

function* comparing(node: Binary): Generator<Problem> {
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
  const condition = conditionOf(node);
  if (condition !== undefined && isOutOfRange(condition)) {
    const written = `${condition.operator} ${condition.limit}`;
    const values = rangeWords(valueRangeOf(condition.subject));
    yield { span, message: t('The values compared here are {0}, so `{1}` never holds and nothing is ever yielded', values, written) };
    return;
  }
  const { conditions } = conditionsOf(node);
  const found = contradictionIn(conditions);
  if (found !== undefined && contradictionIn(conditions.slice(1)) === undefined) {
    yield { span: operatorSpan, evidence: span, message: messageOf(found) };
  }
}

/** Of counts that should be zero another check tells. */
function isOutOfRange(condition: Condition): boolean {
  return !asksForNoCount(condition) && passing(valueRangeOf(condition.subject), condition.operator, condition.limit) === 'none';
}

/** What `and` and `unless` leave nothing of. Only where both sides are the same series: `on` and `ignoring` pair others. */
function joining(text: string, { operator, left, right, matching }: Binary): string | undefined {
  const own = conditionsOf(right);
  const sides = matching === undefined && (operator === 'and' || operator === 'unless') ? sidesOf(left) : [];
  const others = sides.map(conditionsOf).filter(({ subject }) => isWrittenAlike(text, subject, own.subject));
  if (operator === 'unless') {
    const isAllTaken = others.some(({ conditions }) => own.conditions.every((one) => conditions.some((other) => implies(other, one))));
    return isAllTaken
      ? t('`unless` takes away all that is on its left, so this never yields anything — compare with another limit')
      : undefined;
  }
  const found = contradictionIn(own.conditions)
    ? undefined
    : others
        .filter(({ conditions }) => contradictionIn(conditions) === undefined)
        .map(({ conditions }) => contradictionIn([...conditions, ...own.conditions]))
        .find((contradiction) => contradiction !== undefined);
  return found && messageOf(found);
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

function messageOf([a, b]: readonly [Condition, Condition]): string {
  return t(
    'No value is both `{0}` and `{1}`, so this never yields anything — for either of them write `or`',
    `${a.operator} ${a.limit}`,
    `${b.operator} ${b.limit}`,
  );
}
