import type { Flavour } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import { fieldMarkdown, typeInWords } from './describe.ts';
import { fieldOf, type Shape, shapeOf } from './shape.ts';
import { beginningsOf, escaped, fieldSnippet, objectSnippet } from './snippets.ts';
import type { Spot } from './spot.ts';
import type { Field, ObjectType, Schema } from './types.ts';

/** The fields of an object that are not `present`: required ones and those that it begins with first, deprecated ones last. */
export function fieldSuggestions(
  { schema, flavour }: { readonly schema: Schema; readonly flavour: Flavour },
  shape: { readonly name: string; readonly object: ObjectType },
  present: ReadonlySet<string>,
  spot: Spot,
): readonly Suggestion[] {
  const first = new Set(present.size === 0 ? beginningsOf({ kind: 'object', ...shape }).flat() : []);
  return Object.entries(shape.object.fields)
    .filter(([name, field]) => !present.has(name) && isOffered(field, flavour))
    .map(([name, field]) => {
      const suggestion = fieldSuggestion(schema, shape.name, name, field, spot);
      return first.has(name) ? { ...suggestion, rank: 0 } : suggestion;
    });
}

/** A new item of a list, in each of the forms in which its type begins. */
export function itemSuggestions(schema: Schema, item: Shape, { replace, lead, flow, deeper }: Spot): readonly Suggestion[] {
  const [open, close] = flow ? ['{', '\\}'] : ['- ', ''];
  const beginnings = beginningsOf(item);
  return beginnings.map((names) => {
    const fields = objectSnippet(schema, item, names, { deeper: deeper + 2, flow });
    const label = beginnings.length > 1 ? `${open.trim()} ${names[0] ?? ''}` : open.trim();
    return {
      label,
      kind: 'snippet',
      detail: t('a new item'),
      ...(item.kind === 'object' && item.object.description !== undefined && { documentation: t(item.object.description) }),
      replace,
      insert: `${lead}${open}${fields === '' ? '$0' : fields}${close}`,
      snippet: true,
      rank: 0,
      suggestNext: /^[^$]*(?:\$0)?$/.test(fields),
    };
  });
}

function isOffered({ flavours, hidden }: Field, flavour: Flavour): boolean {
  return flavours ? flavours.includes(flavour) : !hidden;
}

function fieldSuggestion(schema: Schema, owner: string, name: string, field: Field, spot: Spot): Suggestion {
  const snippet = spot.hasColon ? undefined : quotedName(spot, name, fieldSnippet(schema, name, field, spot));
  return {
    label: name,
    kind: 'field',
    detail: field.required ? t('{0}, required', typeInWords(schema, field.type)) : typeInWords(schema, field.type),
    documentation: fieldMarkdown(schema, owner, name, field),
    replace: spot.replace,
    insert: snippet ?? name,
    ...(snippet !== undefined && { snippet: true, suggestNext: snippet.includes('$0') && wantsNext(schema, field) }),
    rank: field.required ? 0 : field.deprecated === undefined ? 1 : 2,
    ...(field.deprecated !== undefined && { deprecated: true }),
  };
}

function quotedName({ lead, quote }: Spot, name: string, snippet: string): string {
  const length = escaped(name).length;
  return `${lead}${snippet.slice(0, length)}${quote}${snippet.slice(length)}`;
}

/** Whether something can be suggested where the cursor comes to stand: editors say so where there is nothing. */
function wantsNext(schema: Schema, field: Field): boolean {
  const own = shapeOf(schema, field.type);
  const shape = own.kind === 'list' ? shapeOf(schema, own.item) : own;
  const begun = shape.kind === 'object' ? fieldOf(shape.object, beginningsOf(shape)[0]?.at(-1) ?? '') : undefined;
  if (begun) {
    return wantsNext(schema, begun);
  }
  return (
    shape.kind === 'object' ||
    (shape.kind === 'scalar' &&
      (field.values !== undefined || field.embeds !== undefined || field.default !== undefined || shape.scalar.examples !== undefined))
  );
}
