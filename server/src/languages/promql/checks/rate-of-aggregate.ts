import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { type RecordedBody, recordedBodies } from '../metrics/recorded-bodies.ts';
import type { PromqlModel } from '../model.ts';
import { takeRate } from '../repairs/take-rate.ts';
import type { Aggregation, Call, Expression, MatrixSelector, Subquery } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { withoutParentheses } from '../walk.ts';

/** `rate` and its like over the result of an aggregation, computed in place or by a recording rule. */
export const rateOfAggregate: Check<PromqlModel> = {
  code: 'rate-of-aggregate',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#rate',
  looksOutside: true,
  *run(model, environment) {
    for (const { node } of validPlaces(model)) {
      const range = node.kind === 'call' && /^(?:rate|increase|irate)$/.test(node.name.text) ? node.args[0] : undefined;
      if (node.kind === 'call' && range?.kind === 'subquery') {
        yield* ofSubquery(model.text, node, range);
      } else if (node.kind === 'call' && range?.kind === 'matrix') {
        yield* ofRecorded(node, range, environment);
      }
    }
  },
};

/** `max` and `min` are left alone: over equal copies of one counter they only remove the copies. */
const mixing = /^(?:sum|avg|count|quantile|stddev|stdvar|group)$/;

function mixesSeries(node: Expression): node is Aggregation {
  return node.kind === 'aggregation' && mixing.test(node.operator);
}

function ofSubquery(text: string, call: Call, range: Subquery): readonly Problem[] {
  const inner = withoutParentheses(range.expression);
  if (!mixesSeries(inner)) {
    return [];
  }
  const message = t(
    '`{0}` of an aggregation: when one of the series restarts, `{0}` takes the fall of the whole `{1}` for a restart; apply `{0}` to each series, then aggregate',
    call.name.text,
    inner.operator,
  );
  const fix = inner.operator === 'sum' || inner.operator === 'avg' ? turnedAround(text, { call, range, inner }) : undefined;
  return [{ span: call.name.span, evidence: call.span, message, ...(fix ? { fixes: [fix] } : {}) }];
}

/** `sum by (a) (rate(x[5m]))` of `rate(sum by (a) (x)[5m:])`. */
function turnedAround(
  text: string,
  { call, range, inner }: { readonly call: Call; readonly range: Subquery; readonly inner: Aggregation },
): Fix | undefined {
  const [selector] = inner.args;
  if (selector?.kind !== 'vector' || range.modifiers.length > 0) {
    return undefined;
  }
  const duration = text.slice(range.range.span.start, range.range.span.end);
  return {
    title: t('Apply `{0}` first', call.name.text),
    edits: [
      { at: { start: call.span.start, end: inner.span.start }, text: '' },
      ...takeRate(selector, { name: call.name.text, range: `[${duration}]` }),
      { at: { start: inner.span.end, end: call.span.end }, text: '' },
    ],
  };
}

function ofRecorded(call: Call, range: MatrixSelector, environment: Environment): readonly Problem[] {
  const metric = metricNameOf(range.selector);
  const bodies = metric ? recordedBodies(metric.text, environment) : [];
  const [first] = bodies.filter(isAggregate);
  if (!metric || !first || !bodies.every(isAggregate)) {
    return [];
  }
  const message = t(
    '`{0}` of an aggregation: `{1}` is recorded as a `{2}`, which falls when only one of its series restarts or ends; record the `{0}` of each series, then aggregate',
    call.name.text,
    metric.text,
    first.root.operator,
  );
  return [{ span: metric.span, evidence: call.span, message, related: [{ at: first.fact, message: t('It is recorded here') }] }];
}

function isAggregate(body: RecordedBody): body is RecordedBody & { readonly root: Aggregation } {
  return mixesSeries(body.root);
}
