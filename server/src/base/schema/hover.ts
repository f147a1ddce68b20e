import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import type { YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import type { Hover } from '#core/language.ts';
import { fieldMarkdown } from './describe.ts';
import { placeAt } from './place.ts';
import { fieldOf } from './shape.ts';
import type { Schema } from './types.ts';
import type { TypedNode } from './walk.ts';

/** What the schema knows of the field name at an offset; for a duration, how long it is in words. */
export function schemaHover(schema: Schema, model: YamlModel, offset: number): Hover | undefined {
  const place = placeAt(schema, model, offset);
  const innermost = place?.path.at(-1);
  if (!place || !innermost) {
    return undefined;
  }
  return place.key?.key.kind === 'scalar' ? hoverOfKey(schema, innermost, place.key.key) : hoverOfValue(innermost);
}

function hoverOfKey(schema: Schema, { shape }: TypedNode, key: YamlScalar): Hover | undefined {
  const field = shape.kind === 'object' ? fieldOf(shape.object, key.value) : undefined;
  return field && shape.kind === 'object' ? { span: key.span, markdown: fieldMarkdown(schema, shape.name, key.value, field) } : undefined;
}

function hoverOfValue({ node, shape }: TypedNode): Hover | undefined {
  if (node.kind !== 'scalar' || shape.kind !== 'scalar' || shape.name !== 'duration' || node.empty) {
    return undefined;
  }
  const milliseconds = durationMilliseconds(node.value);
  return milliseconds === undefined ? undefined : { span: node.span, markdown: durationInWords(milliseconds) };
}
