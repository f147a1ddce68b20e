import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode } from '#base/json/tree.ts';
import { itemsNamed, textNamed, valueNamed } from '#base/json/walk.ts';
import type { DashboardVariable } from './model.ts';

/** What a data source speaks: PromQL, MetricsQL, something else, or nobody says. */
export type SourceKind = 'prometheus' | 'victoriametrics' | 'other' | 'unknown';

/** A data source as a panel, query or variable names it; empty where it does not say. */
export interface SourceReference {
  /** The plugin. */
  readonly type: string;
  /** Its name or identifier, or a variable that stands for it. */
  readonly name: string;
}

/** Finds out what a data source speaks: by its plugin, or by a variable that stands for one. */
export type JudgeSource = (reference: SourceReference | undefined) => SourceKind;

/** The data source that an object names, be it in the query that it holds; undefined where it names none. */
export function sourceOf(source: JsonSource, node: JsonNode | undefined): SourceReference | undefined {
  return ownSource(source, node) ?? sourceOfDataQuery(source, valueNamed(source, node, 'query'));
}

/**
 * The data source of a query of the newer schema: `{kind: "DataQuery", group: "prometheus", datasource: {name}, spec}`. In the first
 * version of that schema the kind was the plugin.
 */
export function sourceOfDataQuery(source: JsonSource, query: JsonNode | undefined): SourceReference | undefined {
  const kind = textNamed(source, query, 'kind') ?? '';
  const own = ownSource(source, query);
  const type = textNamed(source, query, 'group') || (kind === 'DataQuery' ? '' : kind) || own?.type || '';
  return named({ type, name: own?.name ?? '' });
}

/** Older dashboards have a text for it. */
function ownSource(source: JsonSource, node: JsonNode | undefined): SourceReference | undefined {
  const own = valueNamed(source, node, 'datasource');
  if (own?.kind === 'string') {
    return named({ type: '', name: source.valueOf(own) });
  }
  const name = textNamed(source, own, 'uid') ?? textNamed(source, own, 'name') ?? '';
  return named({ type: textNamed(source, own, 'type') ?? '', name });
}

/** A panel of mixed data sources leaves it to its queries to name them. */
function named(reference: SourceReference): SourceReference | undefined {
  return (reference.type === '' && reference.name === '') || reference.name === '-- Mixed --' ? undefined : reference;
}

/** A judge for the data sources of a dashboard, by its own variables and by its inputs (what a shared dashboard asks for when it is imported). */
export function sourceJudge(source: JsonSource, dashboard: JsonNode | undefined, variables: readonly DashboardVariable[]): JudgeSource {
  const plugins = new Map<string, string>();
  for (const input of itemsNamed(source, dashboard, '__inputs')) {
    plugins.set(textNamed(source, input, 'name') ?? '', textNamed(source, input, 'pluginId') ?? '');
  }
  for (const { name, type, query = '' } of variables) {
    if (type === 'datasource') {
      plugins.set(name, query);
    }
  }
  const judgeName = (name: string): SourceKind => {
    const [variable] = variablesIn(name);
    return variable ? judgePlugin(plugins.get(variable.name) ?? '') : otherNames.test(name) && !/prom/i.test(name) ? 'other' : 'unknown';
  };
  return ({ type, name } = { type: '', name: '' }) => (type === '' || type.startsWith('$') ? judgeName(type || name) : judgePlugin(type));
}

/** Plugins of the cloud providers' Prometheus have its name in theirs; VictoriaMetrics has one for its logs too. */
function judgePlugin(plugin: string): SourceKind {
  if (plugin === '') {
    return 'unknown';
  }
  return /prometheus/i.test(plugin) ? 'prometheus' : /^victoriametrics-(?:metrics-)?datasource$/.test(plugin) ? 'victoriametrics' : 'other';
}

/** Older dashboards name a data source as its owner did: by its product, mostly. */
const otherNames =
  /loki|tempo|elastic|influx|graphite|cloudwatch|mysql|postgres|jaeger|zipkin|opentsdb|testdata|victoria-?logs|^-- (?:grafana|dashboard) --$/i;

/**
 * Whether an expression is of Loki's language, which names its expressions alike. Only asked where nobody says what the data source
 * speaks.
 */
export function looksLikeLogql(expression: string): boolean {
  const outsideStrings = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '');
  return /\||\b(?:bytes_over_time|bytes_rate|rate_counter|unwrap)\b/.test(outsideStrings);
}
