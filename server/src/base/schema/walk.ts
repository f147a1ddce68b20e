import type { YamlMapping, YamlNode, YamlPair, YamlScalar } from '#base/yaml/tree.ts';
import { fieldOf, type Shape, shapeOf } from './shape.ts';
import type { Field, Schema, TypeExpression } from './types.ts';

/** A node of the document together with what the schema wants it to be. */
export interface TypedNode {
  /** As it stands: an alias is not followed. */
  readonly node: YamlNode;
  readonly type: TypeExpression;
  readonly shape: Shape;
  /** The field it is the value of, or an item or a free key of; absent at the root and in lists of free keys. */
  readonly field?: Field | undefined;
  /** The name of the field or key it stands under, directly or as an item. */
  readonly name?: string | undefined;
  /** The nodes around it, outermost first. */
  readonly ancestors: readonly YamlNode[];
}

/** The root of a document, typed. */
export function typedRoot(schema: Schema, node: YamlNode, type: TypeExpression): TypedNode {
  return { node, type, shape: shapeOf(schema, type), ancestors: [] };
}

/**
 * The node and everything below it in source order, aliases never entered (what they stand for is met where it is written).
 * Nodes that are not `wanted` are left out with all below them.
 */
export function* walkTyped(schema: Schema, start: TypedNode, wanted?: (node: YamlNode) => boolean): Generator<TypedNode> {
  const open: TypedNode[] = [start];
  for (let typed = open.pop(); typed; typed = open.pop()) {
    yield typed;
    const below = childrenOf(schema, typed, wanted);
    for (let index = below.length - 1; index >= 0; index--) {
      const child = below[index];
      if (child) {
        open.push(child);
      }
    }
  }
}

/** The nodes directly below, with their types; a merge key's inline mapping counts as the mapping itself. */
export function childrenOf(
  schema: Schema,
  { node, shape, field, name, ancestors }: TypedNode,
  wanted: (node: YamlNode) => boolean = () => true,
): readonly TypedNode[] {
  if (node.kind === 'sequence') {
    const around = [...ancestors, node];
    const type = shape.kind === 'list' ? shape.item : 'any';
    const itemShape = shapeOf(schema, type);
    // One literal of one form, not a spread: a list may have ten thousand items, at every keystroke.
    return node.items.filter(wanted).map((item) => ({ node: item, type, shape: itemShape, field, name, ancestors: around }));
  }
  if (node.kind === 'mapping') {
    const around = [...ancestors, node];
    return node.pairs.filter(({ value }) => wanted(value)).map((pair) => typedValue(schema, shape, pair, around, field));
  }
  return [];
}

function typedValue(schema: Schema, shape: Shape, { key, value }: YamlPair, ancestors: readonly YamlNode[], field?: Field): TypedNode {
  const name = key.kind === 'scalar' ? key.value : undefined;
  if (shape.kind === 'object' && name !== undefined) {
    const own = fieldOf(shape.object, name);
    if (!own && name === '<<') {
      return { node: value, type: shape.name, shape: mergedShape(shape, value), field: undefined, name, ancestors };
    }
    const type = own?.type ?? 'any';
    return { node: value, type, shape: shapeOf(schema, type), field: own, name, ancestors };
  }
  const type = shape.kind === 'map' ? shape.value : 'any';
  return { node: value, type, shape: shapeOf(schema, type), field: shape.kind === 'map' ? field : undefined, name, ancestors };
}

/** What `<<:` merges in is judged where it is written in full; a list of merged mappings stays unjudged. */
function mergedShape(shape: Shape, value: YamlNode): Shape {
  return value.kind === 'mapping' ? shape : { kind: 'any' };
}

/** Whether the node stands for a line that is still being typed. */
export function isPlaceholder(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.placeholder === true;
}

/** Whether any key or value directly in the mapping is still being typed. */
export function isUnfinished(mapping: YamlMapping): boolean {
  return mapping.pairs.some(({ key, value }) => isPlaceholder(key) || isPlaceholder(value));
}

/** Whether Go reads the scalar as nil, which every field takes for its zero value. */
export function isNull(scalar: YamlScalar): boolean {
  return scalar.style === 'plain' && scalar.tag === undefined && /^(?:|~|null|Null|NULL)$/.test(scalar.value);
}
