import type { YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { itemsAt, scalarAt, textAt } from './reading.ts';

/** The fields of a pod that hold containers; their names share one room. */
export const containerLists = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** The containers of a pod, of all three sorts. */
function containersOf(podSpec: YamlNode | undefined): readonly YamlNode[] {
  return containerLists.flatMap((list) => itemsAt(podSpec, list));
}

/** The volume names in the mounts and devices of a pod's containers, as they stand. */
export function mountsOf(podSpec: YamlNode): readonly YamlScalar[] {
  const uses = containersOf(podSpec).flatMap((container) => [
    ...itemsAt(container, 'volumeMounts'),
    ...itemsAt(container, 'volumeDevices'),
  ]);
  return uses.flatMap((use) => scalarAt(use, 'name') ?? []);
}

/** The names of a pod's own volumes. */
export function volumeNames(podSpec: YamlNode): readonly string[] {
  return itemsAt(podSpec, 'volumes').flatMap((volume) => textAt(volume, 'name') ?? []);
}

/** The volumes that a StatefulSet's specification gives each pod; none for any other node. */
export function claimedVolumes(node: YamlNode): readonly string[] {
  return itemsAt(node, 'volumeClaimTemplates').flatMap((claim) => textAt(claim, 'metadata', 'name') ?? []);
}
