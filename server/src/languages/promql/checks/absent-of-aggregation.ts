import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** Aggregations that yield nothing exactly where there is nothing to aggregate. */
const faithful: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'count', 'group', 'stddev', 'stdvar', 'quantile']);

/** `absent(sum(x{job="a"}))`, whose result lacks the labels that `absent(x{job="a"})` would have. */
export const absentOfAggregation: Check<PromqlModel> = {
  code: 'absent-of-aggregation',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#absent',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      const [argument] = node.kind === 'call' && node.name.text === 'absent' ? node.args : [];
      const inner = argument && withoutParentheses(argument);
      const aggregated = inner?.kind === 'aggregation' && faithful.has(inner.operator) ? inner.args.at(-1) : undefined;
      const series = aggregated && withoutParentheses(aggregated);
      if (inner?.kind === 'aggregation' && series !== undefined) {
        const text = model.text.slice(series.span.start, series.span.end);
        yield {
          span: inner.operatorSpan,
          evidence: node.span,
          message: messageOf(inner.operator, series.kind === 'vector' && series.matchers.some(({ operator }) => operator === '=')),
          fixes: [{ title: t('Remove `{0}`', inner.operator), edits: [{ at: inner.span, text }] }],
        };
      }
    }
  },
};

function messageOf(operator: string, hasLabels: boolean): string {
  return hasLabels
    ? t('`absent` of an aggregation tells no labels: without `{0}` it takes them from the matchers', operator)
    : t('`{0}` changes nothing within `absent` — remove it', operator);
}
