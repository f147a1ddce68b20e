import { shapeOf } from '#base/schema/shape.ts';
import type { Field, Schema } from '#base/schema/types.ts';

/** A JSON schema, as far as it matters here. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What our tables say, as a JSON schema can say it: names, kinds, values and required fields; a scalar's own rules only where a pattern has them. */
export function jsonSchemaOf(schema: Schema, root: string): JsonSchema {
  const definitions = Object.entries(schema.types).map(([name, { description, fields, open }]) => [
    name,
    {
      type: ['object', 'null'],
      ...(description !== undefined && { description }),
      properties: Object.fromEntries(Object.entries(fields).map(([field, known]) => [field, fieldSchema(schema, known)])),
      required: Object.keys(fields).filter((field) => fields[field]?.required),
      additionalProperties: open ?? false,
    },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $ref: `#/definitions/${root}`,
    definitions: Object.fromEntries(definitions),
  };
}

function fieldSchema(schema: Schema, { type, values, description }: Field): JsonSchema {
  const shape = shapeOf(schema, type);
  const about = description === undefined ? {} : { description };
  if (values) {
    const one = { enum: [...values, null] };
    return shape.kind === 'list' ? { type: ['array', 'null'], items: one, ...about } : { ...one, ...about };
  }
  return { ...typeSchema(schema, type), ...about };
}

function typeSchema(schema: Schema, type: string): JsonSchema {
  const shape = shapeOf(schema, type);
  switch (shape.kind) {
    case 'list':
      return { type: ['array', 'null'], items: typeSchema(schema, shape.item) };
    case 'map':
      return { type: ['object', 'null'], additionalProperties: typeSchema(schema, shape.value) };
    case 'object':
      return { $ref: `#/definitions/${shape.name}` };
    case 'scalar':
      return scalarSchemas[shape.name] ?? { type: ['string', 'number', 'boolean', 'null'] };
    case 'any':
      return {};
  }
}

const scalarSchemas: Readonly<Record<string, JsonSchema>> = {
  bool: { type: ['boolean', 'null'] },
  int: { type: ['integer', 'null'] },
  uint: { type: ['integer', 'null'], minimum: 0 },
  float: { type: ['number', 'null'] },
  duration: {
    type: ['string', 'number', 'null'],
    pattern: '^((([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?|0)$',
  },
};
