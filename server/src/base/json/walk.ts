import { alignJsonString } from '#base/yaml/json-string.ts';
import type { JsonMember, JsonNode, JsonString } from './tree.ts';

/** The member of an object by its key, the last where there are several, as JSON readers have it. */
export function memberNamed(text: string, node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => keyOf(text, member) === key) : undefined;
}

/** The value of a member. */
export function valueNamed(text: string, node: JsonNode | undefined, key: string): JsonNode | undefined {
  return memberNamed(text, node, key)?.value;
}

/** The string of a member; undefined where it has another value or none. */
export function stringNamed(text: string, node: JsonNode | undefined, key: string): JsonString | undefined {
  const value = valueNamed(text, node, key);
  return value?.kind === 'string' ? value : undefined;
}

/** The text of a member that is a string. */
export function textNamed(text: string, node: JsonNode | undefined, key: string): string | undefined {
  const value = stringNamed(text, node, key);
  return value && textOf(text, value);
}

/** The items of a member that is an array. */
export function itemsNamed(text: string, node: JsonNode | undefined, key: string): readonly JsonNode[] {
  const value = valueNamed(text, node, key);
  return value?.kind === 'array' ? value.items : [];
}

/** What a string says, its escapes resolved. */
export function textOf(text: string, { span }: JsonString): string {
  return alignJsonString(text, span).value;
}

/** Keys are compared as they are written: nobody escapes them. */
export function keyOf(text: string, { key: { span } }: JsonMember): string {
  return text.slice(span.start + 1, text.charAt(span.end - 1) === '"' ? span.end - 1 : span.end);
}
