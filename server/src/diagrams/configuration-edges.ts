import type { YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { itemsAt, textAt, valueAt } from '#languages/kubernetes/reading.ts';
import type { DrawnContainer } from './containers.ts';
import type { ChartEdge, ChartNode } from './flowchart.ts';
import { grouped } from './grouped.ts';
import { firstLine } from './place.ts';
import type { Volume } from './volumes.ts';

/** A ConfigMap or Secret that a container takes environment variables from. */
interface Use {
  readonly sort: 'configMap' | 'secret';
  readonly name: string;
  /** The variable; all of the object's keys where absent. */
  readonly variable?: string;
  readonly item: YamlNode;
}

/** What containers take into their environment: an arrow for each container and object, and a node for each object that is no volume. */
export function configurationEdges(
  text: string,
  containers: readonly DrawnContainer[],
  volumes: readonly Volume[],
): { readonly edges: readonly ChartEdge[]; readonly objects: readonly ChartNode[] } {
  const mounted = new Map(volumes.flatMap(({ object, node }) => (object === undefined ? [] : [[object, node] as const])));
  const objects = new Map<string, ChartNode>();
  const edges: ChartEdge[] = [];
  for (const { container, node } of containers) {
    for (const [key, uses] of grouped(usesOf(container), ({ sort, name }) => `${sort}/${name}`)) {
      const [first] = uses;
      const to = mounted.get(key) ?? objects.get(key) ?? (first && objectNode(text, first));
      if (to) {
        objects.set(key, to);
        edges.push({ from: node, to, lines: linesOf(uses), sort: 'dashed' });
      }
    }
  }
  return { edges, objects: [...objects.entries()].filter(([key]) => !mounted.has(key)).map(([, node]) => node) };
}

const shapes = { configMap: 'framed', secret: 'hexagon' } as const;

function objectNode(text: string, { sort, name, item }: Use): ChartNode {
  return { lines: [name, sort], shape: shapes[sort], span: firstLine(text, item.span) };
}

function usesOf(container: YamlNode): readonly Use[] {
  return [
    ...itemsAt(container, 'envFrom').flatMap((item) => [
      ...useOf('configMap', item, valueAt(item, 'configMapRef')),
      ...useOf('secret', item, valueAt(item, 'secretRef')),
    ]),
    ...itemsAt(container, 'env').flatMap((item) => [
      ...useOf('configMap', item, valueAt(item, 'valueFrom', 'configMapKeyRef')),
      ...useOf('secret', item, valueAt(item, 'valueFrom', 'secretKeyRef')),
    ]),
  ];
}

function useOf(sort: Use['sort'], item: YamlNode, reference: YamlNode | undefined): readonly Use[] {
  const name = textAt(reference, 'name');
  const variable = textAt(item, 'name');
  return name === undefined ? [] : [{ sort, name, item, ...(variable === undefined ? {} : { variable }) }];
}

const mostVariables = 4;

function linesOf(uses: readonly Use[]): readonly string[] {
  const names = uses.map(({ variable }) => variable ?? t('all as environment'));
  const more = names.length - mostVariables;
  return more > 1 ? [...names.slice(0, mostVariables), t('and {0} more', more)] : names;
}
