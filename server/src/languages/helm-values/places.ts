/** Where charts take something of another language, from a chart's root. */
export interface Place {
  /** Names of keys, any key (`*`), those that a pattern fits, and the items of a list (`[]`). */
  readonly path: readonly (string | RegExp)[];
  /** Absent: recognised by the key and the text, where it is a text. */
  readonly languageId?: string;
  readonly dialect?: string;
  /** `pair`: the key belongs to the piece. */
  readonly as?: 'pair';
  /** `list`: never a text or a mapping. */
  readonly only?: 'list';
  /** Charts merge values with their own: a mapping that lacks one of these keys is a part, of which nothing can be told. */
  readonly whole?: readonly string[];
  /** Other charts use the key as well: one of these has to be in the mapping. */
  readonly holding?: readonly string[];
}

const spec = ['prometheus', 'prometheusSpec'];
const jobs = { languageId: 'prometheus', dialect: '[]ScrapeConfig' } as const;
const rules = { languageId: 'prometheus-rules', as: 'pair', only: 'list' } as const;
const ruleFile = /^(?:alerting_rules|recording_rules|alerts|rules)(?:\.ya?ml)?$/;
const alertmanager = { languageId: 'alertmanager', whole: ['route', 'receivers'] } as const;

/**
 * The places of the charts `prometheus` and `kube-prometheus-stack` of the Prometheus community, and of Grafana's:
 * https://github.com/prometheus-community/helm-charts, https://github.com/grafana/helm-charts
 */
export const places: readonly Place[] = [
  { path: ['serverFiles', /^prometheus\.ya?ml$/], languageId: 'prometheus' },
  { path: ['serverFiles', ruleFile], languageId: 'prometheus-rules' },
  { path: ['serverFiles', /^alertmanager\.ya?ml$/], ...alertmanager },
  { path: ['alertmanagerFiles', /^alertmanager\.ya?ml$/], ...alertmanager },
  { path: ['ruleFiles', '*'] },
  { path: ['extraScrapeConfigs'], ...jobs },
  { path: ['extraScrapeConfigs', '*'], languageId: 'prometheus', dialect: 'ScrapeConfig', whole: ['job_name'] },
  {
    path: ['server', 'global'],
    languageId: 'prometheus',
    dialect: 'GlobalConfig',
    holding: ['scrape_interval', 'scrape_timeout', 'evaluation_interval', 'external_labels'],
  },
  { path: ['server', 'remoteWrite'], languageId: 'prometheus', dialect: '[]RemoteWriteConfig', only: 'list' },
  { path: ['server', 'remoteRead'], languageId: 'prometheus', dialect: '[]RemoteReadConfig', only: 'list' },
  { path: [...spec, 'additionalScrapeConfigs'], ...jobs },
  { path: [...spec, 'additionalAlertManagerConfigs'], languageId: 'prometheus', dialect: '[]AlertmanagerConfig' },
  { path: [...spec, 'additionalAlertRelabelConfigs'], languageId: 'prometheus', dialect: '[]RelabelConfig' },
  { path: [...spec, /^(?:remoteWrite|additionalRemoteWrite)$/], languageId: 'kubernetes', dialect: '[]RemoteWrite', only: 'list' },
  { path: [...spec, /^(?:remoteRead|additionalRemoteRead)$/], languageId: 'kubernetes', dialect: '[]RemoteRead', only: 'list' },
  { path: ['additionalPrometheusRulesMap', '*', 'groups'], ...rules },
  { path: ['additionalPrometheusRules', '[]', 'groups'], ...rules },
  { path: ['prometheus', 'additionalServiceMonitors', '[]', 'endpoints'], languageId: 'kubernetes', dialect: '[]Endpoint', only: 'list' },
  { path: ['prometheus', 'additionalServiceMonitors', '[]', 'selector'], languageId: 'kubernetes', dialect: 'LabelSelector' },
  { path: ['prometheus', 'additionalServiceMonitors', '[]', 'namespaceSelector'], languageId: 'kubernetes', dialect: 'NamespaceSelector' },
  {
    path: ['prometheus', 'additionalPodMonitors', '[]', 'podMetricsEndpoints'],
    languageId: 'kubernetes',
    dialect: '[]PodMetricsEndpoint',
    only: 'list',
  },
  { path: ['prometheus', 'additionalPodMonitors', '[]', 'selector'], languageId: 'kubernetes', dialect: 'LabelSelector' },
  { path: ['prometheus', 'additionalPodMonitors', '[]', 'namespaceSelector'], languageId: 'kubernetes', dialect: 'NamespaceSelector' },
  { path: ['alertmanager', 'config'], ...alertmanager },
  { path: ['alertmanager', 'stringConfig'], ...alertmanager },
  { path: ['grafana', 'dashboards', '*', '*', 'json'], languageId: 'grafana' },
  { path: ['dashboards', '*', '*', 'json'], languageId: 'grafana' },
];
