import { topLevelKeys } from '#base/schema/top-level-keys.ts';
import type { Candidate } from '#core/language.ts';

/**
 * Whether a text is Prometheus's own configuration: by what only it has at the top level, or by the name `prometheus.yml` where
 * nothing contradicts. Promtail, Grafana Agent, the OpenTelemetry Collector and others use some of the same words.
 */
export function matchesPrometheus({ name = '', text }: Candidate): boolean {
  if (!mayBeYaml(name)) {
    return false;
  }
  const keys = topLevelKeys(text);
  if (isForeign(keys, text)) {
    return false;
  }
  if (/^prometheus(?:[-_.][\w.-]*)?\.ya?ml$/i.test(name)) {
    return (keys.length === 0 && !/^-[ \t]/m.test(text)) || keys.some((key) => ownKeys.has(key));
  }
  return isOurs(keys, text) || (keys.length === 0 && isJobList(text));
}

/** A list of scrape jobs and nothing else, as the Prometheus Operator takes them in a Secret. */
function isJobList(text: string): boolean {
  return /^(?:\s*(?:#.*)?\n|---.*\n)*-[ \t]+(?:job_name|"job_name"|'job_name')[ \t]*:/.test(text);
}

/** Whether a text is clearly another program's that uses some of the same words. */
export function refusesPrometheus({ text }: Candidate): boolean {
  return isForeign(topLevelKeys(text), text);
}

/** By a top-level key, or by what a job of Promtail has. */
function isForeign(keys: readonly string[], text: string): boolean {
  return keys.some((key) => foreignKeys.has(key)) || promtailKey.test(text);
}

const promtailKey =
  /^[ \t]*(?:-[ \t]+)?(?:pipeline_stages|journal|syslog|gcplog|gelf|cloudflare|heroku_drain|windows_events|azure_event_hubs|loki_push_api|decompression|__path__):/m;

function isOurs(keys: readonly string[], text: string): boolean {
  const has = (key: string): boolean => keys.includes(key);
  if (has('scrape_configs')) {
    return hasJobs(text) || keys.some((key) => key !== 'scrape_configs' && ownKeys.has(key));
  }
  if (has('scrape_config_files') || (has('rule_files') && keys.every((key) => ownKeys.has(key)))) {
    return true;
  }
  if (has('global') && /^[ \t]+(?:scrape_interval|evaluation_interval|scrape_timeout|external_labels):/m.test(text)) {
    return true;
  }
  return keys.length > 0 && keys.every((key) => ownKeys.has(key)) && hasOwnFields(text);
}

/** A list of jobs, begun or whole. */
function hasJobs(text: string): boolean {
  return /^[ \t]*(?:-[ \t]+)?(?:job_name|static_configs|\w+_sd_configs|metrics_path|relabel_configs):/m.test(text);
}

/** What stands right below the sections, and below those words nowhere else. */
function hasOwnFields(text: string): boolean {
  return ownFields.some((fields) => fields.test(text));
}

const ownFields: readonly RegExp[] = [
  /^(?:remote_write|remote_read|alerting):[ \t]*(?:#.*)?\r?\n(?:[ \t]*#.*\r?\n)*[ \t]*(?:-[ \t]+)?(?:url|name|alertmanagers|alert_relabel_configs):/m,
  /^remote_(?:write|read):[ \t]*\r?\n[ \t]*-[ \t]*(?:\r?\n|$)/m,
  /^otlp:[ \t]*(?:#.*)?\r?\n[ \t]+(?:promote_|ignore_resource|translation_strategy|keep_identifying|convert_histograms|label_name_)/m,
  /^tracing:[ \t]*(?:#.*)?\r?\n(?:[ \t]+.*\r?\n)*[ \t]+(?:sampling_fraction|client_type):/m,
  /^storage:[ \t]*(?:#.*)?\r?\n[ \t]+(?:tsdb:[ \t]*(?:#.*)?\r?\n[ \t]+(?:out_of_order_time_window|retention|chunk_encoding|stale_series)|exemplars:[ \t]*\r?\n[ \t]+max_exemplars)/m,
  /^runtime:[ \t]*(?:#.*)?\r?\n[ \t]+gogc:/m,
  /^global:[ \t]*(?:#.*)?\r?\n(?:[ \t]+.*\r?\n)*?[ \t]+(?:metric_name_|query_log_file|scrape_|rule_query_offset|convert_classic|always_scrape|extra_scrape)/m,
];

const ownKeys = new Set([
  'global',
  'runtime',
  'alerting',
  'rule_files',
  'scrape_config_files',
  'scrape_configs',
  'storage',
  'tracing',
  'remote_write',
  'remote_read',
  'otlp',
]);

/** Top-level keys of formats that also have `scrape_configs`, `global` or `remote_write`. */
const foreignKeys = new Set([
  'apiVersion',
  'kind',
  'clients',
  'client',
  'positions',
  'server',
  'metrics',
  'logs',
  'traces',
  'integrations',
  'receivers',
  'processors',
  'exporters',
  'extensions',
  'service',
  'services',
  'route',
  'inhibit_rules',
  'templates',
  'tests',
  'groups',
  'common',
  'limits_config',
  'schema_config',
  'storage_config',
  'ingester',
  'distributor',
  'querier',
  'stages',
  'jobs',
  'on',
]);

function mayBeYaml(name: string): boolean {
  return name.includes('.') ? /\.(?:ya?ml|tpl|tmpl|j2)$/i.test(name) : /^(?:ya?ml)?$/i.test(name) || !/^[a-z]+$/.test(name);
}
