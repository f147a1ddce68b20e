import type { CatalogueTable } from './table.ts';

/** Prometheus's own metrics. */
export const prometheus: CatalogueTable = {
  exporter: 'Prometheus',
  prefix: 'prometheus_',
  metrics: `
api_notification_active_subscribers g Browsers that listen for notifications
api_notification_updates_dropped_total c Notifications to browsers that were dropped
api_notification_updates_sent_total c Notifications sent to browsers
api_remote_read_queries g Remote reads in progress
build_info g Version of Prometheus as labels; the value is 1
config_last_reload_success_timestamp_seconds g When the configuration was last loaded, in seconds since 1970
config_last_reload_successful g Whether the last load of the configuration worked
engine_queries g Queries that run or wait
engine_queries_concurrent_max g Queries that may run at the same time
engine_query_duration_histogram_seconds h How long a part of a query takes
engine_query_duration_seconds s How long a part of a query takes, by slice
engine_query_log_enabled g Whether queries are logged
engine_query_log_failures_total c Failures to log a query
engine_query_samples_total c Samples that queries loaded
http_request_duration_seconds h How long HTTP requests to Prometheus take
http_requests_total c HTTP requests to Prometheus, by code and handler
http_response_size_bytes h Size of Prometheus's answers
notifications_alertmanagers_discovered g Alertmanagers that were found
notifications_dropped_total c Alerts that could not be sent to any Alertmanager
notifications_errors_total c Failures to send alerts, by Alertmanager
notifications_latency_histogram_seconds h How long sending alerts takes
notifications_latency_seconds s How long sending alerts takes
notifications_queue_capacity g Alerts that may wait
notifications_queue_length g Alerts that wait
notifications_sent_total c Alerts sent, by Alertmanager
ready g Whether Prometheus has started
remote_read_handler_queries g Remote reads in progress, as the handler counts them
remote_storage_bytes_total c Bytes sent by remote write
remote_storage_enqueue_retries_total c Times a sample had to wait since a queue was full
remote_storage_exemplars_dropped_total c Exemplars dropped by remote write
remote_storage_exemplars_failed_total c Exemplars that remote write could not send
remote_storage_exemplars_in_total c Exemplars that came to remote write
remote_storage_exemplars_pending g Exemplars that wait to be sent
remote_storage_exemplars_total c Exemplars sent by remote write
remote_storage_highest_timestamp_in_seconds g Time of the newest sample that came to remote write, in seconds since 1970
remote_storage_histograms_dropped_total c Histograms dropped by remote write
remote_storage_histograms_failed_total c Histograms that remote write could not send
remote_storage_histograms_in_total c Histograms that came to remote write
remote_storage_histograms_pending g Histograms that wait to be sent
remote_storage_histograms_total c Histograms sent by remote write
remote_storage_max_samples_per_send g Most samples that one request may hold
remote_storage_metadata_bytes_total c Bytes of metadata sent by remote write
remote_storage_metadata_failed_total c Metadata that remote write could not send
remote_storage_metadata_total c Metadata sent by remote write
remote_storage_queue_highest_sent_timestamp_seconds g Time of the newest sample that was sent, in seconds since 1970
remote_storage_queue_highest_timestamp_seconds g Time of the newest sample that came to a queue, in seconds since 1970
remote_storage_read_request_duration_seconds h How long remote reads take
remote_storage_samples_dropped_total c Samples dropped by remote write
remote_storage_samples_failed_total c Samples that remote write could not send
remote_storage_samples_in_total c Samples that came to remote write
remote_storage_samples_pending g Samples that wait to be sent
remote_storage_samples_retried_total c Samples sent again
remote_storage_samples_total c Samples sent by remote write
remote_storage_sent_batch_duration_seconds h How long sending one batch takes
remote_storage_shard_capacity g Samples that each shard holds
remote_storage_shards g Shards that send now
remote_storage_shards_desired g Shards that the load would need
remote_storage_shards_max g Most shards that may send
remote_storage_shards_min g Fewest shards that send
remote_storage_string_interner_zero_reference_releases_total c Releases of strings that nobody held
rule_evaluation_duration_histogram_seconds h How long a rule takes
rule_evaluation_duration_seconds s How long a rule takes
rule_evaluation_failures_total c Rules that failed, by group
rule_evaluations_total c Rules evaluated, by group
rule_group_duration_histogram_seconds h How long a rule group takes
rule_group_duration_seconds s How long a rule group takes
rule_group_interval_seconds g Interval of a rule group
rule_group_iterations_missed_total c Evaluations of a group left out since the last was still running
rule_group_iterations_total c Evaluations of a group that were due
rule_group_last_duration_seconds g How long the last evaluation of a group took
rule_group_last_evaluation_samples g Samples that the last evaluation of a group gave
rule_group_last_evaluation_timestamp_seconds g When a group was last evaluated, in seconds since 1970
rule_group_last_restore_duration_seconds g How long restoring the alerts of a group took
rule_group_rules g Rules of a group
sd_azure_cache_hit_total c Hits of the cache of Azure discovery
sd_azure_failures_total c Failures of Azure discovery
sd_consul_rpc_duration_seconds s How long calls to Consul take
sd_consul_rpc_failures_total c Failed calls to Consul
sd_discovered_targets g Targets that discovery found, by job
sd_dns_lookup_failures_total c Failed DNS lookups
sd_dns_lookups_total c DNS lookups
sd_failed_configs g Discovery configurations that could not be loaded
sd_file_mtime_seconds g When a discovery file was last written, in seconds since 1970
sd_file_read_errors_total c Discovery files that could not be read
sd_file_scan_duration_seconds s How long reading discovery files takes
sd_file_watcher_errors_total c Failures to watch discovery files
sd_http_failures_total c Failures of HTTP discovery
sd_kubernetes_events_total c Events from Kubernetes, by role
sd_kubernetes_failures_total c Failed watches and lists of Kubernetes
sd_kubernetes_http_request_duration_seconds s How long requests to Kubernetes take
sd_kubernetes_http_request_total c Requests to Kubernetes, by code
sd_kuma_fetch_duration_seconds s How long asking Kuma takes
sd_kuma_fetch_failures_total c Failures to ask Kuma
sd_last_update_timestamp_seconds g When discovery last told of targets, in seconds since 1970
sd_received_updates_total c Updates from discovery
sd_refresh_duration_seconds s How long a refresh of discovery takes, by mechanism
sd_refresh_failures_total c Failed refreshes of discovery, by mechanism
sd_updates_delayed_total c Updates of discovery that had to wait
sd_updates_total c Updates that discovery handed on
target_interval_length_histogram_seconds h Time between two scrapes
target_interval_length_seconds s Time between two scrapes, by configured interval
target_metadata_cache_bytes g Memory of targets' metadata, by job
target_metadata_cache_entries g Entries of targets' metadata, by job
target_reload_length_seconds s How long reloading a scrape pool takes
target_scrape_pool_exceeded_label_limits_total c Scrapes that broke a limit on labels
target_scrape_pool_exceeded_target_limit_total c Scrape pools that broke their limit on targets
target_scrape_pool_reloads_failed_total c Scrape pools that could not be reloaded
target_scrape_pool_reloads_total c Reloads of scrape pools
target_scrape_pool_symboltable_items g Entries of a scrape pool's table of strings
target_scrape_pool_sync_total c Updates of a scrape pool's targets
target_scrape_pool_target_limit g Targets that a scrape pool may have
target_scrape_pool_targets g Targets of a scrape pool
target_scrape_pools_failed_total c Scrape pools that could not be made
target_scrape_pools_total c Scrape pools made
target_scrapes_cache_flush_forced_total c Times the scrape cache was emptied since scrapes failed
target_scrapes_exceeded_body_size_limit_total c Scrapes that were too large
target_scrapes_exceeded_native_histogram_bucket_limit_total c Scrapes with too many buckets of native histograms
target_scrapes_exceeded_sample_limit_total c Scrapes with too many samples
target_scrapes_exemplar_out_of_order_total c Exemplars that came out of order
target_scrapes_sample_duplicate_timestamp_total c Samples with another value for the same time
target_scrapes_sample_out_of_bounds_total c Samples that were too old or too new
target_scrapes_sample_out_of_order_total c Samples that came out of order
target_sync_failed_total c Targets that could not be made from what discovery said
target_sync_length_histogram_seconds h How long updating a scrape pool's targets takes
target_sync_length_seconds s How long updating a scrape pool's targets takes
template_text_expansion_failures_total c Templates that failed
template_text_expansions_total c Templates expanded
treecache_watcher_goroutines g Goroutines that watch ZooKeeper
treecache_zookeeper_failures_total c Failures of ZooKeeper
tsdb_blocks_loaded g Blocks on disk that are loaded
tsdb_checkpoint_creations_failed_total c Checkpoints that could not be made
tsdb_checkpoint_creations_total c Checkpoints made
tsdb_checkpoint_deletions_failed_total c Checkpoints that could not be deleted
tsdb_checkpoint_deletions_total c Checkpoints deleted
tsdb_clean_start g Whether the last shutdown was clean; -1 where that is not known
tsdb_compaction_chunk_range_seconds h Time that a chunk spans when it is first compacted
tsdb_compaction_chunk_samples h Samples of a chunk when it is first compacted
tsdb_compaction_chunk_size_bytes h Size of a chunk when it is first compacted
tsdb_compaction_duration_seconds h How long a compaction takes
tsdb_compaction_populating_block g Whether a block is being written
tsdb_compactions_failed_total c Failed compactions
tsdb_compactions_skipped_total c Compactions left out since they were turned off
tsdb_compactions_total c Compactions
tsdb_compactions_triggered_total c Times it was looked whether to compact
tsdb_data_replay_duration_seconds g How long reading the data at the start took
tsdb_exemplar_exemplars_appended_total c Exemplars stored
tsdb_exemplar_exemplars_in_storage g Exemplars in storage
tsdb_exemplar_last_exemplars_timestamp_seconds g Time of the oldest exemplar in storage, in seconds since 1970
tsdb_exemplar_max_exemplars g Exemplars that storage can hold
tsdb_exemplar_out_of_order_exemplars_total c Exemplars that came out of order
tsdb_exemplar_series_with_exemplars_in_storage g Series that have exemplars
tsdb_head_active_appenders g Writers at work
tsdb_head_chunks g Chunks in memory
tsdb_head_chunks_created_total c Chunks begun in memory
tsdb_head_chunks_removed_total c Chunks removed from memory
tsdb_head_chunks_storage_size_bytes g Size of memory-mapped chunks
tsdb_head_gc_duration_seconds s How long cleaning up memory takes
tsdb_head_max_time g Newest time in memory, in milliseconds since 1970
tsdb_head_max_time_seconds g Newest time in memory, in seconds since 1970
tsdb_head_min_time g Oldest time in memory, in milliseconds since 1970
tsdb_head_min_time_seconds g Oldest time in memory, in seconds since 1970
tsdb_head_out_of_order_samples_appended_total c Out-of-order samples stored
tsdb_head_samples_appended_total c Samples stored; its rate is what Prometheus takes in
tsdb_head_series g Series in memory
tsdb_head_series_created_total c Series begun in memory; its rate is the churn
tsdb_head_series_not_found_total c Requests for series that were not there
tsdb_head_series_removed_total c Series removed from memory
tsdb_head_stale_series g Stale series in memory
tsdb_head_truncations_failed_total c Failed truncations of memory
tsdb_head_truncations_total c Truncations of memory
tsdb_isolation_high_watermark g Highest number of a write that readers see
tsdb_isolation_low_watermark g Lowest number of a write that readers need
tsdb_lowest_timestamp g Oldest time in storage, in milliseconds since 1970
tsdb_lowest_timestamp_seconds g Oldest time in storage, in seconds since 1970
tsdb_mmap_chunk_corruptions_total c Damaged memory-mapped chunks
tsdb_mmap_chunks_total c Chunks that were memory-mapped
tsdb_out_of_bound_samples_total c Samples that were too old to store
tsdb_out_of_order_samples_total c Samples refused since they came out of order
tsdb_reloads_failures_total c Failures to load the blocks on disk
tsdb_reloads_total c Loads of the blocks on disk
tsdb_retention_limit_bytes g Space that blocks may use; 0 without a limit
tsdb_retention_limit_seconds g How long samples are kept
tsdb_size_retentions_total c Blocks deleted since space ran out
tsdb_snapshot_replay_error_total c Failures to read the snapshot of memory
tsdb_storage_blocks_bytes g Space that blocks use
tsdb_symbol_table_size_bytes g Memory of the tables of strings of blocks
tsdb_time_retentions_total c Blocks deleted since they were old
tsdb_tombstone_cleanup_seconds h How long removing deleted samples takes
tsdb_too_old_samples_total c Out-of-order samples that were too old
tsdb_vertical_compactions_total c Compactions of overlapping blocks
tsdb_wal_completed_pages_total c Pages of the log written in full
tsdb_wal_corruptions_total c Damages of the log
tsdb_wal_fsync_duration_seconds s How long writing the log to disk takes
tsdb_wal_page_flushes_total c Pages of the log written
tsdb_wal_record_part_writes_total c Parts of records written to the log
tsdb_wal_record_parts_bytes_written_total c Bytes of records written to the log
tsdb_wal_segment_current g Segment of the log that is being written
tsdb_wal_storage_size_bytes g Size of the log
tsdb_wal_truncate_duration_seconds s How long truncating the log takes
tsdb_wal_truncations_failed_total c Failed truncations of the log
tsdb_wal_truncations_total c Truncations of the log
tsdb_wal_writes_failed_total c Failed writes to the log
wal_watcher_current_segment g Segment of the log that remote write reads
wal_watcher_record_decode_failures_total c Records of the log that remote write could not read
wal_watcher_records_read_total c Records of the log that remote write has read
wal_watcher_samples_sent_pre_tailing_total c Samples sent before remote write had caught up
web_federation_errors_total c Errors on federation
web_federation_warnings_total c Warnings on federation
`,
};

