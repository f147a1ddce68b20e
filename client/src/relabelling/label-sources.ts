import type { Targets } from '#api/shapes.ts';
import type { RelabelTrial } from '#server/protocol.ts';
import { type Labels, labelText } from './label-text.ts';
import type { LabelSource } from './relabelling-messages.ts';

const mostTargets = 200;

/** The labels that can be tried: what the connected Prometheus discovered for the job first, then examples. */
export function labelSources(
  trial: Pick<RelabelTrial, 'examples' | 'stage' | 'job'>,
  targets: Targets | undefined,
): readonly LabelSource[] {
  const examples = trial.examples.map(({ name, labels }) => sourceOf('example', name, labels));
  return [...(targets ? discovered(trial, targets) : []), ...examples];
}

/** Samples have the labels that relabelling gave their target, and a name; other lists do not see targets. */
function discovered(
  { stage, job }: Pick<RelabelTrial, 'stage' | 'job'>,
  { activeTargets, droppedTargets }: Targets,
): readonly LabelSource[] {
  const active = activeTargets.filter(({ scrapePool }) => scrapePool === job).slice(0, mostTargets);
  if (stage === 'samples') {
    return active.map(({ labels }) => sourceOf('active', `up — ${labels.instance ?? ''}`, { __name__: 'up', ...labels }));
  }
  const dropped = droppedTargets.filter(({ scrapePool, discoveredLabels }) => (scrapePool ?? discoveredLabels.job) === job);
  return stage === 'targets'
    ? [
        ...active.map(({ discoveredLabels }) => sourceOf('active', nameOf(discoveredLabels), discoveredLabels)),
        ...dropped.slice(0, mostTargets).map(({ discoveredLabels }) => sourceOf('dropped', nameOf(discoveredLabels), discoveredLabels)),
      ]
    : [];
}

function sourceOf(group: LabelSource['group'], name: string, labels: Labels): LabelSource {
  return { group, name, text: labelText(labels) };
}

/** The address, and the name of the thing behind it where its discovery tells one. */
function nameOf(labels: Labels): string {
  const named = Object.entries(labels).find(([name]) => /^__meta_.*(?:pod_name|node_name|service_name|instance_id|_name)$/.test(name));
  return [labels.__address__, named?.[1]].filter(Boolean).join(' — ');
}
