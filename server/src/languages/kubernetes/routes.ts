import type { YamlNode } from '#base/yaml/tree.ts';
import { itemsAt, valueAt } from './reading.ts';

/** The types of an AlertmanagerConfig's specification, one a version. */
export const configSpecs = ['AlertmanagerConfigSpec', 'AlertmanagerConfigSpecV1beta1'] as const;

/** The route of an AlertmanagerConfig's specification and all below it, each once, in source order. */
export function routesOf(spec: YamlNode): readonly YamlNode[] {
  const found = new Map<number, YamlNode>();
  const root = valueAt(spec, 'route');
  const open = root ? [root] : [];
  for (let route = open.pop(); route; route = open.pop()) {
    // An alias may lead back to a route around it, which is another object each time.
    if (!found.has(route.span.start)) {
      found.set(route.span.start, route);
      open.push(...itemsAt(route, 'routes').toReversed());
    }
  }
  return [...found.values()];
}