/** The connections that Prometheus and Alertmanager make and accept. */
export const connections: CatalogueTable = {
  exporter: 'Prometheus',
  prefix: 'net_conntrack_',
  metrics: `
dialer_conn_attempted_total c Connections tried, by dialer
dialer_conn_closed_total c Connections closed, by dialer
dialer_conn_established_total c Connections made, by dialer
dialer_conn_failed_total c Connections that failed, by dialer and reason
listener_conn_accepted_total c Connections accepted, by listener
listener_conn_closed_total c Accepted connections that were closed, by listener
`,
};

/** Prometheus Operator. */
export const prometheusOperator: CatalogueTable = {
  exporter: 'Prometheus Operator',
  prefix: 'prometheus_operator_',
  metrics: `
build_info g Version of Prometheus Operator as labels; the value is 1
list_operations_failed_total c Failed lists
list_operations_total c Lists
managed_resources g Objects that the operator takes or rejects, by state
node_address_lookup_errors_total c Failures to find the addresses of nodes
node_syncs_failed_total c Failed updates of the kubelets' endpoints
node_syncs_total c Updates of the kubelets' endpoints
ready g Whether a controller is ready
reconcile_duration_seconds h How long bringing an object to its wanted state takes
reconcile_errors_total c Failures to bring an object to its wanted state
reconcile_operations_total c Times an object was brought to its wanted state
spec_replicas g Pods that an object should have
spec_shards g Shards that a Prometheus should have
status_update_errors_total c Failures to write the status of an object
status_update_operations_total c Updates of the status of an object
syncs g Objects, by whether the last update worked
triggered_total c Events that began an update, by action
watch_operations_failed_total c Failed watches
watch_operations_total c Watches
`,
};
