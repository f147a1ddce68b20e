import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { recordedBodies } from '../metrics/recorded-bodies.ts';
import type { PromqlModel } from '../model.ts';
import type { Aggregation, Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** Averages that are averaged once more, and quantiles that are averaged or added up. */
export const averageOfAverages: Check<PromqlModel> = {
  code: 'average-of-averages',
  severity: 'information',
  help: 'https://prometheus.io/docs/practices/rules/#aggregation',
  looksOutside: true,
  *run(model, environment) {
    for (const { node } of validPlaces(model)) {
      if (node.kind === 'aggregation' && (node.operator === 'avg' || node.operator === 'sum')) {
        yield* problems(node, environment);
      }
    }
  },
};

/** A sum of averages may well be meant: of the modes in which a processor spends its time, averaged over its cores. */
function problems({ operator, operatorSpan, span, args }: Aggregation, environment: Environment): readonly Problem[] {
  const argument = args.at(-1);
  const inner = argument && withoutParentheses(argument);
  const found = { span: operatorSpan, evidence: span };
  if (inner && operator === 'avg' && isAverage(inner, environment)) {
    const message = t(
      'An average of averages counts small groups as much as large ones: average all series at once, or divide the sum of the sums by the sum of the counts',
    );
    return [{ ...found, message, fixes: averageOnce(inner) }];
  }
  return inner && isQuantile(inner)
    ? [
        {
          ...found,
          message:
            inner.kind === 'aggregation'
              ? t('Quantiles cannot be averaged or added up: take one quantile of all series, or take `max`')
              : t('Quantiles cannot be averaged or added up: aggregate the buckets by `le` first, then take the quantile, or take `max`'),
        },
      ]
    : [];
}

function averageOnce(inner: Expression): readonly Fix[] {
  const within = inner.kind === 'aggregation' ? inner.args.at(-1) : undefined;
  const wrapping = within && [
    { start: inner.span.start, end: within.span.start },
    { start: within.span.end, end: inner.span.end },
  ];
  return wrapping ? [{ title: t('Average once'), edits: wrapping.map((at) => ({ at, text: '' })) }] : [];
}

function isAverage(node: Expression, environment: Environment): boolean {
  if (node.kind === 'aggregation') {
    return node.operator === 'avg';
  }
  const name = metricNameOf(node)?.text;
  const bodies = name === undefined ? [] : recordedBodies(name, environment);
  return (bodies.length > 0 && bodies.every(({ root }) => root.kind === 'aggregation' && root.operator === 'avg')) || isMean(node);
}

/** `rate(x_sum[5m]) / rate(x_count[5m])`: the mean of each series. */
function isMean(node: Expression): boolean {
  const [sum, count] = node.kind === 'binary' && node.operator === '/' ? [ratedName(node.left), ratedName(node.right)] : [];
  return (sum?.endsWith('_sum') ?? false) && count === sum?.replace(/_sum$/, '_count');
}

function ratedName(node: Expression): string | undefined {
  const call = withoutParentheses(node);
  const range = call.kind === 'call' && /^(?:rate|irate|increase)$/.test(call.name.text) ? call.args[0] : undefined;
  return range?.kind === 'matrix' ? metricNameOf(range.selector)?.text : undefined;
}

function isQuantile(node: Expression): boolean {
  return (
    (node.kind === 'call' && node.name.text === 'histogram_quantile') ||
    (node.kind === 'aggregation' && node.operator === 'quantile') ||
    (node.kind === 'vector' && node.matchers.some(({ label, operator }) => label.text === 'quantile' && operator === '='))
  );
}
