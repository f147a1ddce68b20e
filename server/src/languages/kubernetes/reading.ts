import type { YamlMapping, YamlNode, YamlPair, YamlScalar } from '#base/yaml/tree.ts';
import { fields, keyText, resolve } from '#base/yaml/walk.ts';

/** The pair of a field, aliases followed and merge keys looked into; undefined where the node is no mapping or lacks it. */
export function fieldPair(node: YamlNode | undefined, name: string): YamlPair | undefined {
  const mapping = asMapping(node);
  return mapping && fields(mapping).find((candidate) => keyText(candidate) === name);
}

/** The node at the end of a path of field names, aliases followed. */
export function valueAt(node: YamlNode | undefined, ...path: readonly string[]): YamlNode | undefined {
  const end = path.reduce((inner, name) => fieldPair(inner, name)?.value, node);
  return end && resolve(end);
}

/** The scalar at the end of a path of field names. */
export function scalarAt(node: YamlNode | undefined, ...path: readonly string[]): YamlScalar | undefined {
  const value = valueAt(node, ...path);
  return value?.kind === 'scalar' ? value : undefined;
}

/** The text at the end of a path; undefined where there is none or it is empty. */
export function textAt(node: YamlNode | undefined, ...path: readonly string[]): string | undefined {
  return scalarAt(node, ...path)?.value || undefined;
}

/** The items of the list at the end of a path, aliases followed; none where there is no list. */
export function itemsAt(node: YamlNode | undefined, ...path: readonly string[]): readonly YamlNode[] {
  const value = valueAt(node, ...path);
  return value?.kind === 'sequence' ? value.items.map((item) => resolve(item) ?? item) : [];
}

/** The pairs of the mapping at the end of a path, with those that merge keys bring in. */
export function pairsAt(node: YamlNode | undefined, ...path: readonly string[]): readonly YamlPair[] {
  const value = asMapping(valueAt(node, ...path));
  return value ? fields(value) : [];
}

/** The node, aliases followed, if it is a mapping. */
export function asMapping(node: YamlNode | undefined): YamlMapping | undefined {
  const resolved = node && resolve(node);
  return resolved?.kind === 'mapping' ? resolved : undefined;
}
