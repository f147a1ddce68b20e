import { httpFields } from '#base/http-client/http-types.ts';
import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType } from '#base/schema/types.ts';
import { victoriaGlobalFields } from './victoriametrics.ts';

const protocols = 'PrometheusProto|PrometheusText0.0.4|PrometheusText1.0.0|OpenMetricsText0.0.1|OpenMetricsText1.0.0';
const unknownProtocol =
  'unknown scrape protocol {0}, supported: [OpenMetricsText0.0.1 OpenMetricsText1.0.0 PrometheusProto PrometheusText0.0.4 PrometheusText1.0.0]';

/** What a scrape job may set, and `global` for all jobs. */
const scrapeLimits = `
body_size_limit size=0: The largest answer of a target, uncompressed; a larger one fails the scrape. \`0\` means no limit.
sample_limit uint=0: The most samples of a scrape after relabelling; more of them fail the scrape. \`0\` means no limit.
target_limit uint=0: The most targets of a job; more of them fail its scrapes. \`0\` means no limit.
label_limit uint=0: The most labels of a sample; more of them fail the scrape. \`0\` means no limit.
label_name_length_limit uint=0: The longest label name; a longer one fails the scrape. \`0\` means no limit.
label_value_length_limit uint=0: The longest label value; a longer one fails the scrape. \`0\` means no limit.
keep_dropped_targets uint=0 @2.47: How many targets that relabelling dropped are kept to be shown. \`0\` means all.
scrape_failure_log_file file @2.55: The file that failed scrapes are logged to.
metric_name_escaping_scheme string [|allow-utf-8|underscores|dots|values]: How metric names that are no legacy names are asked for.
scrape_native_histograms bool=false @3.8: Whether to scrape native histograms.
convert_classic_histograms_to_nhcb bool=false: Whether to store classic histograms as native histograms with custom buckets.
extra_scrape_metrics bool=false: Whether to store more metrics about each scrape: its timeout, its sample limit and its size.
`.trim();

/** Prometheus 3.0 renamed it. */
const classicHistograms: Readonly<Record<string, Field>> = {
  always_scrape_classic_histograms: {
    type: 'bool',
    default: 'false',
    since: '3.0',
    formerly: 'scrape_classic_histograms',
    description: 'Whether to keep classic histograms that a target also exposes as native ones.',
  },
};

const validationScheme: Field = {
  type: 'string',
  values: ['', 'utf8', 'legacy'],
  default: 'utf8',
  description: 'Which metric and label names are allowed: any UTF-8 text, or letters, digits, `_` and `:` only.',
  words: { unknownValue: 'unrecognized ValidationScheme: "{0}"' },
};

const protocolList: Field = {
  type: '[]string',
  values: protocols.split('|'),
  since: '2.49',
  description: 'The exposition formats to ask targets for, the preferred one first.',
  words: { unknownValue: `scrape_protocols: ${unknownProtocol}` },
};

function relabelList(description: string, emptyItem: string): Field {
  return { type: '[]RelabelConfig', description, words: { emptyItem } };
}

