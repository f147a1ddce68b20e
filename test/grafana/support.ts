import assert from 'node:assert/strict';
import type { SignatureHelp } from 'vscode-languageserver';
import type { DocumentSymbol, Language } from '#core/language.ts';
import type { Region } from '#core/region.ts';
import { regionsOf } from '#core/snapshot.ts';
import { type Completing, completionAt } from '#features/completion.ts';
import { highlightsAt } from '#features/highlights.ts';
import { hoverAt } from '#features/hover.ts';
import { signatureAt } from '#features/signature-help.ts';
import { grafana } from '#languages/grafana/index.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { documentOf, registry, type TestFile, testWorkspace } from '../support/problems.ts';

/** The embedded PromQL of a dashboard, in order. */
export function embeddedIn(text: string): readonly string[] {
  return [...(grafana.embeddings?.(grafana.parse(text)) ?? [])].flatMap((piece) => ('base' in piece ? [] : [piece.text]));
}

/** A dashboard with one panel of one query; `more` are further members of the dashboard. */
export function dashboardWith(expression: string, more: Readonly<Record<string, unknown>> = {}): string {
  const panels = [{ title: 'A panel', type: 'timeseries', gridPos: {}, targets: [{ refId: 'A', expr: expression }] }];
  return JSON.stringify({ schemaVersion: 39, ...more, panels }, undefined, 2);
}

/** What of a dashboard of the newer schema a test is about; the queries are those of one panel. */
interface Newer {
  readonly queries?: readonly object[];
  readonly variables?: readonly object[];
  readonly annotations?: readonly object[];
  readonly layout?: object;
}

/** A dashboard of the newer schema. */
export function newerDashboard({ queries = [], variables = [], annotations = [], layout = {} }: Newer): string {
  const panel = { kind: 'Panel', spec: { title: 'A panel', data: { kind: 'QueryGroup', spec: { queries } } } };
  return JSON.stringify({ annotations, cursorSync: 'Off', elements: { 'panel-1': panel }, layout, variables }, undefined, 2);
}

/** A query of a panel of the newer schema. */
export function panelQuery(query: object, more: object = {}): object {
  return { kind: 'PanelQuery', spec: { query, refId: 'A', hidden: false, ...more } };
}

/** The outline of a text: a line an entry, indented by its depth. */
export function outlineOf(text: string): readonly string[] {
  const lines = (list: readonly DocumentSymbol[], indent: string): readonly string[] =>
    list.flatMap(({ name, kind, children = [] }) => [`${indent}${kind} ${name}`, ...lines(children, `${indent}  `)]);
  return lines(grafana.symbols?.(grafana.parse(text)) ?? [], '');
}

/** What an editor marks beside the word at the cursor of a dashboard. */
export async function markedAt(marked: string): Promise<readonly string[]> {
  const { file, offset } = typed(marked);
  const document = documentOf(file);
  return highlightsAt(await testWorkspace().snapshot(document), document, offset).map(({ range }) => document.getText(range));
}

/** The regions of a file whose language is `id`. */
export async function regionsIn(file: TestFile, id: string): Promise<readonly Region[]> {
  const snapshot = await testWorkspace().snapshot(documentOf(file));
  return [...regionsOf(snapshot, (language: Language) => language.id === id)];
}

/** A dashboard's text with the cursor `<|>` taken out, which stands in a JSON string. */
function typed(marked: string): { readonly file: TestFile; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  assert.notEqual(offset, -1, 'no cursor');
  return { file: { name: 'dashboard.json', text: marked.replace('<|>', '') }, offset };
}

const completing: Completing = { ask: async () => nothingKnown, joins: registry.joins };

/** The labels that an editor would offer at the cursor of a dashboard. */
export async function offered(marked: string): Promise<readonly string[]> {
  const { file, offset } = typed(marked);
  const document = documentOf(file);
  const list = await completionAt(await testWorkspace().snapshot(document), document, { offset, opening: 'asked' }, completing);
  return [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

/** The dashboard's text after one of the suggestions at the cursor was taken. */
export async function taken(marked: string, label: string): Promise<string> {
  const { file, offset } = typed(marked);
  const document = documentOf(file);
  const list = await completionAt(await testWorkspace().snapshot(document), document, { offset, opening: 'asked' }, completing);
  const edit = list.items.find((item) => item.label === label)?.textEdit;
  assert.ok(edit && 'range' in edit, `${label} is not offered`);
  const { start, end } = edit.range;
  return file.text.slice(0, document.offsetAt(start)) + edit.newText + file.text.slice(document.offsetAt(end));
}

/** What an editor shows over the cursor of a dashboard. */
export async function shownAt(marked: string): Promise<string | undefined> {
  const { file, offset } = typed(marked);
  const document = documentOf(file);
  const hover = await hoverAt(await testWorkspace().snapshot(document), document, offset, async () => nothingKnown);
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : undefined;
}

/** How an editor shows the call around the cursor of a dashboard. */
export async function calledAt(marked: string): Promise<SignatureHelp | undefined> {
  const { file, offset } = typed(marked);
  return signatureAt(await testWorkspace().snapshot(documentOf(file)), offset);
}
