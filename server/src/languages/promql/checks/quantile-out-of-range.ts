import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import type { PromqlModel } from '../model.ts';
import type { Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** A quantile that is no share between 0 and 1, such as the percentile `95`. */
export const quantileOutOfRange: Check<PromqlModel> = {
  code: 'quantile-out-of-range',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      for (const quantile of quantilesOf(node)) {
        yield* problems(quantile);
      }
    }
  },
};

function quantilesOf(node: Expression): readonly Expression[] {
  if (node.kind === 'aggregation') {
    return node.operator === 'quantile' ? node.args.slice(0, 1) : [];
  }
  if (node.kind !== 'call') {
    return [];
  }
  return node.name.text === 'histogram_quantiles'
    ? node.args.slice(2)
    : /^(?:histogram_quantile|quantile_over_time)$/.test(node.name.text)
      ? node.args.slice(0, 1)
      : [];
}

function problems(node: Expression): readonly Problem[] {
  const isNegative = node.kind === 'unary' && node.operator === '-';
  const value = isNegative ? node.expression : node;
  if (value.kind !== 'number' || !(isNegative ? value.value > 0 : value.value > 1)) {
    return [];
  }
  const always = isNegative ? '-Inf' : '+Inf';
  const message = t(
    'A quantile is a share between 0 and 1, beyond that the result is always `{0}`: write `0.95` for the 95th percentile',
    always,
  );
  const fix = isNegative ? undefined : asShare(node, value.value);
  return [{ span: node.span, message, ...(fix ? { fixes: [fix] } : {}) }];
}

/** A percentile as a share; only where it is one: hardly anybody means the first. */
function asShare({ span }: Expression, percentile: number): Fix | undefined {
  const share = String(Number((percentile / 100).toPrecision(12)));
  return percentile >= 2 && percentile <= 100 ? { title: t('Change to `{0}`', share), edits: [{ at: span, text: share }] } : undefined;
}
