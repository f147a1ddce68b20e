import type { CatalogueTable } from './table.ts';

/** Blackbox exporter. */
export const blackboxExporter: CatalogueTable = {
  exporter: 'blackbox exporter',
  prefix: 'probe_',
  metrics: `
dns_additional_rrs g Additional records of a DNS answer
dns_answer_rrs g Records of a DNS answer
dns_duration_seconds g How long a phase of a DNS probe took
dns_lookup_time_seconds g How long looking up the name took
dns_query_succeeded g Whether the DNS query worked
dns_serial g Serial number of a zone
duration_seconds g How long a probe took
failed_due_to_regex g Whether a probe failed on a regular expression
http_content_length g Length of the answer
http_duration_seconds g How long a phase of an HTTP probe took: resolve, connect, tls, processing, transfer
http_last_modified_timestamp_seconds g Last-Modified of the answer, in seconds since 1970
http_redirects g Redirects that were followed
http_ssl g Whether the last answer came over TLS
http_status_code g Status code of the answer
http_uncompressed_body_length g Length of the answer without compression
http_version g Version of HTTP of the answer
icmp_duration_seconds g How long a phase of an ICMP probe took
icmp_reply_hop_limit g Hop limit of the reply
ip_addr_hash g Hash of the address that was probed
ip_protocol g IP version of a probe: 4 or 6
ssl_earliest_cert_expiry g When the first certificate expires, in seconds since 1970
ssl_last_chain_expiry_timestamp_seconds g When the chain of certificates expires, in seconds since 1970
ssl_last_chain_info g Facts on the certificate as labels; the value is 1
success g Whether a probe worked
tls_version_info g Version of TLS as a label; the value is 1
`,
};

/** Pushgateway. */
export const pushgateway: CatalogueTable = {
  exporter: 'Pushgateway',
  prefix: '',
  metrics: `
push_failure_time_seconds g When a push to a group last failed, in seconds since 1970
push_time_seconds g When a group was last pushed, in seconds since 1970
pushgateway_build_info g Version of Pushgateway as labels; the value is 1
pushgateway_http_push_duration_seconds s How long pushes take
pushgateway_http_push_size_bytes s Size of pushes
pushgateway_http_requests_total c Requests to Pushgateway
`,
};

/** Grafana and the reloader of kube-prometheus. */
export const grafana: CatalogueTable = {
  exporter: 'Grafana',
  prefix: '',
  metrics: `
grafana_alerting_active_alerts g Alerts that are active
grafana_alerting_result_total c Results of alert rules, by state
grafana_build_info g Version of Grafana as labels; the value is 1
grafana_datasource_request_duration_seconds h How long requests to data sources take
grafana_datasource_request_total c Requests to data sources
grafana_http_request_duration_seconds h How long HTTP requests to Grafana take
grafana_http_request_in_flight g HTTP requests to Grafana in progress
grafana_stat_active_users g Users that were active in the last 30 days
grafana_stat_totals_dashboard g Dashboards
grafana_stat_totals_datasource g Data sources
grafana_stat_total_users g Users
`,
};

/** The reloader beside Prometheus and Alertmanager in Kubernetes. */
export const reloader: CatalogueTable = {
  exporter: 'config-reloader',
  prefix: 'reloader_',
  metrics: `
last_reload_success_timestamp_seconds g When the last reload worked, in seconds since 1970
last_reload_successful g Whether the last reload worked
reloads_failed_total c Failed reloads
reloads_total c Reloads
`,
};

/** Fluent Bit, of its built-in server's `/api/v2/metrics/prometheus`. */
export const fluentBit: CatalogueTable = {
  exporter: 'Fluent Bit',
  prefix: 'fluentbit_',
  metrics: `
build_info g Version of Fluent Bit as labels; the value is 1
filter_add_records_total c Records that a filter added
filter_bytes_total c Bytes that a filter gave
filter_drop_records_total c Records that a filter dropped
filter_records_total c Records that a filter gave
input_bytes_total c Bytes that an input took in
input_files_closed_total c Files that an input closed
input_files_opened_total c Files that an input opened
input_files_rotated_total c Files that were rotated under an input
input_ingestion_paused g Whether an input is paused
input_records_total c Records that an input took in
input_ring_buffer_retries_total c Times an input waited for its ring buffer
output_chunk_available_capacity_percent g How much room an output has left, in percent
output_dropped_records_total c Records that an output gave up
output_errors_total c Errors of an output
output_latency_seconds h Time from taking in a chunk to its delivery
output_proc_bytes_total c Bytes that an output delivered
output_proc_records_total c Records that an output delivered
output_retried_records_total c Records that an output tried again
output_retries_failed_total c Chunks for which an output gave up trying
output_retries_total c Attempts of an output to deliver again
output_upstream_busy_connections g Connections of an output in use
output_upstream_total_connections g Connections of an output
process_start_time_seconds g When Fluent Bit started, in seconds since 1970
storage_chunks g Chunks in all buffers
storage_fs_chunks g Chunks in files
storage_fs_chunks_busy g Chunks in files being delivered
storage_fs_chunks_down g Chunks in files that are not in memory
storage_fs_chunks_up g Chunks in files that are in memory
storage_mem_chunks g Chunks in memory
uptime c Seconds since Fluent Bit started
`,
};
