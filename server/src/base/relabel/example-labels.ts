import type { RelabelExample, RelabelStage } from '#core/relabelling.ts';
import { knownValues } from './known-values.ts';
import { metaLabelsOf } from './meta-labels.ts';

/** What a target of a discovery may well look like; `discovery` as the table of labels names it, and what comes with it (a pod with an endpoint). */
export function discoveredExample(discovery: string, attached: readonly string[] = []): RelabelExample {
  const labels = metaLabelsOf([discovery, ...attached]) ?? [];
  const role = discovery.split('/')[1] ?? '';
  return {
    name: discovery.replace('/', ': '),
    labels: {
      __address__: addresses[role] ?? '10.0.0.5:8080',
      ...Object.fromEntries(labels.map((label) => [namedPart(label), typicalValue(namedPart(label))])),
      ...extra(discovery),
    },
  };
}

/** Samples and alerts are alike everywhere. */
export function stageExamples(stage: RelabelStage): readonly RelabelExample[] {
  return examplesByStage[stage] ?? [];
}

const instance = { instance: '10.0.0.5:8080', job: 'web' };
const samples: readonly RelabelExample[] = [
  {
    name: 'http_requests_total',
    labels: { __name__: 'http_requests_total', ...instance, method: 'GET', path: '/api/orders', code: '200' },
  },
  { name: 'go_gc_duration_seconds', labels: { __name__: 'go_gc_duration_seconds', ...instance, quantile: '0.5' } },
  {
    name: 'container_memory_working_set_bytes',
    labels: {
      __name__: 'container_memory_working_set_bytes',
      container: 'web',
      id: '/kubepods.slice/kubepods-pod1.slice',
      image: 'registry.example.com/web:1.2.3',
      instance: 'node-1',
      job: 'cadvisor',
      namespace: 'shop',
      pod: 'web-6d4cf56db6-x7k2p',
    },
  },
];
const examplesByStage: Partial<Record<RelabelStage, readonly RelabelExample[]>> = {
  samples,
  remote: samples,
  alerts: [
    { name: 'InstanceDown', labels: { alertname: 'InstanceDown', ...instance, severity: 'critical', cluster: 'eu-1', replica: 'a' } },
  ],
};

const addresses: Readonly<Record<string, string>> = {
  node: '10.0.0.5:10250',
  service: 'web.shop.svc:80',
  ingress: 'shop.example.com',
};

/** The labels and annotations that configurations look at most. */
function extra(discovery: string): Readonly<Record<string, string>> {
  const kind = /^kubernetes_sd_configs\/(pod|service|endpoints|endpointslice)$/.exec(discovery)?.[1];
  const owner = kind === 'pod' ? 'pod' : 'service';
  return kind === undefined
    ? {}
    : {
        [`__meta_kubernetes_${owner}_annotation_prometheus_io_scrape`]: 'true',
        [`__meta_kubernetes_${owner}_annotation_prometheus_io_path`]: '/metrics',
        [`__meta_kubernetes_${owner}_annotation_prometheus_io_port`]: '8080',
        [`__meta_kubernetes_${owner}_label_app_kubernetes_io_name`]: 'web',
      };
}

/** What stands for the part that the discovered thing names, by what comes before it. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/_node_address_$/, 'InternalIP'],
  [/_condition_$/, 'ready'],
  [/_topology_(?:present_)?$/, 'zone'],
];

function namedPart(label: string): string {
  const [before = ''] = label.split('*');
  return label.replace('*', parts.find(([ending]) => ending.test(before))?.[1] ?? 'app');
}

/** The first that fits the end of a name. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/present_/, 'true'],
  [/_phase$/, 'Running'],
  [/_condition_ready$/, 'true'],
  [/_condition_/, 'false'],
  [/_address_InternalIP$/, '10.0.0.5'],
  [/_(?:state|status)$/, 'running'],
  [/_(?:ready|serving)$/, 'true'],
  [/_(?:init|terminating)$/, 'false'],
  [/(?:_ip|_ipv4|_ip_address|_address)$/, '10.0.0.5'],
  [/_ipv6$/, 'fd00::5'],
  [/_port_name$/, 'http'],
  [/_port(?:_number|_public|_private)?$/, '8080'],
  [/_protocol$/, 'TCP'],
  [/_namespace$/, 'shop'],
  [/_(?:label|tag|metadata|annotation)_/, 'web'],
  [/_pod_name$/, 'web-6d4cf56db6-x7k2p'],
  [/_container_image$/, 'registry.example.com/web:1.2.3'],
  [/_controller_kind$/, 'ReplicaSet'],
  [/_node(?:_name)?$/, 'node-1'],
  [/_address_target_kind$/, 'Pod'],
  [/_address_target_name$/, 'web-6d4cf56db6-x7k2p'],
  [/_service$/, 'web'],
  [/_tags$/, ',web,production,'],
  [/_(?:dc|datacenter)$/, 'dc1'],
  [/_region$/, 'eu-west-1'],
  [/(?:_zone|_availability_zone)$/, 'eu-west-1a'],
  [/_(?:uid|id)$/, '4f1c2a7e'],
  [/(?:dns_name|hostname|_host)$/, 'web-1.example.com'],
  [/_name$/, 'web'],
];

function typicalValue(label: string): string {
  return endings.find(([ending]) => ending.test(label))?.[1] ?? knownValues(label)?.[0] ?? 'example';
}
