import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Edit, Problem } from '#core/problem.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { metricTypeNeeds, metricTypeOf } from '../metrics/metric-type.ts';
import type { PromqlModel } from '../model.ts';
import { takeRate } from '../repairs/take-rate.ts';
import type { Aggregation, Expression, VectorSelector } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';

/** A quantile of a classic histogram whose buckets are lost on the way, or counted since the start of the process. */
export const histogramQuantile: Check<PromqlModel> = {
  code: 'histogram-quantile',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile',
  looksOutside: true,
  *needs(model, environment) {
    for (const path of bucketPaths(model)) {
      const name = bucketsName(path);
      yield* name !== undefined && isRaw(path, name) ? metricTypeNeeds(name, environment) : [];
    }
  },
  *run(model, environment) {
    for (const path of bucketPaths(model)) {
      yield* problems(model.text, path, environment);
    }
  },
};

/** From the buckets that a function takes inwards to their selector, for each such function. */
function* bucketPaths(model: PromqlModel): Generator<readonly Expression[]> {
  for (const { node } of validPlaces(model)) {
    const buckets = node.kind === 'call' ? bucketsOf(node.name.text, node.args) : undefined;
    if (buckets) {
      yield pathToSelector(buckets);
    }
  }
}

function bucketsOf(name: string, args: readonly Expression[]): Expression | undefined {
  const at: Readonly<Record<string, number>> = { histogram_quantile: 1, histogram_quantiles: 0, histogram_fraction: 2 };
  const index = at[name];
  return index === undefined ? undefined : args[index];
}

/** From the argument inwards to the selector, as long as the way is the only one. */
function pathToSelector(buckets: Expression): readonly Expression[] {
  const path: Expression[] = [];
  for (let node: Expression | undefined = buckets; node !== undefined; node = inward(node)) {
    path.push(node);
  }
  return path;
}

function inward(node: Expression): Expression | undefined {
  switch (node.kind) {
    case 'parentheses':
    case 'subquery':
      return node.expression;
    case 'matrix':
      return node.selector;
    case 'aggregation':
      return node.args.at(-1);
    case 'call':
      // `label_replace` may make an `le` of its own.
      return node.args.length === 1 ? node.args[0] : undefined;
    case 'binary':
      return node.right.type === 'scalar' ? node.left : node.left.type === 'scalar' ? node.right : undefined;
    default:
      return undefined;
  }
}

function problems(text: string, path: readonly Expression[], environment: Environment): readonly Problem[] {
  const selector = path.at(-1);
  const name = bucketsName(path);
  if (selector?.kind !== 'vector' || name === undefined) {
    return [];
  }
  const lossy = path.find((node) => node.kind === 'aggregation' && dropsBuckets(node));
  if (lossy?.kind === 'aggregation') {
    return [withoutBuckets(text, lossy, name)];
  }
  return isRaw(path, name) && metricTypeOf(name, environment)?.type !== 'gauge' ? [rawBuckets(selector, name)] : [];
}

function bucketsName(path: readonly Expression[]): string | undefined {
  const selector = path.at(-1);
  const name = selector && metricNameOf(selector)?.text;
  return name !== undefined && /_bucket(?:$|:)/.test(name) ? name : undefined;
}

function isRaw(path: readonly Expression[], name: string): boolean {
  return name.endsWith('_bucket') && path.every(({ kind }) => kind !== 'call' && kind !== 'matrix');
}

function dropsBuckets({ operator, grouping }: Aggregation): boolean {
  if (/^(?:topk|bottomk|limitk|limit_ratio)$/.test(operator)) {
    return false;
  }
  // VictoriaMetrics keeps the bounds of its own buckets in `vmrange`.
  const namesBounds = grouping?.labels.some(({ text }) => text === 'le' || text === 'vmrange') ?? false;
  return grouping?.keyword === 'without' ? namesBounds : !namesBounds;
}

function withoutBuckets(text: string, { operatorSpan, grouping, operator, span }: Aggregation, name: string): Problem {
  const message = t(
    '`{0}` drops the label `le`, by which the buckets of `{1}` are told apart, so that no quantile is left: keep `le`',
    operator,
    name,
  );
  const edit = keepBuckets(text, operatorSpan.end, grouping);
  return {
    span: grouping?.span ?? operatorSpan,
    evidence: span,
    message,
    ...(edit ? { fixes: [{ title: t('Keep `le`'), edits: [edit] }] } : {}),
  };
}

function keepBuckets(text: string, operatorEnd: number, grouping: Aggregation['grouping']): Edit | undefined {
  if (!grouping) {
    return { at: { start: operatorEnd, end: operatorEnd }, text: ' by (le)' };
  }
  const { keyword, labels, parentheses } = grouping;
  if (!parentheses) {
    return undefined;
  }
  if (keyword === 'by') {
    const at = parentheses.start + 1;
    return { at: { start: at, end: at }, text: labels.length > 0 ? 'le, ' : 'le' };
  }
  const kept = labels.filter(({ text: label }) => label !== 'le').map(({ span }) => text.slice(span.start, span.end));
  return { at: parentheses, text: `(${kept.join(', ')})` };
}

function rawBuckets(selector: VectorSelector, name: string): Problem {
  return {
    span: metricNameOf(selector)?.span ?? selector.span,
    evidence: selector.span,
    severity: 'hint',
    message: t('The buckets of `{0}` count since the process began: take their `rate` to see the quantile of now', name),
    fixes: [{ title: t('Wrap in `{0}`', 'rate'), edits: takeRate(selector) }],
  };
}
