import { itemsOf, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { fields, keyText, scalarText } from '#base/yaml/walk.ts';
import type { Drawer } from '#core/drawer.ts';
import { t } from '#core/l10n.ts';
import { targetSources } from './discovery.ts';
import { type ChartEdge, type ChartGroup, type ChartNode, flowchart } from './flowchart.ts';
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
  const jobs = mappingsOf(root, 'scrape_configs').map((job) => jobWithSources(text, job));
  const files = fileNodes(text, root, 'scrape_config_files');
  const outputs = outputGroups(text, root);
  return {
    title: 'Prometheus',
    groups: [
      { title: t('Service discovery'), nodes: jobs.flatMap(({ sources }) => sources) },
      { title: t('Scrape jobs'), nodes: [...jobs.map(({ job }) => job), ...files] },
      { nodes: [centre] },
      ...outputs,
    ],
    edges: [
      ...jobs.flatMap(({ job, sources }) => sources.map((from): ChartEdge => ({ from, to: job }))),
      ...[...jobs.map(({ job }) => job), ...files].map((from): ChartEdge => ({ from, to: centre })),
      ...outputs.flatMap(({ nodes }) => nodes).map((to): ChartEdge => ({ from: centre, to })),
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

function jobWithSources(text: string, mapping: YamlMapping): { readonly job: ChartNode; readonly sources: readonly ChartNode[] } {
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

function outputGroups(text: string, root: YamlMapping): readonly ChartGroup[] {
  const alerting = mappingOf(root, 'alerting');
  return [
    { title: t('Rules'), nodes: fileNodes(text, root, 'rule_files') },
    {
      title: t('Alertmanagers'),
      nodes: (alerting ? mappingsOf(alerting, 'alertmanagers') : []).map((entry) => alertmanagerNode(text, entry)),
    },
    { title: t('Remote write'), nodes: mappingsOf(root, 'remote_write').map((remote) => remoteNode(text, remote, t('Remote write'))) },
    { title: t('Remote read'), nodes: mappingsOf(root, 'remote_read').map((remote) => remoteNode(text, remote, t('Remote read'))) },
  ];
}

function fileNodes(text: string, root: YamlMapping, field: string): readonly ChartNode[] {
  return itemsOf(root, field).flatMap((item) => {
    const file = scalarText(item);
    return file ? [{ lines: [file], shape: 'framed' as const, span: firstLine(text, item.span) }] : [];
  });
}

function alertmanagerNode(text: string, entry: YamlMapping): ChartNode {
  const sources = targetSources(text, entry).flatMap(({ lines }) => lines);
  return { lines: sources.length > 0 ? sources : ['Alertmanager'], shape: 'hexagon', span: firstLine(text, entry.span) };
}

function remoteNode(text: string, remote: YamlMapping, kind: string): ChartNode {
  const lines = [textOf(remote, 'name') ?? '', hostOf(textOf(remote, 'url') ?? '') ?? ''].filter(Boolean);
  return { lines: lines.length > 0 ? lines : [kind], shape: 'cylinder', span: fieldLine(text, remote, 'url') };
}
