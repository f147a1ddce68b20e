import { alertmanager } from './alertmanager.ts';
import { cadvisor, machine } from './cadvisor.ts';
import { clientLibraries, go, synthetic } from './clients.ts';
import { kubeStateMetrics } from './kube-state-metrics.ts';
import { controlPlane, coredns, etcd, kubelet } from './kubernetes.ts';
import { nodeExporter, nodeMemory } from './node-exporter.ts';
import { blackboxExporter, fluentBit, grafana, pushgateway, reloader } from './others.ts';
import { connections, prometheus, prometheusOperator } from './prometheus.ts';
import type { CatalogueTable } from './table.ts';
import { unitOf } from './unit-of.ts';

/** What is known of a metric without any server. */
export interface CatalogueEntry {
  readonly name: string;
  /** In the words of the exposition format; of a part of a histogram or summary the type of the whole. */
  readonly type: string;
  readonly unit: string;
  readonly help: string;
  readonly exporter: string;
}

const tables: readonly CatalogueTable[] = [
  synthetic,
  nodeExporter,
  nodeMemory,
  kubeStateMetrics,
  cadvisor,
  machine,
  kubelet,
  controlPlane,
  etcd,
  coredns,
  prometheus,
  connections,
  prometheusOperator,
  alertmanager,
  go,
  clientLibraries,
  blackboxExporter,
  pushgateway,
  grafana,
  reloader,
  fluentBit,
];

const types: ReadonlyMap<string, string> = new Map([
  ['c', 'counter'],
  ['g', 'gauge'],
  ['h', 'histogram'],
  ['s', 'summary'],
  ['u', 'unknown'],
]);

/** The series that each kind of metric consists of, by the ends of their names. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
  ['histogram', ['_bucket', '_sum', '_count']],
  ['summary', ['', '_sum', '_count']],
]);

let byName: ReadonlyMap<string, CatalogueEntry> | undefined;

/** The series of well-known programs by name, read once when first asked for. A histogram counts by its parts, as queries do. */
export function catalogue(): ReadonlyMap<string, CatalogueEntry> {
  byName ??= new Map(tables.flatMap(entriesOf).map((entry) => [entry.name, entry]));
  return byName;
}

/** What is known of a name, of a whole histogram too. */
export function catalogued(name: string): CatalogueEntry | undefined {
  const found = catalogue().get(name) ?? catalogue().get(`${name}_bucket`);
  return found && { ...found, name, unit: unitOf(name) };
}

function entriesOf({ exporter, prefix, metrics }: CatalogueTable): readonly CatalogueEntry[] {
  return metrics
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [own = '', letter = '', ...words] = line.split(' ');
      const name = prefix + own;
      const type = types.get(letter) ?? '';
      const help = words.join(' ');
      return (parts.get(type) ?? ['']).map((ending) => ({ name: name + ending, type, unit: unitOf(name + ending), help, exporter }));
    });
}
