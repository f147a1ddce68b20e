import type { YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { itemsAt, textAt } from '#languages/kubernetes/reading.ts';
import type { DrawnContainer } from './containers.ts';
import type { ChartEdge, ChartNode } from './flowchart.ts';
import { grouped } from './grouped.ts';
import { firstLine } from './place.ts';
import { ends, type Volume } from './volumes.ts';

/** What containers mount: an arrow for each container and volume, and a node for each volume that the pod lacks. */
export function mountEdges(
  text: string,
  containers: readonly DrawnContainer[],
  volumes: readonly Volume[],
): { readonly edges: readonly ChartEdge[]; readonly missing: readonly ChartNode[] } {
  const known = new Map(volumes.map((volume) => [volume.name, volume]));
  const missing = missingVolumes(text, containers, known);
  const edges = containers.flatMap(({ container, node }) =>
    [...grouped(mountsOf(container), (mount) => textAt(mount, 'name') ?? '')].flatMap(([name, mounts]) => {
      const volume = known.get(name) ?? missing.get(name);
      return volume ? [edgeOf(node, volume, mounts.map(mountLine))] : [];
    }),
  );
  return { edges, missing: [...missing.values()].map(({ node }) => node) };
}

function mountsOf(container: YamlNode): readonly YamlNode[] {
  return [...itemsAt(container, 'volumeMounts'), ...itemsAt(container, 'volumeDevices')];
}

function missingVolumes(
  text: string,
  containers: readonly DrawnContainer[],
  known: ReadonlyMap<string, Volume>,
): ReadonlyMap<string, Volume> {
  const missing = new Map<string, Volume>();
  for (const mount of containers.flatMap(({ container }) => mountsOf(container))) {
    const name = textAt(mount, 'name');
    if (name !== undefined && !known.has(name) && !missing.has(name)) {
      const span = firstLine(text, mount.span);
      const node: ChartNode = { lines: [name, t('no such volume')], shape: 'box', span, isMissing: true };
      missing.set(name, { name, node, isOnNode: false });
    }
  }
  return missing;
}

function edgeOf(container: ChartNode, volume: Volume, lines: readonly string[]): ChartEdge {
  return { ...ends(container, volume), lines, ...(volume.node.isMissing ? { sort: 'dashed' } : {}) };
}

function mountLine(mount: YamlNode): string {
  const path = textAt(mount, 'mountPath') ?? textAt(mount, 'devicePath') ?? '';
  const part = textAt(mount, 'subPath') ?? textAt(mount, 'subPathExpr');
  const notes = [
    part === undefined || path.endsWith(`/${part}`) ? '' : `subPath ${part}`,
    textAt(mount, 'readOnly') === 'true' ? t('read-only') : '',
  ].filter(Boolean);
  return notes.length > 0 ? `${path} (${notes.join(', ')})` : path;
}
