import type { Environment } from '#core/environment.ts';
import { flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { alertFields, alertStatuses, labelSetMethods, sampleFields, type TemplateField } from './data/fields.ts';
import { keywords } from './data/keywords.ts';
import { type Program, programOf } from './data/program.ts';
import { describeFunction, describeKeyword, signatureOf } from './describe.ts';
import type { Token } from './parse/token.ts';
import type { Action, TemplateModel } from './parse/tree.ts';
import { tokensBefore } from './tokens-before.ts';

/** The suggestions at `offset`, within an action alone: keywords, functions, variables, fields. */
export function complete(model: TemplateModel, offset: number, environment: Environment): Suggestions | undefined {
  const before = tokensBefore(model.text, offset);
  const last = before?.at(-1);
  if (!before || !last || noPlace.has(last.kind) || (/^(?:r?[sS]tring|character)$/.test(last.kind) && offset < last.span.end)) {
    return before && { items: [] };
  }
  const action = model.actions.findLast(({ span }) => span.start < offset);
  const cursor: Cursor = { model, offset, action, program: programOf(model.dialect, flavourOf(environment)) };
  return { items: itemsAt(cursor, before, last) };
}

/** The name of a label of the expression's result that is being typed at `offset`: `$labels.jo`. */
export function labelPlace({ text, dialect }: TemplateModel, offset: number): Span | undefined {
  const before = tokensBefore(text, offset) ?? [];
  const last = before.at(-1);
  const path = pathBefore(before).join('.');
  const isLabel = (last?.kind === 'dot' || last?.kind === 'field') && /^(?:\$labels|(?:\$\.)?Labels)$/.test(path);
  return last && isLabel && dialect !== 'notification' ? { start: last.span.start + 1, end: offset } : undefined;
}

/** In comments, and where the text is broken already. */
const noPlace: ReadonlySet<Token['kind']> = new Set(['comment', 'error']);

interface Cursor {
  readonly model: TemplateModel;
  readonly offset: number;
  readonly action: Action | undefined;
  readonly program: Program;
}

function itemsAt(cursor: Cursor, before: readonly Token[], last: Token): readonly Suggestion[] {
  switch (last.kind) {
    case 'dot':
    case 'field':
      return fieldItems(cursor, pathBefore(before), { start: last.span.start + 1, end: cursor.offset });
    case 'variable':
      return variableItems(cursor, { start: last.span.start, end: cursor.offset });
    case 'identifier':
    case 'keyword':
      return wordItems(cursor, before.slice(0, -1), { start: last.span.start, end: cursor.offset });
    default:
      return wordItems(cursor, before, { start: cursor.offset, end: cursor.offset });
  }
}

/** The names in front of the last one, joined by dots: `$labels`, or empty where the path begins with a dot. */
function pathBefore(tokens: readonly Token[]): readonly string[] {
  const path: string[] = [];
  for (let index = tokens.length - 2; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'variable') {
      return [token.text, ...path];
    }
    if (token?.kind !== 'field') {
      return path;
    }
    path.unshift(token.text.slice(1));
  }
  return path;
}

function fieldItems({ model, action, program }: Cursor, path: readonly string[], replace: Span): readonly Suggestion[] {
  return fieldsOf(model, action, { program, path }).map(({ name, description }) => ({
    label: name,
    kind: 'field',
    documentation: t(description),
    replace,
  }));
}

const labelSets: ReadonlySet<string | undefined> = new Set(['GroupLabels', 'CommonLabels', 'CommonAnnotations', 'Labels', 'Annotations']);

function fieldsOf(
  { dialect }: TemplateModel,
  action: Action | undefined,
  { program, path }: { readonly program: Program; readonly path: readonly string[] },
): readonly TemplateField[] {
  const [first, ...rest] = path[0] === '$' ? path.slice(1) : path;
  if (first === undefined) {
    const isRoot = path[0] === '$' || action?.dotIsRoot !== false;
    const others = dialect === 'notification' ? [...program.fields.values(), ...alertFields] : sampleFields;
    return isRoot
      ? [...program.fields.values()]
      : others.filter(({ name }, index) => others.findIndex((one) => one.name === name) === index);
  }
  if (dialect !== 'notification' || rest.length > 0) {
    return [];
  }
  return first === 'Alerts' ? alertStatuses : labelSets.has(first) ? labelSetMethods : [];
}

function variableItems({ action, program }: Cursor, replace: Span): readonly Suggestion[] {
  const names = action ? [...action.variables.keys()] : [...program.variables.keys()];
  return names
    .filter((name) => name !== '$' && (program.variables.has(name) || action?.variables.get(name) !== undefined))
    .map((name) => {
      const variable = action?.variables.get(name) === undefined ? program.variables.get(name) : undefined;
      return { label: name, kind: 'value', replace, rank: 10, ...(variable && { documentation: t(variable.description) }) };
    });
}

/** Keywords begin an action, values follow anything, and behind a pipe stand functions alone. */
function wordItems(cursor: Cursor, before: readonly Token[], replace: Span): readonly Suggestion[] {
  const last = before.findLast(({ kind }) => kind !== 'space');
  const functions = [...cursor.program.functions.values()].map(
    (entry): Suggestion => ({
      label: entry.name,
      kind: 'function',
      detail: signatureOf(entry).label.slice(entry.name.length),
      documentation: describeFunction(entry),
      replace,
      rank: 30,
    }),
  );
  if (last?.kind === 'pipe') {
    return functions;
  }
  const values = [...variableItems(cursor, replace), ...functions];
  return last?.kind === 'leftDelimiter' ? [...values, ...keywordItems(replace)] : values;
}

function keywordItems(replace: Span): readonly Suggestion[] {
  return keywords.map((keyword) => ({ label: keyword.name, kind: 'keyword', documentation: describeKeyword(keyword), replace, rank: 40 }));
}
