import type { YamlModel } from '#base/yaml/tree.ts';
import type { Drawer } from '#core/drawer.ts';
import { type KubernetesObject, objectsOf } from '#languages/kubernetes/objects.ts';
import { itemsAt, textAt, valueAt } from '#languages/kubernetes/reading.ts';
import { configurationEdges } from './configuration-edges.ts';
import { type DrawnContainer, drawnContainers } from './containers.ts';
import { type Chart, type ChartEdge, type ChartNode, flowchart } from './flowchart.ts';
import { mountEdges } from './mount-edges.ts';
import { ends, type Volume, volumesOf } from './volumes.ts';

/** Draws each object that runs pods: the paths of the node, the containers, their volumes and configuration. */
export const workloadDrawer: Drawer<YamlModel> = {
  draw: (model) =>
    objectsOf(model).flatMap((object) => {
      const chart = chartOf(model.text, object);
      return chart ? [flowchart(chart)] : [];
    }),
};

/** Where each kind keeps the specification of its pods. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
};

function chartOf(text: string, { kind, root }: KubernetesObject): Chart | undefined {
  const path = Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
  const pod = path && valueAt(root, ...path);
  const containers = drawnContainers(text, pod);
  const volumes = volumesOf(text, { pod, claims: itemsAt(root, 'spec', 'volumeClaimTemplates') });
  if (containers.length === 0 && volumes.length === 0) {
    return undefined;
  }
  const mounts = mountEdges(text, containers, volumes);
  const configuration = configurationEdges(text, containers, volumes);
  const title = `${kind}/${textAt(root, 'metadata', 'name') ?? '…'}`;
  return {
    title,
    span: root.span,
    groups: [
      { nodes: nodesOf(volumes, true) },
      { title, nodes: containers.map(({ node }) => node) },
      { nodes: [...nodesOf(volumes, false), ...mounts.missing, ...configuration.objects] },
    ],
    edges: [...mounts.edges, ...configuration.edges, ...unusedEdges(volumes, containers, mounts.edges)],
  };
}

function nodesOf(volumes: readonly Volume[], onNode: boolean): readonly ChartNode[] {
  return volumes.filter((volume) => volume.isOnNode === onNode).map(({ node }) => node);
}

/** A volume that nobody mounts stands where the others do. */
function unusedEdges(volumes: readonly Volume[], [first]: readonly DrawnContainer[], mounts: readonly ChartEdge[]): readonly ChartEdge[] {
  const used = new Set(mounts.flatMap(({ from, to }) => [from, to]));
  return first ? volumes.filter(({ node }) => !used.has(node)).map((volume) => ({ ...ends(first.node, volume), sort: 'hidden' })) : [];
}
