import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { conditionOf, conditionsOf, coverAll } from '../conditions/condition.ts';
import { constantOf } from '../conditions/constant.ts';
import { boolComparisons, filteringIn } from '../conditions/filtering.ts';
import { passing, valueRangeOf } from '../conditions/value-range.ts';
import { rangeWords } from '../conditions/value-range-words.ts';
import type { PromqlModel } from '../model.ts';
import { readsSeries } from '../reads-series.ts';
import type { Binary, Expression } from '../tree.ts';
import { validExpressions } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';
import { isWrittenAlike } from '../written.ts';

/** An alert whose expression yields its series whatever their values. Constants are meant so: they tell that alerting works. */
export const alertAlwaysFires: Check<PromqlModel> = {
  code: 'alert-always-fires',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#defining-alerting-rules',
  *run(model) {
    for (const { root } of model.dialect === 'alert' ? validExpressions(model) : []) {
      if (readsSeries(root) && boolComparisons(root).length === 0) {
        yield* filteringIn(root)(root) ? alwaysHolding(model.text, root) : [problem(root)];
      }
    }
  },
};

function problem(root: Expression): Problem {
  const inner = withoutParentheses(root);
  if (inner.kind === 'binary' && inner.operator === 'or') {
    return constantOf(inner.right) === undefined ? unfiltered(root, []) : constantFallback(inner);
  }
  const comparison = inner.kind === 'vector' && inner.name?.text === 'up' ? '== 0' : '> 0';
  const edits = [{ at: { start: root.span.end, end: root.span.end }, text: ` ${comparison}` }];
  return unfiltered(root, [{ title: t('Add `{0}`', comparison), edits }]);
}

function unfiltered({ span }: Expression, fixes: NonNullable<Problem['fixes']>): Problem {
  return { span, message: t('This alert fires for every series there is, whatever its value: compare it with a threshold'), fixes };
}

/** Comparisons that every value passes: `up >= 0`, `x < 5 or x >= 5`. */
function alwaysHolding(text: string, root: Expression): readonly Problem[] {
  const inner = withoutParentheses(root);
  if (inner.kind !== 'binary') {
    return [];
  }
  if (inner.operator === 'or') {
    const [a, b] = [conditionsOf(inner.left), conditionsOf(inner.right)];
    const [first, second, ...others] = [...a.conditions, ...b.conditions];
    const isSame = a.conditions.length === 1 && others.length === 0 && isWrittenAlike(text, a.subject, b.subject);
    return isSame && first && second && coverAll(first, second)
      ? [{ span: root.span, message: t('Every value passes one of these comparisons, so this alert fires for every series there is') }]
      : [];
  }
  const condition = inner.bool === undefined ? conditionOf(inner) : undefined;
  const range = condition && valueRangeOf(condition.subject);
  // `count(x) > 0` and `absent(x) == 1` ask whether there is something, which may be meant.
  return condition && range && range.low < 1 && passing(range, condition.operator, condition.limit) === 'all'
    ? [
        {
          span: root.span,
          message: t('The values compared here are {0}, so this alert fires for every series there is', rangeWords(range)),
        },
      ]
    : [];
}

function constantFallback({ left, right, operatorSpan, span }: Binary): Problem {
  return {
    span: { start: operatorSpan.start, end: right.span.end },
    evidence: span,
    message: t('This side always yields a series, so the alert always fires — remove it'),
    fixes: [{ title: t('Remove `{0}`', 'or'), edits: [{ at: { start: left.span.end, end: right.span.end }, text: '' }] }],
  };
}
