import type { YamlMapping, YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { fields } from '#base/yaml/walk.ts';
import type { Environment } from '#core/environment.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { blankPlaces } from './blank-place.ts';
import { columnOf, lineStart, type Place, placeAt } from './place.ts';
import { type Shape, shapeOf } from './shape.ts';
import { fieldSuggestions, itemSuggestion, type Spot } from './suggest-fields.ts';
import { valueSuggestions } from './suggest-values.ts';
import type { Schema } from './types.ts';
import type { TypedNode } from './walk.ts';

/**
 * What may be written at an offset: fields that are not there yet, or the values of a field. Works on half-typed lines and on
 * empty ones, where the indentation tells what the line belongs to.
 */
export function schemaComplete(schema: Schema, model: YamlModel, offset: number, _environment: Environment): Suggestions | undefined {
  const place = placeAt(schema, model, offset);
  if (!place) {
    return undefined;
  }
  const items = isBlankLine(model.text, offset) ? onBlankLine(schema, model, offset) : onText(schema, model, place, offset);
  return items.length === 0 ? undefined : { items };
}

function onText(schema: Schema, model: YamlModel, { path, key }: Place, offset: number): readonly Suggestion[] {
  const typed = path.at(-1);
  if (!typed) {
    return [];
  }
  if (key && typed.node.kind === 'mapping') {
    return fieldsIn(schema, typed.shape, typed.node, spotOf(model.text, key.key.span), key.key);
  }
  return typed.node.kind === 'scalar' ? onScalar(schema, model, typed, typed.node, offset) : onBlankLine(schema, model, offset);
}

function onScalar(schema: Schema, model: YamlModel, typed: TypedNode, scalar: YamlScalar, offset: number): readonly Suggestion[] {
  const { shape, field } = typed;
  const here = scalar.empty ? { start: offset, end: offset } : scalar.span;
  if (shape.kind === 'scalar') {
    return valueSuggestions(schema, shape, field, scalar, here);
  }
  const sameLineAsKey = typed.ancestors.at(-1)?.kind === 'mapping' && !isFirstOnLine(model.text, here.start);
  if (scalar.style !== 'plain' || sameLineAsKey || model.text.slice(here.start, here.end).includes('\n')) {
    return [];
  }
  return shape.kind === 'list'
    ? itemsOf(schema, shape, spotOf(model.text, here))
    : fieldsIn(schema, shape, undefined, spotOf(model.text, here));
}

/** On an empty line the parser sees nothing: the lines above and the cursor's column say where a new line would belong. */
function onBlankLine(schema: Schema, model: YamlModel, offset: number): readonly Suggestion[] {
  const inside = placeAt(schema, model, offset)?.path.at(-1)?.node;
  if (inside?.kind === 'scalar' && !inside.empty && !inside.placeholder) {
    return [];
  }
  const spot = spotOf(model.text, { start: offset, end: offset });
  return blankPlaces(schema, model, offset).flatMap(({ typed, as }) => {
    const { shape, node } = typed;
    if (as === 'item') {
      return shape.kind === 'list' ? itemsOf(schema, shape, spot) : [];
    }
    return shape.kind === 'list' ? itemsOf(schema, shape, spot) : fieldsIn(schema, shape, node.kind === 'mapping' ? node : undefined, spot);
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

function itemsOf(schema: Schema, shape: Extract<Shape, { kind: 'list' }>, spot: Spot): readonly Suggestion[] {
  return [itemSuggestion(schema, shapeOf(schema, shape.item), spot)];
}

function spotOf(text: string, replace: Span): Spot {
  const start = lineStart(text, replace.start);
  const indent = /^ */.exec(text.slice(start, replace.start))?.[0].length ?? 0;
  return {
    replace,
    deeper: columnOf(text, replace.start) - indent,
    hasColon: /^[ \t]*:(?:\s|$)/.test(text.slice(replace.end, replace.end + 40)),
  };
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).trim() === '';
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
