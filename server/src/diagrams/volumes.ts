import type { YamlNode } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import { asMapping, fieldPair, itemsAt, pairsAt, textAt } from '#languages/kubernetes/reading.ts';
import type { ChartEdge, ChartNode } from './flowchart.ts';
import { firstLine, pairLine } from './place.ts';

/** A volume of a pod with its node. */
export interface Volume {
  readonly name: string;
  readonly node: ChartNode;
  /** Whether it is a path of the machine that the pod runs on. */
  readonly isOnNode: boolean;
  /** The ConfigMap or Secret it is made of: `configMap/NAME`. */
  readonly object?: string;
}

/** The ends of an arrow: what the machine holds comes in from the left, all else stands to the right of the containers. */
export function ends(container: ChartNode, { node, isOnNode }: Volume): Pick<ChartEdge, 'from' | 'to'> {
  return isOnNode ? { from: node, to: container } : { from: container, to: node };
}

/** What is drawn of a kind of volume: its shape, and the fields that say what it is, the first that is there. */
interface Kind {
  readonly shape: ChartNode['shape'];
  readonly names: readonly string[];
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['hostPath', { shape: 'slanted', names: ['path'] }],
  ['configMap', { shape: 'framed', names: ['name'] }],
  ['secret', { shape: 'hexagon', names: ['secretName'] }],
  ['persistentVolumeClaim', { shape: 'cylinder', names: ['claimName'] }],
  ['nfs', { shape: 'cylinder', names: ['path'] }],
  ['csi', { shape: 'cylinder', names: ['driver'] }],
]);
const otherKind: Kind = { shape: 'rounded', names: [] };

/** The volumes of a pod, and those that a StatefulSet claims for it. */
export function volumesOf(
  text: string,
  { pod, claims }: { readonly pod: YamlNode | undefined; readonly claims: readonly YamlNode[] },
): readonly Volume[] {
  return [
    ...itemsAt(pod, 'volumes')
      .filter(asMapping)
      .map((volume) => volumeIn(text, volume)),
    ...claims.map((claim) => claimedVolume(text, claim)),
  ];
}

function volumeIn(text: string, volume: YamlNode): Volume {
  const name = textAt(volume, 'name') ?? '';
  const kind = pairsAt(volume)
    .flatMap((field) => keyText(field) ?? [])
    .find((field) => field !== 'name' && field !== '');
  const { shape, names } = (kind !== undefined && kinds.get(kind)) || otherKind;
  const main = kind === undefined ? undefined : names.flatMap((field) => textAt(volume, kind, field) ?? [])[0];
  const sort = [main === undefined ? '' : name, kind ?? ''].filter(Boolean).join(': ');
  return {
    name,
    node: { lines: [main ?? name, sort].filter(Boolean), shape, span: lineOf(text, volume) },
    isOnNode: kind === 'hostPath',
    ...((kind === 'configMap' || kind === 'secret') && main !== undefined ? { object: `${kind}/${main}` } : {}),
  };
}

function claimedVolume(text: string, claim: YamlNode): Volume {
  const name = textAt(claim, 'metadata', 'name') ?? '';
  const size = textAt(claim, 'spec', 'resources', 'requests', 'storage') ?? '';
  return {
    name,
    node: { lines: [name, 'volumeClaimTemplate', size].filter(Boolean), shape: 'cylinder', span: lineOf(text, claim) },
    isOnNode: false,
  };
}

function lineOf(text: string, item: YamlNode): ChartNode['span'] {
  const name = fieldPair(item, 'name');
  return name ? pairLine(text, name) : firstLine(text, item.span);
}
