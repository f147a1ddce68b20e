import type { YamlMapping, YamlModel, YamlNode, YamlScalar, YamlSequence } from '#base/yaml/tree.ts';
import { fields } from '#base/yaml/walk.ts';
import type { Environment } from '#core/environment.ts';
import { type Flavour, flavourOf } from '#core/flavour.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import { type BlankPlace, blankPlaces } from './blank-place.ts';
import { columnOf, lineStart, type Place, placeAt } from './place.ts';
import { type Shape, shapeOf } from './shape.ts';
import { indentedTo, type Spot, spotBelowKey, spotOf, spotOfKey } from './spot.ts';
import { fieldSuggestions, itemSuggestions } from './suggest-fields.ts';
import { offeredValues, valueSuggestions } from './suggest-values.ts';
import type { Schema } from './types.ts';
import { isPlaceholder, type TypedNode } from './walk.ts';

/**
 * What may be written at an offset: fields that are not there yet, items, or the values of a field. Works on half-typed lines, behind a key
 * whose value is still to come, inside of brackets, and on empty lines, where the indentation tells what the line belongs to.
 */
export function schemaComplete(schema: Schema, model: YamlModel, offset: number, environment: Environment): Suggestions | undefined {
  const place = placeAt(schema, model, offset);
  if (!place) {
    return undefined;
  }
  const items = suggestionsAt({ schema, model, flavour: flavourOf(environment) }, place, offset);
  return items.length === 0 ? undefined : { items };
}

/** What is asked about, and for which program. */
interface Asked {
  readonly schema: Schema;
  readonly model: YamlModel;
  readonly flavour: Flavour;
}

function suggestionsAt(asked: Asked, { path, key }: Place, offset: number): readonly Suggestion[] {
  const typed = path.at(-1);
  if (typed && !key && isWithinBrackets(typed.node, offset)) {
    return inBrackets(asked, typed, offset);
  }
  if (isBlankLine(asked.model.text, offset)) {
    return onBlankLine(asked, offset);
  }
  if (!typed) {
    return [];
  }
  if (key && typed.node.kind === 'mapping') {
    return onKey(asked, typed, typed.node, key.key);
  }
  return typed.node.kind === 'scalar' ? onScalar(asked, typed, typed.node, offset) : onBlankLine(asked, offset);
}

/**
 * A half-typed key right below the line that begins an item, in the column of its dash, where editors put the cursor, may be meant as the item's
 * next one.
 */
function onKey(asked: Asked, typed: TypedNode, mapping: YamlMapping, key: YamlNode): readonly Suggestion[] {
  const { schema, model } = asked;
  const spot = { ...spotOfKey(model.text, key), flow: mapping.flow };
  const { start } = key.span;
  const begun = isPlaceholder(key) && isFirstOnLine(model.text, start) ? blankPlaces(schema, model, start).find(isFurtherRight) : undefined;
  const isItemWithoutDash = begun !== undefined && typed.ancestors.at(-1)?.kind === 'sequence' && mapping.pairs.length === 1;
  return [
    ...(isItemWithoutDash ? [] : fieldsIn(asked, typed.shape, mapping, spot, key)),
    ...(begun ? fieldsOfBegun(asked, begun, spot, start) : []),
  ];
}

function isFurtherRight({ column }: BlankPlace): boolean {
  return column !== undefined;
}

function fieldsOfBegun(asked: Asked, { typed, column }: BlankPlace, spot: Spot, start: number): readonly Suggestion[] {
  const own = columnOf(asked.model.text, start);
  const mapping = typed.node.kind === 'mapping' ? typed.node : undefined;
  return fieldsIn(asked, typed.shape, mapping, indentedTo(spot, column ?? own, own));
}

function isWithinBrackets(node: YamlNode, offset: number): node is YamlMapping | YamlSequence {
  return (node.kind === 'mapping' || node.kind === 'sequence') && node.flow && node.span.start < offset && offset < node.span.end;
}

/** Only where a new entry can begin: behind the bracket or a comma. */
function inBrackets(asked: Asked, { node, shape, field }: TypedNode, offset: number): readonly Suggestion[] {
  const { text } = asked.model;
  if (!/[{[,]\s*$/.test(text.slice(node.span.start, offset))) {
    return [];
  }
  const spot = spotOf(text, { start: offset, end: offset }, true);
  if (shape.kind !== 'list') {
    return node.kind === 'mapping' ? fieldsIn(asked, shape, node, spot) : [];
  }
  const item = shapeOf(asked.schema, shape.item);
  return item.kind === 'scalar'
    ? offeredValues({ shape: item, field, flavour: asked.flavour }, spot)
    : itemSuggestions(asked.schema, item, spot);
}

function onScalar(asked: Asked, typed: TypedNode, scalar: YamlScalar, offset: number): readonly Suggestion[] {
  const { shape, field } = typed;
  const { text } = asked.model;
  const here = scalar.empty ? { start: offset, end: offset } : scalar.span;
  const holder = typed.ancestors.at(-1);
  const flow = (holder?.kind === 'mapping' || holder?.kind === 'sequence') && holder.flow;
  if (shape.kind === 'scalar') {
    return valueSuggestions({ shape, field, flavour: asked.flavour }, scalar, spotOf(text, here, flow));
  }
  const key = holder?.kind === 'mapping' ? holder.pairs.find(({ value }) => value === scalar)?.key : undefined;
  if (key && !isFirstOnLine(text, here.start)) {
    return scalar.empty && !flow ? entriesOf(asked, shape, spotBelowKey(text, key, offset)) : [];
  }
  if (text.slice(here.start, here.end).includes('\n')) {
    return [];
  }
  return entriesOf(asked, shape, { ...(scalar.empty ? spotOf(text, here) : spotOfKey(text, scalar)), flow });
}

/** What an object or a list that holds nothing yet may begin with. */
function entriesOf(asked: Asked, shape: Shape, spot: Spot): readonly Suggestion[] {
  return shape.kind === 'list'
    ? itemSuggestions(asked.schema, shapeOf(asked.schema, shape.item), spot)
    : fieldsIn(asked, shape, undefined, spot);
}

/** On an empty line the parser sees nothing: the lines above and the cursor's column say where a new line would belong. */
function onBlankLine(asked: Asked, offset: number): readonly Suggestion[] {
  const inside = placeAt(asked.schema, asked.model, offset)?.path.at(-1)?.node;
  if (inside?.kind === 'scalar' && !inside.empty && !inside.placeholder) {
    return [];
  }
  const here = spotOf(asked.model.text, { start: offset, end: offset });
  return blankPlaces(asked.schema, asked.model, offset).flatMap(({ typed: { shape, node }, as, column }) => {
    const own = columnOf(asked.model.text, offset);
    const spot = indentedTo(here, column ?? own, own);
    if (as === 'item' && shape.kind !== 'list') {
      return [];
    }
    return node.kind === 'mapping' ? fieldsIn(asked, shape, node, spot) : entriesOf(asked, shape, spot);
  });
}

function fieldsIn(asked: Asked, shape: Shape, mapping: YamlMapping | undefined, spot: Spot, own?: YamlNode): readonly Suggestion[] {
  if (shape.kind !== 'object') {
    return [];
  }
  const others = mapping ? fields(mapping).filter(({ key }) => key.span.start !== own?.span.start) : [];
  const present = new Set(others.flatMap(({ key }) => (key.kind === 'scalar' ? [key.value] : [])));
  return fieldSuggestions(asked, shape, present, spot);
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).trim() === '';
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
