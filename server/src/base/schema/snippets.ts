import { fieldOf, type Shape, shapeOf } from './shape.ts';
import type { Field, ObjectType, Schema } from './types.ts';

/** How far in a text begins, and whether in flow style, where everything stays on the line. */
export interface Writing {
  readonly deeper: number;
  readonly flow: boolean;
}

/**
 * What writes a field in VS Code's snippet syntax: a single value stays on the line, anything else begins on the next, two further in, with
 * what it begins with. A tab stop at each value.
 */
export function fieldSnippet(schema: Schema, name: string, field: Field, writing: Writing): string {
  return finished(fieldText({ schema, stops: 0 }, name, field, { ...writing, asked: true }));
}

/** The fields that a new object begins with, one a line, each with its tab stop. */
export function objectSnippet(schema: Schema, shape: Shape, names: readonly string[], writing: Writing): string {
  return finished(objectText({ schema, stops: 0 }, shape, names, writing));
}

/** The forms in which a new object of a type begins: by the table, or its required fields. */
export function beginningsOf(shape: Shape): readonly (readonly string[])[] {
  return shape.kind === 'object' ? (shape.object.beginnings ?? [requiredNames(shape.object)]) : [[]];
}

/** Text with the characters escaped that mean something in a snippet. */
export function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** A snippet in the making; its tab stops are counted through. */
interface Draft {
  readonly schema: Schema;
  stops: number;
}

interface DraftWriting extends Writing {
  /** The field that the person chose, whose values are suggested once it is written. */
  readonly asked?: boolean;
}

function fieldText(draft: Draft, name: string, field: Field, { deeper, flow, asked = false }: DraftWriting): string {
  const shape = shapeOf(draft.schema, field.type);
  const key = `${escaped(name)}:`;
  if (shape.kind === 'scalar' || shape.kind === 'any') {
    return `${key} ${asked ? stopAt(draft) : valueStop(draft, shape, field)}`;
  }
  const inner = shape.kind === 'list' ? shapeOf(draft.schema, shape.item) : shape;
  const [first = []] = beginningsOf(inner);
  if (flow || (inner.kind === 'scalar' && !asked)) {
    const text = objectText(draft, inner, first, { deeper, flow }) || stopAt(draft);
    const item = shape.kind === 'list' && inner.kind === 'object' ? `{${text}\\}` : text;
    return shape.kind === 'list' ? `${key} [${item}]` : `${key} {${text}\\}`;
  }
  const dash = shape.kind === 'list' ? '- ' : '';
  const below = deeper + 2;
  const text = objectText(draft, inner, first, { deeper: below + dash.length, flow }) || itemStop(draft, inner, field);
  return `${key}\n${' '.repeat(below)}${dash}${text}`;
}

function objectText(draft: Draft, shape: Shape, names: readonly string[], { deeper, flow }: Writing): string {
  if (shape.kind !== 'object') {
    return '';
  }
  const lines = names.flatMap((name) => {
    const field = fieldOf(shape.object, name);
    return field ? [fieldText(draft, name, field, { deeper, flow })] : [];
  });
  return lines.join(flow ? ', ' : `\n${' '.repeat(deeper)}`);
}

/** A field that may only hold some values offers them; another one begins with its default. */
function valueStop(draft: Draft, shape: Shape, field: Field): string {
  const isBoolean = shape.kind === 'scalar' && shape.name === 'bool';
  const values = (field.values ?? (isBoolean ? ['true', 'false'] : [])).filter((value) => value !== '');
  const preset = field.default;
  if (values.length > 0) {
    const first = preset !== undefined && values.includes(preset) ? [preset] : [];
    const choices = [...new Set([...first, ...values])].map((value) => escaped(value).replace(/[,|]/g, '\\$&'));
    return stopAt(draft, `|${choices.join(',')}|`);
  }
  return preset === undefined ? stopAt(draft) : stopAt(draft, `:${escaped(preset)}`);
}

/** An item is a value of the field itself; the first line of a mapping without beginning is empty. */
function itemStop(draft: Draft, shape: Shape, field: Field): string {
  return shape.kind === 'scalar' && field.values ? valueStop(draft, shape, field) : stopAt(draft);
}

function stopAt(draft: Draft, content = ''): string {
  draft.stops++;
  return content === '' ? `$${draft.stops}` : `\${${draft.stops}${content}}`;
}

/** The last stop ends the snippet where it holds nothing: the cursor is then free to be suggested what follows. */
function finished(snippet: string): string {
  return /^[^$]*\$1$/.test(snippet) ? snippet.replace(/\$1$/, '$0') : snippet;
}

function requiredNames({ fields }: ObjectType): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.required);
}
