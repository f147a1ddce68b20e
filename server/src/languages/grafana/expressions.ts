import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode } from '#base/json/tree.ts';
import { stringNamed, textNamed, valueNamed } from '#base/json/walk.ts';
import type { DashboardQuery } from './model.ts';
import { type JudgeSource, looksLikeLogql, type SourceReference, sourceOf, sourceOfDataQuery } from './sources.ts';

/** What is read, and who says whether a query is PromQL. */
export interface ExpressionReading {
  readonly source: JsonSource;
  readonly judge: JudgeSource;
}

/**
 * The expressions of the queries of panels, however deep in rows, libraries and the elements of the newer schema, of annotations and
 * of alert rules. `asks` is the data source of what stands around.
 */
export function* expressionsIn(reading: ExpressionReading, node: JsonNode, asks?: SourceReference): Generator<DashboardQuery> {
  if (node.kind === 'array') {
    for (const item of node.items) {
      yield* expressionsIn(reading, item, asks);
    }
  }
  if (node.kind !== 'object') {
    return;
  }
  const { source } = reading;
  // Most objects name no data source, and a large dashboard has a hundred thousand objects.
  const keys = node.members.map(({ key }) => source.valueOf(key));
  const own = (keys.includes('datasource') || keys.includes('query') ? sourceOf(source, node) : undefined) ?? asks;
  for (const [index, { value }] of node.members.entries()) {
    const inside = value && insides.get(keys[index] ?? '');
    if (inside) {
      yield* inside(reading, value, own);
    } else if (value) {
      yield* expressionsIn(reading, value, own);
    }
  }
}

type Inside = (reading: ExpressionReading, value: JsonNode, asks: SourceReference | undefined) => Generator<DashboardQuery>;

/** By the key of a member: how queries stand in its value. */
const insides: ReadonlyMap<string, Inside> = new Map<string, Inside>([
  ['targets', inTargets],
  ['list', inTargets],
  ['query', inDataQuery],
  ['legacyOptions', inTarget],
  ['data', inAlertData],
]);

/** The queries of a panel, or annotations, which keep their expression themselves or in a query of their own. */
function* inTargets(reading: ExpressionReading, targets: JsonNode, asks: SourceReference | undefined): Generator<DashboardQuery> {
  for (const target of targets.kind === 'array' ? targets.items : []) {
    const own = sourceOf(reading.source, target) ?? asks;
    const inner = valueNamed(reading.source, target, 'target');
    yield* expressionOf(reading, target, own);
    yield* inner ? inTarget(reading, inner, own) : [];
  }
}

function* inTarget(reading: ExpressionReading, target: JsonNode, asks: SourceReference | undefined): Generator<DashboardQuery> {
  yield* expressionOf(reading, target, sourceOf(reading.source, target) ?? asks);
}

function* inDataQuery(reading: ExpressionReading, query: JsonNode, asks: SourceReference | undefined): Generator<DashboardQuery> {
  const spec = valueNamed(reading.source, query, 'spec');
  yield* spec ? expressionOf(reading, spec, sourceOfDataQuery(reading.source, query) ?? asks) : [];
}

/** The queries of an alert rule; the panels of the newer schema have their queries in what is called so too. */
function* inAlertData(reading: ExpressionReading, data: JsonNode, asks: SourceReference | undefined): Generator<DashboardQuery> {
  if (data.kind !== 'array') {
    yield* expressionsIn(reading, data, asks);
    return;
  }
  const { source, judge } = reading;
  for (const item of data.items) {
    const model = valueNamed(source, item, 'model');
    const named = model && (sourceOf(source, model) ?? { type: '', name: textNamed(source, item, 'datasourceUid') ?? '' });
    // Rules of Loki are as common, and look the same: here somebody must say that it is Prometheus.
    if (named && (judge(named) !== 'unknown' || /prom|mimir|thanos/i.test(named.name))) {
      yield* expressionOf(reading, model, named);
    }
  }
}

function* expressionOf(
  { source, judge }: ExpressionReading,
  target: JsonNode,
  asks: SourceReference | undefined,
): Generator<DashboardQuery> {
  const string = stringNamed(source, target, 'expr');
  const kind = string ? judge(asks) : 'other';
  if (string && kind !== 'other' && !(kind === 'unknown' && looksLikeLogql(source.valueOf(string)))) {
    yield { string, runs: true, isMetricsql: kind === 'victoriametrics' };
  }
}
