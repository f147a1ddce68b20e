import type { JsonSource } from './source.ts';
import type { JsonMember, JsonNode, JsonString } from './tree.ts';

/** The member of an object by its key, the last where there are several, as JSON readers have it. */
export function memberNamed(source: JsonSource, node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => source.valueOf(member.key) === key) : undefined;
}

/** The value at the end of a path of keys. */
export function valueNamed(source: JsonSource, node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  return path.reduce((inner, key) => memberNamed(source, inner, key)?.value, node);
}

/** The string at the end of a path; undefined where another value stands there or none. */
export function stringNamed(source: JsonSource, node: JsonNode | undefined, ...path: readonly string[]): JsonString | undefined {
  const value = valueNamed(source, node, ...path);
  return value?.kind === 'string' ? value : undefined;
}

/** The text of the string at the end of a path. */
export function textNamed(source: JsonSource, node: JsonNode | undefined, ...path: readonly string[]): string | undefined {
  const value = stringNamed(source, node, ...path);
  return value && source.valueOf(value);
}

/** The items of the array at the end of a path. */
export function itemsNamed(source: JsonSource, node: JsonNode | undefined, ...path: readonly string[]): readonly JsonNode[] {
  const value = valueNamed(source, node, ...path);
  return value?.kind === 'array' ? value.items : [];
}
