import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { constantOf } from '../conditions/constant.ts';
import { boolComparisons, filteringIn } from '../conditions/filtering.ts';
import type { PromqlModel } from '../model.ts';
import { readsSeries } from '../reads-series.ts';
import type { Binary, Expression } from '../tree.ts';
import { validExpressions } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** An alert whose expression yields its series whatever their values. Constants are meant so: they tell that alerting works. */
export const alertAlwaysFires: Check<PromqlModel> = {
  code: 'alert-always-fires',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#defining-alerting-rules',
  *run(model) {
    for (const { root } of model.dialect === 'alert' ? validExpressions(model) : []) {
      if (readsSeries(root) && !filteringIn(root)(root) && boolComparisons(root).length === 0) {
        yield problem(root);
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

function constantFallback({ left, right, operatorSpan, span }: Binary): Problem {
  return {
    span: { start: operatorSpan.start, end: right.span.end },
    evidence: span,
    message: t('This side always yields a series, so the alert always fires — remove it'),
    fixes: [{ title: t('Remove `{0}`', 'or'), edits: [{ at: { start: left.span.end, end: right.span.end }, text: '' }] }],
  };
}
