import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { JsonNode } from '#base/json/tree.ts';
import { itemsNamed, textNamed, textOf } from '#base/json/walk.ts';
import type { DashboardVariable } from './model.ts';

/** What a data source speaks: PromQL, something else, or nobody says. */
export type SourceKind = 'prometheus' | 'other' | 'unknown';

/** Finds out what the data source speaks that a panel, query or variable names: by its type, or by a variable that stands for one. */
export type JudgeSource = (source: JsonNode | undefined) => SourceKind;

/** A judge for the data sources of a dashboard, by its own variables and by its inputs (what a shared dashboard asks for when it is imported). */
export function sourceJudge(text: string, dashboard: JsonNode | undefined, variables: readonly DashboardVariable[]): JudgeSource {
  const plugins = new Map<string, string>();
  for (const input of itemsNamed(text, dashboard, '__inputs')) {
    plugins.set(textNamed(text, input, 'name') ?? '', textNamed(text, input, 'pluginId') ?? '');
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
  return (source) => {
    if (source?.kind === 'string') {
      return judgeName(textOf(text, source));
    }
    const type = textNamed(text, source, 'type') ?? '';
    return type === '' || type.startsWith('$') ? judgeName(type || (textNamed(text, source, 'uid') ?? '')) : judgePlugin(type);
  };
}

function judgePlugin(plugin: string): SourceKind {
  return plugin === '' ? 'unknown' : /prometheus/i.test(plugin) ? 'prometheus' : 'other';
}

/** Older dashboards name a data source as its owner did: by its product, mostly. */
const otherNames = /loki|tempo|elastic|influx|graphite|cloudwatch|mysql|postgres|jaeger|zipkin|opentsdb|testdata|^-- grafana --$/i;

/**
 * Whether an expression is of Loki's language, which names its expressions alike. Only asked where nobody says what the data source
 * speaks.
 */
export function looksLikeLogql(expression: string): boolean {
  const outsideStrings = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '');
  return /\||\b(?:bytes_over_time|bytes_rate|rate_counter|first_over_time|unwrap)\b/.test(outsideStrings);
}
