import { t } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { fieldMarkdown, typeInWords } from './describe.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Field, ObjectType, Schema } from './types.ts';

/** Where a suggestion goes. */
export interface Spot {
  readonly replace: Span;
  /** How much further right than its line's indentation the text begins; editors add the line's indentation themselves. */
  readonly deeper: number;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
}

/** The fields of an object that are not `present`, required ones first. */
export function fieldSuggestions(
  schema: Schema,
  shape: { readonly name: string; readonly object: ObjectType },
  present: ReadonlySet<string>,
  spot: Spot,
): readonly Suggestion[] {
  return Object.entries(shape.object.fields)
    .filter(([name, field]) => !present.has(name) && !field.hidden)
    .map(([name, field]) => fieldSuggestion(schema, shape.name, name, field, spot));
}

/** A new item of a list, with the fields it must have. */
export function itemSuggestion(schema: Schema, item: Shape, spot: Spot): Suggestion {
  const required = requiredLines(schema, item, spot.deeper + 2);
  return {
    label: '-',
    kind: 'snippet',
    detail: t('a new item'),
    replace: spot.replace,
    insert: `- ${required === '' ? '$0' : required}`,
    snippet: true,
    rank: 0,
    suggestNext: required === '',
  };
}

function fieldSuggestion(schema: Schema, owner: string, name: string, field: Field, { replace, deeper, hasColon }: Spot): Suggestion {
  const snippet = hasColon ? undefined : snippetOf(schema, name, field, deeper);
  return {
    label: name,
    kind: 'field',
    detail: typeInWords(schema, field.type),
    documentation: fieldMarkdown(schema, owner, name, field),
    replace,
    insert: snippet ?? name,
    ...(snippet !== undefined && { snippet: true, suggestNext: wantsNext(schema, field) }),
    rank: field.required ? 0 : field.deprecated === undefined ? 1 : 2,
    ...(field.deprecated !== undefined && { deprecated: true }),
  };
}

/** What is inserted: a scalar stays on the line, anything else begins on the next, two further in. */
function snippetOf(schema: Schema, name: string, field: Field, deeper: number): string {
  const shape = shapeOf(schema, field.type);
  const key = escaped(name);
  const below = `\n${' '.repeat(deeper + 2)}`;
  switch (shape.kind) {
    case 'list':
      return `${key}:${below}- ${requiredLines(schema, shapeOf(schema, shape.item), deeper + 4) || '$0'}`;
    case 'object':
      return `${key}:${below}${requiredLines(schema, shape, deeper + 2) || '$0'}`;
    case 'map':
      return `${key}:${below}$0`;
    default:
      return `${key}: $0`;
  }
}

/** The required single values of an object, one a line, each with its tab stop. */
function requiredLines(schema: Schema, shape: Shape, indent: number): string {
  if (shape.kind !== 'object') {
    return '';
  }
  const names = Object.entries(shape.object.fields)
    .filter(([, field]) => field.required && shapeOf(schema, field.type).kind === 'scalar')
    .map(([name], index) => `${escaped(name)}: $${index + 1}`);
  return names.join(`\n${' '.repeat(indent)}`);
}

function wantsNext(schema: Schema, field: Field): boolean {
  const shape = shapeOf(schema, field.type);
  return shape.kind !== 'scalar' || field.values !== undefined || field.embeds !== undefined || (shape.scalar.examples?.length ?? 0) > 0;
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
