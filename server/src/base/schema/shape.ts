import type { ObjectType, ScalarType, Schema, TypeExpression } from './types.ts';

/** A type expression taken apart: what a node of the type has to look like. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly item: TypeExpression }
  | { readonly kind: 'map'; readonly key: TypeExpression; readonly value: TypeExpression }
  | { readonly kind: 'object'; readonly name: string; readonly object: ObjectType }
  | { readonly kind: 'scalar'; readonly name: string; readonly scalar: ScalarType };

const known = new WeakMap<Schema, Map<TypeExpression, Shape>>();

/** The shape of a type; the same object each time. */
export function shapeOf(schema: Schema, type: TypeExpression): Shape {
  const shapes = known.get(schema) ?? new Map<TypeExpression, Shape>();
  known.set(schema, shapes);
  const shape = shapes.get(type) ?? parseShape(schema, type);
  shapes.set(type, shape);
  return shape;
}

function parseShape(schema: Schema, type: TypeExpression): Shape {
  if (type.startsWith('[]')) {
    return { kind: 'list', item: type.slice(2) };
  }
  const map = /^map\[([^\]]*)\](.+)$/.exec(type);
  if (map) {
    return { kind: 'map', key: map[1] ?? 'string', value: map[2] ?? 'any' };
  }
  const object = Object.hasOwn(schema.types, type) ? schema.types[type] : undefined;
  if (object) {
    return { kind: 'object', name: type, object };
  }
  const scalar = Object.hasOwn(schema.scalars, type) ? schema.scalars[type] : undefined;
  return scalar ? { kind: 'scalar', name: type, scalar } : { kind: 'any' };
}

/** The field of an object, by the name as written. */
export function fieldOf(object: ObjectType, name: string) {
  return Object.hasOwn(object.fields, name) ? object.fields[name] : undefined;
}
