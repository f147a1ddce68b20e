import type { YamlDocument, YamlNode } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import { objectIn } from './objects.ts';
import { itemsAt, textAt, valueAt } from './reading.ts';

/**
 * Whether a document only changes another one (a Kustomize or strategic merge patch) or is an excerpt, so that nothing can
 * be missing in it and nothing can be looked up in it. Conservative: a whole manifest that lacks exactly what we go by is
 * taken for a patch, and the missing field is not told.
 *
 * - It holds a directive of strategic merge patches (`$patch`, `$retainKeys` …).
 * - DaemonSet, Deployment, ReplicaSet, StatefulSet: no `spec.selector`, and besides the template has no labels, no
 *   containers, or a container without an image.
 * - Pod, Job: no containers, or one without an image.
 * - ServiceMonitor, PodMonitor: no `spec.selector`, or no endpoints.
 * - Other kinds: a field is absent that every whole object has and a patch has no reason to repeat.
 */
export function isPartial(document: YamlDocument): boolean {
  const object = objectIn(document);
  if (!object) {
    return false;
  }
  const { kind, root } = object;
  return (lacking.get(kind)?.(root) ?? false) || hasDirective(root);
}

const lacking: ReadonlyMap<string, (root: YamlNode) => boolean> = new Map([
  ['DaemonSet', lacksSelector],
  ['Deployment', lacksSelector],
  ['ReplicaSet', lacksSelector],
  ['StatefulSet', lacksSelector],
  ['Pod', (root) => lacksImages(valueAt(root, 'spec'))],
  ['PodTemplate', (root) => lacksImages(valueAt(root, 'template', 'spec'))],
  ['Job', (root) => lacksImages(valueAt(root, 'spec', 'template', 'spec'))],
  [
    'CronJob',
    (root) =>
      textAt(root, 'spec', 'schedule') === undefined || lacksImages(valueAt(root, 'spec', 'jobTemplate', 'spec', 'template', 'spec')),
  ],
  ['HorizontalPodAutoscaler', (root) => !valueAt(root, 'spec', 'scaleTargetRef')],
  ['RoleBinding', (root) => !valueAt(root, 'roleRef')],
  ['ClusterRoleBinding', (root) => !valueAt(root, 'roleRef')],
  ['StorageClass', (root) => !valueAt(root, 'provisioner')],
  ['ServiceMonitor', (root) => !valueAt(root, 'spec', 'selector') || !valueAt(root, 'spec', 'endpoints')],
  ['PodMonitor', (root) => !valueAt(root, 'spec', 'selector') || !valueAt(root, 'spec', 'podMetricsEndpoints')],
  ['PrometheusRule', lacksSpec],
  ['Prometheus', lacksSpec],
  ['PrometheusAgent', lacksSpec],
  ['Alertmanager', lacksSpec],
  ['AlertmanagerConfig', lacksSpec],
  ['Probe', lacksSpec],
  ['ScrapeConfig', lacksSpec],
  ['ThanosRuler', lacksSpec],
]);

function lacksSpec(root: YamlNode): boolean {
  return !valueAt(root, 'spec');
}

function lacksSelector(root: YamlNode): boolean {
  const template = valueAt(root, 'spec', 'template');
  return !valueAt(root, 'spec', 'selector') && (!valueAt(template, 'metadata', 'labels') || lacksImages(valueAt(template, 'spec')));
}

function lacksImages(podSpec: YamlNode | undefined): boolean {
  const containers = itemsAt(podSpec, 'containers');
  return containers.length === 0 || containers.some((container) => !valueAt(container, 'image'));
}

function hasDirective(root: YamlNode): boolean {
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'sequence') {
      open.push(...node.items);
    } else if (node.kind === 'mapping') {
      if (node.pairs.some((candidate) => keyText(candidate)?.startsWith('$') === true)) {
        return true;
      }
      open.push(...node.pairs.map(({ value }) => value));
    }
  }
  return false;
}
