import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode, JsonString } from '#base/json/tree.ts';
import { itemsNamed, stringNamed, textNamed, valueNamed } from '#base/json/walk.ts';
import type { DashboardVariable } from './model.ts';
import { type SourceReference, sourceOf } from './sources.ts';

/** A variable as the dashboard defines it. */
export interface Definition {
  readonly variable: DashboardVariable;
  /** What a variable of the type `query` asks. */
  readonly query?: JsonString;
  /** Whom it asks. */
  readonly asks?: SourceReference;
}

/** The variables of a dashboard, and of the rows and tabs of the newer schema, in the order of the text. */
export function definitionsIn(source: JsonSource, dashboard: JsonNode | undefined): readonly Definition[] {
  const old = itemsNamed(source, dashboard, 'templating', 'list').flatMap((item) => {
    const type = textNamed(source, item, 'type') ?? 'query';
    const asks = sourceOf(source, item);
    return define(source, item, { item, type, ...(asks && { asks }) });
  });
  const sections = sectionsIn(source, valueNamed(source, dashboard, 'layout'));
  const newer = [dashboard, ...sections].flatMap((section) => itemsNamed(source, section, 'variables'));
  return [...old, ...newer.flatMap((item) => defineNewer(source, item))].sort((a, b) => a.variable.span.start - b.variable.span.start);
}

/** Rows and tabs, which may hold a layout of rows and tabs again. */
function sectionsIn(source: JsonSource, layout: JsonNode | undefined): readonly JsonNode[] {
  const here = ['rows', 'tabs'].flatMap((kind) => itemsNamed(source, layout, 'spec', kind));
  return here.flatMap((section) => {
    const spec = valueNamed(source, section, 'spec');
    return spec ? [spec, ...sectionsIn(source, valueNamed(source, spec, 'layout'))] : [];
  });
}

/** `QueryVariable` and the like: https://grafana.com/docs/grafana/latest/as-code/observability-as-code/schema-v2/variables-schema/ */
function defineNewer(source: JsonSource, item: JsonNode): readonly Definition[] {
  const kind = textNamed(source, item, 'kind') ?? '';
  const spec = valueNamed(source, item, 'spec');
  const type = kind === 'TextVariable' ? 'textbox' : kind.replace(/Variable$/, '').toLowerCase();
  const asks = sourceOf(source, spec);
  return spec ? define(source, spec, { item, type, ...(asks && { asks }) }) : [];
}

interface Frame {
  /** The whole definition. */
  readonly item: JsonNode;
  readonly type: string;
  readonly asks?: SourceReference;
}

function define(source: JsonSource, spec: JsonNode, { item, type, asks }: Frame): readonly Definition[] {
  const key = stringNamed(source, spec, 'name');
  const name = key && source.valueOf(key);
  if (!name) {
    return [];
  }
  const query = queryString(source, spec);
  const says = (member: string): boolean => isTrue(source, valueNamed(source, spec, member));
  const variable: DashboardVariable = {
    name,
    key,
    span: item.span,
    type,
    ...optional('label', textNamed(source, spec, 'label')),
    ...optional('description', textNamed(source, spec, 'description')),
    ...optional('query', query ? source.valueOf(query) : textNamed(source, spec, 'pluginId')),
    ...optional('allValue', textNamed(source, spec, 'allValue')),
    current: currentValues(source, valueNamed(source, spec, 'current')),
    isMulti: says('multi') || says('includeAll'),
  };
  return [{ variable, ...(query && type === 'query' ? { query } : {}), ...(asks ? { asks } : {}) }];
}

/** A string of its own, or in an object beside what Grafana's editor of queries remembers; the newer schema keeps that in a `spec`. */
function queryString(source: JsonSource, spec: JsonNode): JsonString | undefined {
  return (
    stringNamed(source, spec, 'query') ??
    stringNamed(source, spec, 'query', 'query') ??
    stringNamed(source, spec, 'query', 'spec', 'query') ??
    stringNamed(source, spec, 'query', 'spec', '__legacyStringValue')
  );
}

function isTrue(source: JsonSource, value: JsonNode | undefined): boolean {
  return value?.kind === 'word' && wordOf(source, value) === 'true';
}

function wordOf({ text }: JsonSource, { span }: JsonNode): string {
  return text.slice(span.start, span.end);
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  const entry: Partial<Record<Key, string>> = {};
  if (value) {
    entry[key] = value;
  }
  return entry;
}

/** Those of a switch stand there themselves. */
function currentValues(source: JsonSource, current: JsonNode | undefined): readonly string[] {
  const value = current?.kind === 'string' ? current : valueNamed(source, current, 'value');
  const values = value?.kind === 'array' ? value.items : value ? [value] : [];
  return values.flatMap((item) => valueText(source, item)).filter((one) => one !== '');
}

/** Chosen values are texts, rarely numbers. */
function valueText(source: JsonSource, value: JsonNode): readonly string[] {
  if (value.kind === 'string') {
    return [source.valueOf(value)];
  }
  const word = wordOf(source, value);
  return value.kind === 'word' && word !== 'null' ? [word] : [];
}