/** The file but for its scrape jobs, of which the discoveries are a part. */
export const configTypes: Readonly<Record<string, ObjectType>> = {
  Config: {
    goName: 'config.plain',
    description: "Prometheus's configuration: what it scrapes, which rules it evaluates, where it sends alerts and samples.",
    fields: {
      global: { type: 'GlobalConfig' },
      runtime: { type: 'RuntimeConfig', since: '2.53' },
      alerting: { type: 'AlertingConfig' },
      rule_files: { type: '[]file', description: 'The files with recording and alerting rules; the last part of a path may hold one `*`.' },
      scrape_config_files: {
        type: '[]file',
        description: 'Files with more scrape jobs under `scrape_configs`; the last part of a path may hold one `*`.',
        since: '2.43',
      },
      scrape_configs: {
        type: '[]ScrapeConfig',
        description: 'The scrape jobs: which targets are scraped, how often and how.',
        words: { emptyItem: 'empty or null scrape config section' },
      },
      storage: { type: 'StorageConfig' },
      tracing: { type: 'TracingConfig' },
      remote_write: {
        type: '[]RemoteWriteConfig',
        description: 'Where every sample is sent as well.',
        words: { emptyItem: 'empty or null remote write config section' },
      },
      remote_read: {
        type: '[]RemoteReadConfig',
        description: 'Where queries also look for samples.',
        words: { emptyItem: 'empty or null remote read config section' },
      },
      otlp: { type: 'OTLPConfig', since: '2.54' },
    },
  },
  GlobalConfig: {
    goName: 'config.plain',
    description: 'What holds wherever a job or a rule group says nothing else.',
    fields: {
      ...victoriaGlobalFields,
      ...fieldTable(`
scrape_interval duration=1m: How often targets are scraped.
scrape_timeout duration=10s: How long a scrape may take. It cannot be longer than the interval.
evaluation_interval duration=1m: How often rules are evaluated.
rule_query_offset duration=0s @2.53: Evaluates rules this far in the past, for data that arrives late.
query_log_file file: The file that PromQL queries are logged to.
external_labels map[labelname]string: Labels for everything that leaves this Prometheus: alerts, remote writes, federation.
${scrapeLimits}
`),
      ...classicHistograms,
      scrape_protocols: protocolList,
      metric_name_validation_scheme: validationScheme,
    },
  },
  RuntimeConfig: {
    goName: 'config.RuntimeConfig',
    description: 'Settings of the Go runtime.',
    fields: fieldTable(
      'gogc int=75: How much the heap may grow, in per cent, before Go collects garbage. A smaller number takes less memory and more CPU.',
    ),
  },
  AlertingConfig: {
    goName: 'config.plain',
    description: 'Where alerts are sent, and with which labels.',
    fields: {
      alert_relabel_configs: relabelList('Rewrites the labels of alerts before they are sent.', 'empty or null alert relabeling rule'),
      alertmanagers: { type: '[]AlertmanagerConfig', description: 'The Alertmanagers that alerts are sent to.' },
    },
  },
  SigV4Config: {
    goName: 'sigv4.plain',
    description: 'Signs requests for Amazon Managed Prometheus.',
    fields: fieldTable(`
region string: The AWS region.
access_key string: The access key.
secret_key secret: The secret of the access key.
profile string: The named profile of the AWS credentials file.
role_arn string: The role to assume.
external_id string: The external ID to assume the role with.
use_fips_sts_endpoint bool=false: Whether to use the FIPS endpoint.
service_name string=aps: The name of the AWS service to sign for.
`),
  },
  RemoteWriteConfig: {
    goName: 'config.plain',
    description: 'A place that receives every sample over the remote write protocol.',
    fields: {
      url: { type: 'url', required: true, description: 'Where samples are sent.', words: { missing: 'url for remote_write is empty' } },
      ...fieldTable(`
name string: A name for logs and metrics, once only in the file.
remote_timeout duration=30s: How long a request may take.
headers map[string]string: More headers to send with every request.
send_exemplars bool=false: Whether to send exemplars.
send_native_histograms bool=false: Whether to send native histograms.
round_robin_dns bool=false: Whether to spread connections over all addresses of the host.
failed_request_logging bool=false: Whether to log requests that fail.
queue_config QueueConfig
metadata_config MetadataConfig
sigv4 SigV4Config
azuread AzureADConfig
google_iam GoogleIAMConfig
`),
      write_relabel_configs: relabelList(
        'Rewrites or drops samples before they are sent.',
        'empty or null relabeling rule in remote write config',
      ),
      protobuf_message: {
        type: 'string',
        values: ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request'],
        default: 'prometheus.WriteRequest',
        description: 'Which version of the protocol to speak.',
        words: {
          unknownValue:
            'invalid protobuf_message value: unknown type for remote write protobuf message {0}, supported: prometheus.WriteRequest, io.prometheus.write.v2.Request',
        },
      },
      ...httpFields,
    },
  },
  QueueConfig: {
    goName: 'config.QueueConfig',
    description: 'How samples wait for the remote end.',
    fields: fieldTable(`
capacity int=10000: How many samples each shard holds before reading stops.
max_shards int=50: The most shards, which send at the same time.
min_shards int=1: The fewest shards.
max_samples_per_send int=2000: The most samples of a request.
batch_send_deadline duration=5s: How long a sample waits at most for its request to fill up.
min_backoff duration=30ms: How long to wait after a failed request, doubled each time.
max_backoff duration=5s: The longest wait after a failed request.
retry_on_http_429 bool=false: Whether to try again where the remote end answers that there are too many requests.
sample_age_limit duration=0s: Drops samples older than this. \`0s\` means never.
`),
  },
  MetadataConfig: {
    goName: 'config.MetadataConfig',
    description: 'How metadata of metrics is sent.',
    fields: fieldTable(`
send bool=true: Whether to send metadata.
send_interval duration=1m: How often metadata is sent.
max_samples_per_send int=2000: The most entries of a request.
`),
  },
  AzureADConfig: {
    goName: 'azuread.plain',
    description: 'Signs in with Microsoft Entra ID.',
    fields: fieldTable(`
cloud string=AzurePublic [AzurePublic|AzureChina|AzureGovernment]: The Azure cloud.
managed_identity AzureManagedIdentity
workload_identity AzureWorkloadIdentity
oauth AzureOAuth
sdk AzureSDK
certificate AzureCertificate
scope string: The scope of the token.
`),
  },
  AzureManagedIdentity: {
    goName: 'azuread.ManagedIdentityConfig',
    fields: fieldTable('client_id string: The client of the managed identity.'),
  },
  AzureWorkloadIdentity: {
    goName: 'azuread.WorkloadIdentityConfig',
    fields: fieldTable('client_id string: The client.\ntenant_id string: The tenant.\ntoken_file_path file: The file of the token.'),
  },
  AzureOAuth: {
    goName: 'azuread.OAuthConfig',
    fields: fieldTable("client_id string: The client.\nclient_secret secret: The client's secret.\ntenant_id string: The tenant."),
  },
  AzureSDK: { goName: 'azuread.SDKConfig', fields: fieldTable('tenant_id string: The tenant.') },
  AzureCertificate: {
    goName: 'azuread.CertificateConfig',
    fields: fieldTable(`
client_id string: The client.
tenant_id string: The tenant.
certificate_path file: The file of the certificate.
certificate_key_path file: The file of the certificate's key.
certificate_password secret: The password of the certificate.
send_certificate_chain bool=false: Whether to send the whole chain.
`),
  },
  GoogleIAMConfig: { goName: 'googleiam.Config', fields: fieldTable('credentials_file file: The file of the Google credentials.') },
  RemoteReadConfig: {
    goName: 'config.plain',
    description: 'A place that queries also read samples from.',
    fields: {
      url: { type: 'url', required: true, description: 'Where samples are read.', words: { missing: 'url for remote_read is empty' } },
      ...fieldTable(`
name string: A name for logs and metrics, once only in the file.
remote_timeout duration=1m: How long a request may take.
chunked_read_limit uint=50000000: The largest frame of an answer in chunks, in bytes.
headers map[string]string: More headers to send with every request.
read_recent bool=false: Whether to ask also for times that the local storage has in full.
required_matchers map[labelname]string: Labels that a query must ask for before this place is asked.
filter_external_labels bool=true: Whether to add the external labels to the selectors.
`),
      ...httpFields,
    },
  },
  StorageConfig: {
    goName: 'config.StorageConfig',
    description: 'How samples and exemplars are stored.',
    fields: fieldTable('tsdb TSDBConfig\nexemplars ExemplarsConfig'),
  },
  TSDBConfig: {
    goName: 'config.plain',
    description: 'The local time series database.',
    fields: fieldTable(`
out_of_order_time_window duration=0s: How much older than the newest sample of a series a sample may be and still be stored.
stale_series_compaction_threshold float: The share of stale series at which they are compacted.
chunk_encoding ChunkEncodingConfig
retention TSDBRetentionConfig
`),
  },
  ChunkEncodingConfig: {
    goName: 'config.ChunkEncodingConfig',
    description: 'How samples are compressed.',
    fields: {
      floats: {
        type: 'string',
        values: ['xor', 'xor2'],
        description: 'The encoding of float samples.',
        words: {
          unknownValue: `'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got "{0}"`,
        },
      },
    },
  },
  TSDBRetentionConfig: {
    goName: 'config.TSDBRetentionConfig',
    description: 'How long samples are kept; the limit that is reached first holds.',
    fields: fieldTable(`
time duration=15d: How long samples are kept.
size size: The most bytes that blocks may take.
percentage float: The most of the disk that blocks may take, in per cent.
`),
  },
  ExemplarsConfig: {
    goName: 'config.ExemplarsConfig',
    description: 'The storage of exemplars, in memory.',
    fields: fieldTable('max_exemplars int=100000: How many exemplars are kept, for all series together.'),
  },
  TracingConfig: {
    goName: 'config.plain',
    description: "Where Prometheus sends traces of its own work, over OpenTelemetry's protocol.",
    fields: {
      endpoint: {
        type: 'string',
        required: true,
        description: 'Where traces are sent.',
        words: { missing: 'tracing endpoint must be set' },
      },
      client_type: {
        type: 'string',
        values: ['grpc', 'http'],
        default: 'grpc',
        description: 'How traces are sent.',
        words: { unknownValue: 'expected tracing client type to be to be http or grpc, but got {0}' },
      },
      compression: {
        type: 'string',
        values: ['', 'gzip'],
        description: 'How traces are compressed.',
        words: { unknownValue: 'invalid compression type {0} provided, valid options: gzip' },
      },
      ...fieldTable(`
sampling_fraction float=0: The share of requests that is traced, from 0 to 1.
insecure bool=false: Whether to send without TLS.
headers map[string]string: More headers to send.
timeout duration=10s: How long sending may take.
tls_config TLSConfig: Certificates and versions for TLS.
`),
    },
  },
  OTLPConfig: {
    goName: 'config.plain',
    description: "How metrics that arrive over OpenTelemetry's protocol become series.",
    fields: {
      translation_strategy: {
        type: 'string',
        values: ['', 'UnderscoreEscapingWithSuffixes', 'UnderscoreEscapingWithoutSuffixes', 'NoUTF8EscapingWithSuffixes', 'NoTranslation'],
        default: 'UnderscoreEscapingWithSuffixes',
        description: 'How names are translated.',
        words: { unknownValue: 'unsupported OTLP translation strategy "{0}"' },
      },
      ...fieldTable(`
promote_all_resource_attributes bool=false: Whether all resource attributes become labels.
promote_resource_attributes []string: The resource attributes that become labels.
ignore_resource_attributes []string: The resource attributes that do not become labels, where all others do.
keep_identifying_resource_attributes bool=false: Whether \`service.name\` and the like stay in \`target_info\`.
convert_histograms_to_nhcb bool=false: Whether histograms are stored as native histograms with custom buckets.
promote_scope_metadata bool=false: Whether the instrumentation scope becomes labels.
label_name_underscore_sanitization bool=true: Whether label names that begin with \`_\` get the prefix \`key_\`.
label_name_preserve_multiple_underscores bool=true: Whether several underscores in a row stay.
`),
    },
  },
};

