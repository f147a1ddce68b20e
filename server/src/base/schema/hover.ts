import { durationInWords, durationMilliseconds } from '#base/duration/duration.ts';
import type { YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import { fieldMarkdown } from './describe.ts';
import { placeAt } from './place.ts';
import { fieldOf, shapeOf } from './shape.ts';
import type { Field, Schema } from './types.ts';
import type { TypedNode } from './walk.ts';

/**
 * What the schema knows of the field at an offset, over its name and over its value; over a value first what that one means: how long a
 * duration is, what a choice does.
 */
export function schemaHover(schema: Schema, model: YamlModel, offset: number): Hover | undefined {
  const place = placeAt(schema, model, offset);
  const innermost = place?.path.at(-1);
  if (!place || !innermost) {
    return undefined;
  }
  return place.key?.key.kind === 'scalar' ? hoverOfKey(schema, innermost, place.key.key) : hoverOfValue(schema, place.path);
}

function hoverOfKey(schema: Schema, { shape }: TypedNode, key: YamlScalar): Hover | undefined {
  const field = shape.kind === 'object' ? fieldOf(shape.object, key.value) : undefined;
  return field && shape.kind === 'object' ? { span: key.span, markdown: fieldMarkdown(schema, shape.name, key.value, field) } : undefined;
}

function hoverOfValue(schema: Schema, path: readonly TypedNode[]): Hover | undefined {
  const { node, shape, field, name } = path.at(-1) ?? {};
  const owner = path.findLast((typed) => typed.shape.kind === 'object')?.shape;
  if (node?.kind !== 'scalar' || node.empty || shape?.kind !== 'scalar' || owner?.kind !== 'object' || name === undefined) {
    return undefined;
  }
  const means = meaningOf(node, shape.name, field);
  const own = field && !field.embeds && shapeOf(schema, field.type).kind !== 'map' ? [fieldMarkdown(schema, owner.name, name, field)] : [];
  const parts = [...means, ...own];
  return parts.length === 0 ? undefined : { span: node.span, markdown: parts.join('\n\n') };
}

function meaningOf({ value }: YamlScalar, type: string, field: Field | undefined): readonly string[] {
  const chosen = field?.anyCase ? value.toLowerCase() : value;
  const meaning = field?.meanings && Object.hasOwn(field.meanings, chosen) ? field.meanings[chosen] : undefined;
  if (meaning !== undefined) {
    return [t('`{0}`: {1}', chosen, t(meaning))];
  }
  const milliseconds = type === 'duration' ? durationMilliseconds(value) : undefined;
  return milliseconds === undefined ? [] : [durationInWords(milliseconds)];
}
