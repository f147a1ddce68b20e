import type { CatalogueTable } from './table.ts';

/** Alertmanager's own metrics. */
export const alertmanager: CatalogueTable = {
  exporter: 'Alertmanager',
  prefix: 'alertmanager_',
  metrics: `
alerts g Alerts, by state
alerts_invalid_total c Alerts that were refused
alerts_received_total c Alerts received, by status
build_info g Version of Alertmanager as labels; the value is 1
cluster_alive_messages_total c Signs of life from peers
cluster_enabled g Whether clustering is on
cluster_failed_peers g Peers that are gone
cluster_health_score g Health of the cluster; 0 is good
cluster_members g Members of the cluster
cluster_messages_pruned_total c Messages between peers that were dropped
cluster_messages_publish_failures_total c Messages to peers that failed
cluster_messages_queued g Messages to peers that wait
cluster_messages_received_size_total c Bytes of messages received from peers
cluster_messages_received_total c Messages received from peers
cluster_messages_sent_size_total c Bytes of messages sent to peers
cluster_messages_sent_total c Messages sent to peers
cluster_peer_info g A peer; the value is 1
cluster_peers_joined_total c Peers that joined
cluster_peers_left_total c Peers that left
cluster_peers_update_total c Peers that changed
cluster_pings_seconds h Round-trip time between peers
cluster_reconnections_failed_total c Failed attempts to reach a lost peer
cluster_reconnections_total c Lost peers that were reached again
cluster_refresh_join_failed_total c Failed attempts to join peers again
cluster_refresh_join_total c Peers joined again
config_hash g Hash of the configuration
config_last_reload_success_timestamp_seconds g When the configuration was last loaded, in seconds since 1970
config_last_reload_successful g Whether the last load of the configuration worked
dispatcher_aggregation_group_limit_reached_total c Times there were too many groups of alerts
dispatcher_aggregation_groups g Groups of alerts
dispatcher_alert_processing_duration_seconds s How long taking in an alert takes
http_concurrency_limit_exceeded_total c Requests refused since too many were in progress
http_request_duration_seconds h How long HTTP requests to Alertmanager take
http_requests_in_flight g HTTP requests in progress
http_response_size_bytes h Size of Alertmanager's answers
inhibition_rules g Inhibition rules
integrations g Configured integrations
marked_alerts g Alerts, by how they are marked
nflog_gc_duration_seconds s How long cleaning up the log of notifications takes
nflog_gossip_messages_propagated_total c Messages on notifications passed on to peers
nflog_maintenance_errors_total c Failures to keep the log of notifications in order
nflog_maintenance_total c Times the log of notifications was kept in order
nflog_queries_total c Queries of the log of notifications
nflog_query_duration_seconds h How long a query of the log of notifications takes
nflog_query_errors_total c Failed queries of the log of notifications
nflog_snapshot_duration_seconds s How long saving the log of notifications takes
nflog_snapshot_size_bytes g Size of the saved log of notifications
notification_latency_seconds h How long sending a notification takes, by integration
notification_requests_failed_total c Failed requests to integrations
notification_requests_total c Requests to integrations
notifications_failed_total c Notifications that failed, by integration and reason
notifications_suppressed_total c Notifications held back by silences, inhibition or time
notifications_total c Notifications, by integration
oversize_gossip_message_duration_seconds h How long sending a large message to a peer takes
oversized_gossip_message_dropped_total c Large messages to peers that were dropped
oversized_gossip_message_failure_total c Large messages to peers that failed
oversized_gossip_message_sent_total c Large messages sent to peers
peer_position g Place of this instance among its peers
receivers g Configured receivers
silences g Silences, by state
silences_gc_duration_seconds s How long cleaning up silences takes
silences_gossip_messages_propagated_total c Messages on silences passed on to peers
silences_maintenance_errors_total c Failures to keep silences in order
silences_maintenance_total c Times silences were kept in order
silences_queries_total c Queries of silences
silences_query_duration_seconds h How long a query of silences takes
silences_query_errors_total c Failed queries of silences
silences_snapshot_duration_seconds s How long saving silences takes
silences_snapshot_size_bytes g Size of the saved silences
`,
};
