import type { YamlMapping, YamlModel, YamlNode, YamlPair } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import type { DocumentSymbol } from '#core/language.ts';
import { contains, type Span } from '#core/span.ts';
import { type KubernetesObject, objectsOf } from './objects.ts';
import { containerLists } from './pod.ts';
import { asMapping, itemsAt, pairsAt, scalarAt, valueAt } from './reading.ts';

/**
 * The outline of a manifest: its objects as `Kind name`; in them containers and volumes, or the keys of a ConfigMap. What an
 * alias or a merge key brings from elsewhere has no place in it.
 */
export function symbols(model: YamlModel): readonly DocumentSymbol[] {
  return objectsOf(model).map(objectSymbol);
}

function objectSymbol({ root, kind }: KubernetesObject): DocumentSymbol {
  const name = scalarAt(root, 'metadata', 'name');
  const own = name && contains(root.span, name.span) ? name : undefined;
  const selection = own?.span ?? root.pairs[0]?.key.span ?? root.span;
  return symbol(own ? `${kind} ${own.value}` : kind, 'object', root.span, selection, [
    ...podSymbols(root),
    ...keySymbols(root),
    ...operatorSymbols(root),
  ]);
}

/** The paths under which the kinds keep their pod. */
const podPaths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec'], ['template', 'spec']];

function podSymbols(root: YamlMapping): readonly DocumentSymbol[] {
  const pod = podPaths.map((path) => valueAt(root, ...path)).find((spec) => itemsAt(spec, 'containers').length > 0);
  const named = [...containerLists.map((list) => [list, 'object'] as const), ['volumes', 'field'] as const];
  return named.flatMap(([list, kind]) => itemsAt(pod, list).flatMap((item) => itemSymbol(root, item, kind)));
}

/** What the Prometheus Operator's resources list in their `spec`, and the field that names an item. */
const operatorLists = [
  ['endpoints', 'port'],
  ['podMetricsEndpoints', 'port'],
  ['receivers', 'name'],
  ['timeIntervals', 'name'],
  ['muteTimeIntervals', 'name'],
] as const;

function operatorSymbols(root: YamlMapping): readonly DocumentSymbol[] {
  return operatorLists.flatMap(([list, name]) => itemsAt(root, 'spec', list).flatMap((item) => itemSymbol(root, item, 'object', name)));
}

function itemSymbol(root: YamlMapping, item: YamlNode, kind: DocumentSymbol['kind'], field = 'name'): readonly DocumentSymbol[] {
  const mapping = asMapping(item);
  const name = scalarAt(mapping, field);
  return mapping && name && name.value !== '' && contains(root.span, mapping.span) && contains(mapping.span, name.span)
    ? [symbol(name.value, kind, mapping.span, name.span)]
    : [];
}

function keySymbols(root: YamlMapping): readonly DocumentSymbol[] {
  const texts = ['data', 'stringData'].flatMap((field) => pairsAt(root, field));
  return texts.filter((one) => contains(root.span, one.key.span)).flatMap(keySymbol);
}

function keySymbol(pair: YamlPair): readonly DocumentSymbol[] {
  const name = keyText(pair);
  const { start, end } = pair.key.span;
  return name ? [symbol(name, 'field', { start, end: Math.max(end, pair.value.span.end) }, pair.key.span)] : [];
}

function symbol(
  name: string,
  kind: DocumentSymbol['kind'],
  span: Span,
  selection: Span,
  children: readonly DocumentSymbol[] = [],
): DocumentSymbol {
  return { name, kind, span, selection, ...(children.length > 0 && { children }) };
}