/** A scrape job but for its discoveries. */
export const scrapeFields: Readonly<Record<string, Field>> = {
  job_name: {
    type: 'string',
    required: true,
    description: 'The name of the job, once only in the file. It becomes the label `job`.',
    words: { missing: 'job_name is empty' },
  },
  ...fieldTable(`
scrape_interval duration: How often the job's targets are scraped. Without it \`global.scrape_interval\` holds.
scrape_timeout duration: How long a scrape may take, at most the interval. Without it \`global.scrape_timeout\` holds.
metrics_path string=/metrics: The path of the metrics on the targets.
scheme string=http [http|https]: How the targets are spoken to.
params map[string][]string: Query parameters of the scrape's URL.
honor_labels bool=false: Whether labels of the target win over those that Prometheus adds, such as \`job\` and \`instance\`. Used for federation and the Pushgateway.
honor_timestamps bool=true: Whether time stamps of the target are taken.
track_timestamps_staleness bool=false @2.48: Whether series with time stamps of their own go stale when they disappear.
enable_compression bool=true @2.49: Whether to ask for compressed answers.
native_histogram_bucket_limit uint=0 @2.45: The most buckets of a native histogram; beyond, buckets are merged. \`0\` means no limit.
native_histogram_min_bucket_factor float=0 @2.50: How much a bucket must be larger than the one before; closer buckets are merged.
${scrapeLimits}
`),
  ...classicHistograms,
  scrape_protocols: protocolList,
  fallback_scrape_protocol: {
    type: 'string',
    values: protocols.split('|'),
    description: 'The format to assume where a target does not tell one.',
    since: '3.0',
    words: { unknownValue: `invalid fallback_scrape_protocol: ${unknownProtocol}` },
  },
  metric_name_validation_scheme: validationScheme,
  relabel_configs: relabelList(
    'Rewrites the labels of targets before they are scraped, or drops targets.',
    'empty or null target relabeling rule in scrape config',
  ),
  metric_relabel_configs: relabelList(
    'Rewrites the labels of samples after the scrape, or drops samples.',
    'empty or null metric relabeling rule in scrape config',
  ),
  ...httpFields,
};

/** An Alertmanager but for its discoveries. */
export const alertmanagerFields: Readonly<Record<string, Field>> = {
  ...fieldTable(`
scheme string=http [http|https]: How the Alertmanagers are spoken to.
path_prefix string=/: A prefix for the path that alerts are sent to.
timeout duration=10s: How long sending alerts may take.
sigv4 SigV4Config
`),
  api_version: {
    type: 'string',
    values: ['v2', 'v1'],
    default: 'v2',
    description: "The version of Alertmanager's interface; Alertmanager itself has dropped `v1`.",
    words: { unknownValue: 'expected Alertmanager api version to be one of [v2] but got {0}' },
  },
  relabel_configs: relabelList(
    'Rewrites the labels of the discovered Alertmanagers, or drops them.',
    'empty or null Alertmanager target relabeling rule',
  ),
  alert_relabel_configs: relabelList(
    'Rewrites the labels of alerts before they are sent to these Alertmanagers.',
    'empty or null Alertmanager alert relabeling rule',
  ),
  ...httpFields,
};
