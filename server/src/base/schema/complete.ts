import type { YamlMapping, YamlModel, YamlNode, YamlScalar, YamlSequence } from '#base/yaml/tree.ts';
import { fields } from '#base/yaml/walk.ts';
import type { Environment } from '#core/environment.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import { blankPlaces } from './blank-place.ts';
import { lineStart, type Place, placeAt } from './place.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Spot, spotBelowKey, spotOf, spotOfKey } from './spot.ts';
import { fieldSuggestions, itemSuggestions } from './suggest-fields.ts';
import { offeredValues, valueSuggestions } from './suggest-values.ts';
import type { Schema } from './types.ts';
import type { TypedNode } from './walk.ts';

/**
 * What may be written at an offset: fields that are not there yet, items, or the values of a field. Works on half-typed lines, behind a key
 * whose value is still to come, inside of brackets, and on empty lines, where the indentation tells what the line belongs to.
 */
export function schemaComplete(schema: Schema, model: YamlModel, offset: number, _environment: Environment): Suggestions | undefined {
  const place = placeAt(schema, model, offset);
  if (!place) {
    return undefined;
  }
  const items = suggestionsAt(schema, model, place, offset);
  return items.length === 0 ? undefined : { items };
}

function suggestionsAt(schema: Schema, model: YamlModel, { path, key }: Place, offset: number): readonly Suggestion[] {
  const typed = path.at(-1);
  if (typed && !key && isWithinBrackets(typed.node, offset)) {
    return inBrackets(schema, model, typed, offset);
  }
  if (isBlankLine(model.text, offset)) {
    return onBlankLine(schema, model, offset);
  }
  if (!typed) {
    return [];
  }
  if (key && typed.node.kind === 'mapping') {
    return fieldsIn(schema, typed.shape, typed.node, { ...spotOfKey(model.text, key.key), flow: typed.node.flow }, key.key);
  }
  return typed.node.kind === 'scalar' ? onScalar(schema, model, typed, typed.node, offset) : onBlankLine(schema, model, offset);
}

function isWithinBrackets(node: YamlNode, offset: number): node is YamlMapping | YamlSequence {
  return (node.kind === 'mapping' || node.kind === 'sequence') && node.flow && node.span.start < offset && offset < node.span.end;
}

/** Only where a new entry can begin: behind the bracket or a comma. */
function inBrackets(schema: Schema, { text }: YamlModel, { node, shape, field }: TypedNode, offset: number): readonly Suggestion[] {
  if (!/[{[,]\s*$/.test(text.slice(node.span.start, offset))) {
    return [];
  }
  const spot = spotOf(text, { start: offset, end: offset }, true);
  if (shape.kind !== 'list') {
    return node.kind === 'mapping' ? fieldsIn(schema, shape, node, spot) : [];
  }
  const item = shapeOf(schema, shape.item);
  return item.kind === 'scalar' ? offeredValues(item, field, spot) : itemSuggestions(schema, item, spot);
}

function onScalar(schema: Schema, model: YamlModel, typed: TypedNode, scalar: YamlScalar, offset: number): readonly Suggestion[] {
  const { shape, field } = typed;
  const { text } = model;
  const here = scalar.empty ? { start: offset, end: offset } : scalar.span;
  const holder = typed.ancestors.at(-1);
  const flow = (holder?.kind === 'mapping' || holder?.kind === 'sequence') && holder.flow;
  if (shape.kind === 'scalar') {
    return valueSuggestions(shape, field, scalar, spotOf(text, here, flow));
  }
  const key = holder?.kind === 'mapping' ? holder.pairs.find(({ value }) => value === scalar)?.key : undefined;
  if (key && !isFirstOnLine(text, here.start)) {
    return scalar.empty && !flow ? entriesOf(schema, shape, spotBelowKey(text, key, offset)) : [];
  }
  if (text.slice(here.start, here.end).includes('\n')) {
    return [];
  }
  return entriesOf(schema, shape, { ...(scalar.empty ? spotOf(text, here) : spotOfKey(text, scalar)), flow });
}

/** What an object or a list that holds nothing yet may begin with. */
function entriesOf(schema: Schema, shape: Shape, spot: Spot): readonly Suggestion[] {
  return shape.kind === 'list' ? itemSuggestions(schema, shapeOf(schema, shape.item), spot) : fieldsIn(schema, shape, undefined, spot);
}

/** On an empty line the parser sees nothing: the lines above and the cursor's column say where a new line would belong. */
function onBlankLine(schema: Schema, model: YamlModel, offset: number): readonly Suggestion[] {
  const inside = placeAt(schema, model, offset)?.path.at(-1)?.node;
  if (inside?.kind === 'scalar' && !inside.empty && !inside.placeholder) {
    return [];
  }
  const spot = spotOf(model.text, { start: offset, end: offset });
  return blankPlaces(schema, model, offset).flatMap(({ typed: { shape, node }, as }) => {
    if (as === 'item' && shape.kind !== 'list') {
      return [];
    }
    return node.kind === 'mapping' ? fieldsIn(schema, shape, node, spot) : entriesOf(schema, shape, spot);
  });
}

function fieldsIn(schema: Schema, shape: Shape, mapping: YamlMapping | undefined, spot: Spot, own?: YamlNode): readonly Suggestion[] {
  if (shape.kind !== 'object') {
    return [];
  }
  const others = mapping ? fields(mapping).filter(({ key }) => key.span.start !== own?.span.start) : [];
  const present = new Set(others.flatMap(({ key }) => (key.kind === 'scalar' ? [key.value] : [])));
  return fieldSuggestions(schema, shape, present, spot);
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).trim() === '';
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
