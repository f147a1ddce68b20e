import type { YamlNode } from '#base/yaml/tree.ts';
import { itemsAt, valueAt } from './reading.ts';

/** The types of an AlertmanagerConfig's specification, one a version. */
export const configSpecs = ['AlertmanagerConfigSpec', 'AlertmanagerConfigSpecV1beta1'] as const;

/** The route of an AlertmanagerConfig's specification and all below it, in source order. */
export function routesOf(spec: YamlNode): readonly YamlNode[] {
  const root = valueAt(spec, 'route');
  return root ? withChildren(root) : [];
}

function withChildren(route: YamlNode): readonly YamlNode[] {
  return [route, ...itemsAt(route, 'routes').flatMap(withChildren)];
}
