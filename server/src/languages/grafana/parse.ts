import { type JsonReading, yamlAsJson } from '#base/json/from-yaml.ts';
import { parseJson } from '#base/json/parse-json.ts';
import { type JsonSource, jsonSource } from '#base/json/source.ts';
import type { JsonNode, JsonString } from '#base/json/tree.ts';
import { valueNamed } from '#base/json/walk.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import { type Definition, definitionsIn } from './definitions.ts';
import { expressionsIn } from './expressions.ts';
import type { DashboardQuery, GrafanaModel } from './model.ts';
import { type JudgeSource, sourceJudge } from './sources.ts';
import { isVariableCall, promqlInVariableQuery } from './variable-query.ts';

/**
 * The model of a dashboard in any of its schemas, alone, in an answer of Grafana's API or as a Kubernetes resource, or of provisioned
 * alert rules; JSON or YAML. Never throws.
 */
export function parseGrafana(text: string): GrafanaModel {
  const { source, root: file } = read(text);
  const root = dashboardIn(source, file);
  const definitions = definitionsIn(source, root);
  const variables = definitions.map(({ variable }) => variable);
  const judge = sourceJudge(source, root, variables);
  const inVariables = definitions.flatMap((definition) => variableQuery(source, definition, judge));
  const queries = [...inVariables, ...(root ? expressionsIn({ source, judge }, root) : [])];
  const calls = definitions.flatMap((definition) => variableCall(source, definition, judge));
  return { source, ...(root ? { root } : {}), queries: inOrder(queries), variables, calls };
}

/** What stands once is read once, however many aliases of YAML lead there. */
function inOrder(queries: readonly DashboardQuery[]): readonly DashboardQuery[] {
  const byPlace = new Map(queries.map((query) => [query.string.span.start, query]));
  return [...byPlace.values()].sort((a, b) => a.string.span.start - b.string.span.start);
}

function read(text: string): JsonReading {
  if (!/^\uFEFF?\s*(?:[{[]|\/[/*]|$)/.test(text)) {
    return yamlAsJson(parseYaml(text));
  }
  const root = parseJson(text);
  return { ...(root ? { root } : {}), source: jsonSource(text) };
}

/** Answers of the API hold it in `dashboard`, Kubernetes resources in `spec`. */
function dashboardIn(source: JsonSource, file: JsonNode | undefined): JsonNode | undefined {
  const inner = ['dashboard', 'spec'].map((key) => valueNamed(source, file, key)).find((value) => value?.kind === 'object');
  return inner ? dashboardIn(source, inner) : file;
}

/** A series selector on its own asks for the series; without a word about the data source it may be anything. */
function variableQuery(source: JsonSource, { query, asks }: Definition, judge: JudgeSource): readonly DashboardQuery[] {
  const kind = judge(asks);
  if (!query || kind === 'other') {
    return [];
  }
  const text = source.valueOf(query);
  const part = promqlInVariableQuery(text);
  const isSelector = kind !== 'unknown' && !isVariableCall(text) && /^[\s\w:]*\{/.test(text);
  return part || isSelector ? [{ string: query, ...(part ? { part } : {}), runs: false, isMetricsql: kind === 'victoriametrics' }] : [];
}

function variableCall(source: JsonSource, { query, asks }: Definition, judge: JudgeSource): readonly JsonString[] {
  return query && judge(asks) !== 'other' && isVariableCall(source.valueOf(query)) ? [query] : [];
}
