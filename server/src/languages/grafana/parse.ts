import { parseJson } from '#base/json/parse-json.ts';
import type { JsonNode, JsonObject, JsonString } from '#base/json/tree.ts';
import { itemsNamed, keyOf, stringNamed, textNamed, textOf, valueNamed } from '#base/json/walk.ts';
import type { DashboardQuery, DashboardVariable, GrafanaModel } from './model.ts';
import { type JudgeSource, looksLikeLogql, sourceJudge } from './sources.ts';
import { isVariableCall, promqlInVariableQuery } from './variable-query.ts';

/** The model of a dashboard, or of an answer of Grafana's API with one in it. Never throws. */
export function parseDashboard(text: string): GrafanaModel {
  const file = parseJson(text);
  const inner = valueNamed(text, file, 'dashboard');
  const root = inner?.kind === 'object' ? inner : file;
  const definitions = itemsNamed(text, valueNamed(text, root, 'templating'), 'list');
  const variables = definitions.flatMap((definition) => readVariable(text, definition));
  const judge = sourceJudge(text, root, variables);
  const inVariables = definitions.flatMap((definition) => variableQuery(text, definition, judge));
  const queries = [...inVariables, ...(root ? expressionsIn({ text, judge }, root, undefined) : [])];
  return { text, ...(root ? { root } : {}), queries: queries.sort((a, b) => a.string.span.start - b.string.span.start), variables };
}

interface Reading {
  readonly text: string;
  readonly judge: JudgeSource;
}

/** The expressions of the queries of panels, however deep in rows and libraries, and of annotations. */
function* expressionsIn(reading: Reading, node: JsonNode, source: JsonNode | undefined): Generator<DashboardQuery> {
  if (node.kind === 'array') {
    for (const item of node.items) {
      yield* expressionsIn(reading, item, source);
    }
  }
  if (node.kind !== 'object') {
    return;
  }
  const own = sourceOf(reading, node) ?? source;
  for (const member of node.members) {
    const key = keyOf(reading.text, member);
    if (key === 'targets' || key === 'list') {
      yield* targetsIn(reading, member.value, own);
    } else if (member.value) {
      yield* expressionsIn(reading, member.value, own);
    }
  }
}

function* targetsIn({ text, judge }: Reading, targets: JsonNode | undefined, source: JsonNode | undefined): Generator<DashboardQuery> {
  for (const target of targets?.kind === 'array' ? targets.items : []) {
    const string = target.kind === 'object' ? stringNamed(text, target, 'expr') : undefined;
    const kind = string && target.kind === 'object' ? judge(sourceOf({ text }, target) ?? source) : 'other';
    if (string && (kind === 'prometheus' || (kind === 'unknown' && !looksLikeLogql(textOf(text, string))))) {
      yield { string, runs: true };
    }
  }
}

function sourceOf({ text }: Pick<Reading, 'text'>, node: JsonObject): JsonNode | undefined {
  const source = valueNamed(text, node, 'datasource');
  return source?.kind === 'word' ? undefined : source;
}

/** A series selector on its own asks for the series; without a word about the data source it may be anything. */
function variableQuery(text: string, definition: JsonNode, judge: JudgeSource): readonly DashboardQuery[] {
  const string = textNamed(text, definition, 'type') === 'query' ? queryString(text, definition) : undefined;
  const kind = judge(valueNamed(text, definition, 'datasource'));
  if (!string || kind === 'other') {
    return [];
  }
  const query = textOf(text, string);
  const part = promqlInVariableQuery(query);
  const isSelector = kind === 'prometheus' && !isVariableCall(query) && /^[\s\w:]*\{/.test(query);
  return part ? [{ string, part, runs: false }] : isSelector ? [{ string, runs: false }] : [];
}

function queryString(text: string, definition: JsonNode): JsonString | undefined {
  return stringNamed(text, definition, 'query') ?? stringNamed(text, valueNamed(text, definition, 'query'), 'query');
}

function readVariable(text: string, definition: JsonNode): DashboardVariable[] {
  const name = textNamed(text, definition, 'name');
  if (!name) {
    return [];
  }
  const query = queryString(text, definition);
  const isTrue = (key: string): boolean => {
    const value = valueNamed(text, definition, key);
    return value?.kind === 'word' && text.slice(value.span.start, value.span.end) === 'true';
  };
  return [
    {
      name,
      type: textNamed(text, definition, 'type') ?? 'query',
      ...optional('label', textNamed(text, definition, 'label')),
      ...optional('description', textNamed(text, definition, 'description')),
      ...optional('query', query && textOf(text, query)),
      ...optional('allValue', textNamed(text, definition, 'allValue')),
      current: currentValues(text, valueNamed(text, definition, 'current')),
      isMulti: isTrue('multi') || isTrue('includeAll'),
    },
  ];
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  const entry: Partial<Record<Key, string>> = {};
  if (value) {
    entry[key] = value;
  }
  return entry;
}

function currentValues(text: string, current: JsonNode | undefined): readonly string[] {
  const value = valueNamed(text, current, 'value');
  const values = value?.kind === 'array' ? value.items : value ? [value] : [];
  return values.flatMap((item) => valueText(text, item)).filter((one) => one !== '');
}

/** Chosen values are texts, rarely numbers. */
function valueText(text: string, { kind, span }: JsonNode): string[] {
  if (kind === 'string') {
    return [textOf(text, { kind, span })];
  }
  const word = text.slice(span.start, span.end);
  return kind === 'word' && word !== 'null' ? [word] : [];
}
