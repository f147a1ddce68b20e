import { itemsOf, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { fields, keyText, scalarText } from '#base/yaml/walk.ts';
import type { Drawer } from '#core/drawer.ts';
import { t } from '#core/l10n.ts';
import { targetSources } from './discovery.ts';
import { type ChartEdge, type ChartNode, flowchart } from './flowchart.ts';
import { hostOf } from './host.ts';
import { fieldLine, firstLine } from './place.ts';

/** Draws a prometheus.yml: where targets come from, the jobs, Prometheus, and where rules, alerts and samples go. */
export const prometheusDrawer: Drawer<YamlModel> = {
  draw: ({ text, documents }) =>
    documents.flatMap(({ root }) =>
      root?.kind === 'mapping' ? [flowchart({ ...chartOf(text, root), span: { start: 0, end: text.length } })] : [],
    ),
};

function chartOf(text: string, root: YamlMapping) {
  const centre = prometheusNode(text, root);
  const jobs = jobsWithSources(text, mappingsOf(root, 'scrape_configs'));
  const inputs = [...jobs.map(({ job }) => job), ...fileNodes(text, root, { field: 'scrape_config_files', sort: t('scrape jobs') })];
  const outputs = outputNodes(text, root);
  return {
    title: 'Prometheus',
    isLarge: true,
    groups: [{ nodes: [...jobs.flatMap(({ sources }) => sources), ...inputs, centre, ...outputs] }],
    edges: [
      ...jobs.flatMap(({ job, sources }) => sources.map((from): ChartEdge => ({ from, to: job }))),
      ...inputs.map((from): ChartEdge => ({ from, to: centre })),
      ...outputs.map((to): ChartEdge => ({ from: centre, to })),
    ],
  };
}

const mostLabels = 4;

function prometheusNode(text: string, root: YamlMapping): ChartNode {
  const global = mappingOf(root, 'global');
  const labels = global && mappingOf(global, 'external_labels');
  const pairs = (labels ? fields(labels) : []).map((label) => `${keyText(label) ?? ''}: ${scalarText(label.value) ?? ''}`);
  return {
    lines: ['Prometheus', ...every(global, 'scrape_interval'), ...pairs.slice(0, mostLabels)],
    shape: 'rounded',
    span: fieldLine(text, root, 'global'),
    isCentre: true,
  };
}

function every(mapping: YamlMapping | undefined, field: string): readonly string[] {
  const interval = mapping && textOf(mapping, field);
  return interval === undefined || interval === '' ? [] : [t('every {0}', interval)];
}

/** More of them take too long to lay out, and nobody could take them in. */
const mostJobs = 300;

interface JobWithSources {
  readonly job: ChartNode;
  readonly sources: readonly ChartNode[];
}

function jobsWithSources(text: string, jobs: readonly YamlMapping[]): readonly JobWithSources[] {
  const drawn = jobs.slice(0, mostJobs).map((job) => jobWithSources(text, job));
  const [next, ...others] = jobs.slice(mostJobs);
  if (!next) {
    return drawn;
  }
  const rest: ChartNode = { lines: [t('and {0} more', others.length + 1)], shape: 'box', span: fieldLine(text, next, 'job_name') };
  return [...drawn, { job: rest, sources: [] }];
}

function jobWithSources(text: string, mapping: YamlMapping): JobWithSources {
  const path = textOf(mapping, 'metrics_path') ?? '/metrics';
  const scheme = textOf(mapping, 'scheme') ?? 'http';
  const job: ChartNode = {
    lines: [
      textOf(mapping, 'job_name') || t('A job without a name'),
      ...every(mapping, 'scrape_interval'),
      ...(scheme === 'http' ? [] : [scheme]),
      ...(path === '/metrics' ? [] : [path]),
    ],
    shape: 'box',
    span: fieldLine(text, mapping, 'job_name'),
  };
  return { job, sources: targetSources(text, mapping).map((source) => ({ ...source, shape: 'pill' })) };
}

function outputNodes(text: string, root: YamlMapping): readonly ChartNode[] {
  const alerting = mappingOf(root, 'alerting');
  return [
    ...fileNodes(text, root, { field: 'rule_files', sort: t('rules') }),
    ...(alerting ? mappingsOf(alerting, 'alertmanagers') : []).map((entry) => alertmanagerNode(text, entry)),
    ...mappingsOf(root, 'remote_write').map((remote) => remoteNode(text, remote, t('remote write'))),
    ...mappingsOf(root, 'remote_read').map((remote) => remoteNode(text, remote, t('remote read'))),
  ];
}

function fileNodes(
  text: string,
  root: YamlMapping,
  { field, sort }: { readonly field: string; readonly sort: string },
): readonly ChartNode[] {
  return itemsOf(root, field).flatMap((item) => {
    const file = scalarText(item);
    return file ? [{ lines: [file, sort], shape: 'framed' as const, span: firstLine(text, item.span) }] : [];
  });
}

function alertmanagerNode(text: string, entry: YamlMapping): ChartNode {
  const sources = targetSources(text, entry).flatMap(({ lines }) => lines);
  return { lines: ['Alertmanager', ...sources], shape: 'hexagon', span: firstLine(text, entry.span) };
}

function remoteNode(text: string, remote: YamlMapping, sort: string): ChartNode {
  const names = [textOf(remote, 'name') ?? '', hostOf(textOf(remote, 'url') ?? '') ?? ''].filter(Boolean);
  return { lines: [...names, sort], shape: 'cylinder', span: fieldLine(text, remote, 'url') };
}
