import type { CatalogueTable } from './table.ts';

/** The most used metrics of the kubelet; names and types of https://kubernetes.io/docs/reference/instrumentation/metrics/. */
export const kubelet: CatalogueTable = {
  exporter: 'kubelet',
  prefix: 'kubelet_',
  metrics: `
active_pods g Pods that the kubelet counts as active
certificate_manager_client_expiration_renew_errors c Failures to renew the client certificate
certificate_manager_client_ttl_seconds g Time until the client certificate expires
certificate_manager_server_ttl_seconds g Time until the server certificate expires
cgroup_manager_duration_seconds h How long operations on control groups take
container_log_filesystem_used_bytes g Space that the log of a container uses
cpu_manager_pinning_errors_total c Containers that could not get CPUs of their own
desired_pods g Pods that the node should run
device_plugin_alloc_duration_seconds h How long device plugins take to give a device
eviction_stats_age_seconds h Age of the figures by which pods are evicted
evictions c Pods evicted, by signal
graceful_shutdown_start_time_seconds g When the last graceful shutdown began, in seconds since 1970
http_inflight_requests g HTTP requests in progress
http_requests_duration_seconds h How long HTTP requests take
http_requests_total c HTTP requests
image_pull_duration_seconds h How long pulling an image takes
lifecycle_handler_http_fallbacks_total c Lifecycle hooks that fell back from HTTPS to HTTP
managed_ephemeral_containers g Ephemeral containers
node_config_error g Whether the configuration of the node has an error
node_name g Name of the node as a label; the value is 1
node_startup_duration_seconds g How long the node took to start
pleg_discard_events c Events that were thrown away since there were too many
pleg_last_seen_seconds g When the kubelet last saw all containers, in seconds since 1970
pleg_relist_duration_seconds h How long listing all containers takes
pleg_relist_interval_seconds h Time between two lists of all containers
pod_start_duration_seconds h How long a pod takes to start, once the kubelet knows of it
pod_start_sli_duration_seconds h How long a pod takes to start, without pulling images and init containers
pod_status_sync_duration_seconds h How long the status of a pod takes to reach Kubernetes
pod_worker_duration_seconds h How long bringing a pod to its wanted state takes
pod_worker_start_duration_seconds h Time from knowing of a pod to beginning its work
preemptions c Pods that had to go for more important ones
run_podsandbox_duration_seconds h How long making the sandbox of a pod takes
run_podsandbox_errors_total c Failures to make the sandbox of a pod
running_containers g Containers, by state
running_pods g Pods that have a sandbox
runtime_operations_duration_seconds h How long operations of the container runtime take
runtime_operations_errors_total c Failed operations of the container runtime
runtime_operations_total c Operations of the container runtime
server_expiration_renew_errors c Failures to renew the server certificate
started_containers_errors_total c Containers that could not be started
started_containers_total c Containers started
started_pods_errors_total c Pods that could not be started
started_pods_total c Pods started
volume_stats_available_bytes g Free space of a volume
volume_stats_capacity_bytes g Size of a volume
volume_stats_health_status_abnormal g Whether a volume is in trouble
volume_stats_inodes g Inodes of a volume
volume_stats_inodes_free g Free inodes of a volume
volume_stats_inodes_used g Used inodes of a volume
volume_stats_used_bytes g Used space of a volume
working_pods g Pods that the kubelet works on, by phase
`,
};

/** The API server and what all parts of Kubernetes share. */
export const controlPlane: CatalogueTable = {
  exporter: 'Kubernetes',
  prefix: '',
  metrics: `
aggregator_unavailable_apiservice g Whether an API service is unavailable
aggregator_unavailable_apiservice_total c Times an API service became unavailable, by reason
apiserver_admission_controller_admission_duration_seconds h How long an admission controller takes
apiserver_admission_step_admission_duration_seconds h How long a step of admission takes
apiserver_admission_webhook_admission_duration_seconds h How long an admission webhook takes
apiserver_admission_webhook_rejection_count c Requests that an admission webhook rejected
apiserver_admission_webhook_request_total c Requests to an admission webhook
apiserver_audit_event_total c Audit events
apiserver_audit_requests_rejected_total c Requests rejected since they could not be audited
apiserver_cache_list_total c Lists served from the watch cache
apiserver_client_certificate_expiration_seconds h Time until the certificates of clients expire
apiserver_current_inflight_requests g Requests in progress, by kind
apiserver_current_inqueue_requests g Requests that wait, by kind
apiserver_flowcontrol_current_executing_requests g Requests in progress, by priority
apiserver_flowcontrol_current_inqueue_requests g Requests that wait, by priority
apiserver_flowcontrol_dispatched_requests_total c Requests let through by flow control
apiserver_flowcontrol_rejected_requests_total c Requests rejected by flow control
apiserver_flowcontrol_request_execution_seconds h How long requests take once let through
apiserver_flowcontrol_request_wait_duration_seconds h How long requests wait
apiserver_longrunning_requests g Long-running requests such as watches
apiserver_registered_watchers g Watches, by kind of object
apiserver_request_aborts_total c Requests given up by the server
apiserver_request_body_size_bytes h Size of request bodies
apiserver_request_duration_seconds h How long requests to the API server take
apiserver_request_post_timeout_total c Requests that went on after their time was over
apiserver_request_sli_duration_seconds h How long requests take, without webhooks and waiting
apiserver_request_slo_duration_seconds h How long requests take, without webhooks (older name)
apiserver_request_terminations_total c Requests ended by the server to protect itself
apiserver_request_total c Requests to the API server, by verb, resource and code
apiserver_requested_deprecated_apis g Deprecated APIs that were requested; the value is 1
apiserver_response_sizes h Size of answers, in bytes
apiserver_storage_list_total c Lists read from storage
apiserver_storage_objects g Objects in storage, by kind
apiserver_storage_size_bytes g Size of the storage's database
apiserver_tls_handshake_errors_total c Failed TLS handshakes
apiserver_watch_events_sizes h Size of watch events, in bytes
apiserver_watch_events_total c Watch events sent
authenticated_user_requests c Authenticated requests, by user
authentication_attempts c Attempts to authenticate, by result
authentication_duration_seconds h How long authentication takes
cronjob_controller_job_creation_skew_duration_seconds h Time between a planned run and its Job
endpoint_slice_controller_changes c Changes to EndpointSlices
etcd_request_duration_seconds h How long requests to etcd take, as the API server sees it
etcd_requests_total c Requests to etcd, as the API server counts them
etcd_request_errors_total c Failed requests to etcd, as the API server counts them
grpc_server_handled_total c gRPC calls ended, by method and code
grpc_server_handling_seconds h How long gRPC calls take
grpc_server_msg_received_total c gRPC messages received
grpc_server_msg_sent_total c gRPC messages sent
grpc_server_started_total c gRPC calls begun
job_controller_job_finished_total c Jobs that ended
kubeproxy_network_programming_duration_seconds h Time from a change of a Service to its rules
kubeproxy_sync_proxy_rules_duration_seconds h How long writing all rules takes
kubeproxy_sync_proxy_rules_last_timestamp_seconds g When rules were last written, in seconds since 1970
kubernetes_build_info g Version of a part of Kubernetes as labels; the value is 1
kubernetes_feature_enabled g Whether a feature of Kubernetes is on
leader_election_master_status g Whether this instance leads
node_collector_evictions_total c Pods evicted from unhealthy nodes
node_collector_unhealthy_nodes_in_zone g Unhealthy nodes, by zone
node_collector_zone_health g Share of healthy nodes in percent, by zone
node_collector_zone_size g Nodes, by zone
prober_probe_duration_seconds h How long probes of containers take
prober_probe_total c Probes of containers, by kind and result
pv_collector_bound_pv_count g Bound volumes, by storage class
pv_collector_bound_pvc_count g Bound claims, by namespace
pv_collector_unbound_pv_count g Unbound volumes, by storage class
pv_collector_unbound_pvc_count g Unbound claims, by namespace
rest_client_exec_plugin_ttl_seconds g Time until the shortest-lived client certificate expires
rest_client_rate_limiter_duration_seconds h How long requests wait for the client's own limit
rest_client_request_duration_seconds h How long requests to the API server take, as clients see it
rest_client_request_retries_total c Requests to the API server that were sent again
rest_client_requests_total c Requests to the API server, by code and host, as clients count them
scheduler_e2e_scheduling_duration_seconds h How long scheduling takes (older name)
scheduler_framework_extension_point_duration_seconds h How long an extension point of the scheduler takes
scheduler_pending_pods g Pods that wait for a node, by queue
scheduler_plugin_execution_duration_seconds h How long a plugin of the scheduler takes
scheduler_pod_scheduling_attempts h Attempts to find a node for a pod
scheduler_pod_scheduling_duration_seconds h Time from a new pod to its node
scheduler_pod_scheduling_sli_duration_seconds h Time from a new pod to its node, without waiting for gates
scheduler_preemption_attempts_total c Attempts to make room for a pod
scheduler_preemption_victims h Pods that had to go to make room
scheduler_queue_incoming_pods_total c Pods put into queues, by event
scheduler_schedule_attempts_total c Attempts to find a node, by result
scheduler_scheduling_algorithm_duration_seconds h How long choosing a node takes
scheduler_scheduling_attempt_duration_seconds h How long an attempt to find a node takes
scheduler_unschedulable_pods g Pods without a node, by plugin
storage_operation_duration_seconds h How long operations on volumes take, by status
volume_manager_total_volumes g Volumes that a node knows, by state
workqueue_adds_total c Items put into a work queue
workqueue_depth g Items that wait in a work queue
workqueue_longest_running_processor_seconds g How long the oldest item in work has taken
workqueue_queue_duration_seconds h How long items wait in a work queue
workqueue_retries_total c Items put into a work queue again
workqueue_unfinished_work_seconds g Time spent on items that are not done
workqueue_work_duration_seconds h How long work on an item takes
`,
};

/** etcd's own metrics, of https://etcd.io/docs/latest/metrics/. */
export const etcd: CatalogueTable = {
  exporter: 'etcd',
  prefix: 'etcd_',
  metrics: `
cluster_version g Version of the cluster as a label; the value is 1
debugging_mvcc_db_total_size_in_bytes g Size of the database (older name)
debugging_mvcc_keys_total g Keys
debugging_mvcc_slow_watcher_total g Watchers that do not keep up
debugging_mvcc_watcher_total g Watchers
debugging_snap_save_total_duration_seconds h How long saving a snapshot takes
disk_backend_commit_duration_seconds h How long a commit of the database takes
disk_backend_defrag_duration_seconds h How long defragmentation takes
disk_backend_snapshot_duration_seconds h How long a snapshot of the database takes
disk_wal_fsync_duration_seconds h How long writing the log to disk takes
disk_wal_write_bytes_total g Bytes written to the log
grpc_proxy_cache_hits_total g Hits of the gRPC proxy's cache
mvcc_db_open_read_transactions g Open read transactions
mvcc_db_total_size_in_bytes g Size of the database on disk
mvcc_db_total_size_in_use_in_bytes g Part of the database that is in use
mvcc_delete_total c Deletes
mvcc_put_total c Puts
mvcc_range_total c Range reads
mvcc_txn_total c Transactions
network_active_peers g Connections to peers
network_client_grpc_received_bytes_total c Bytes received from clients
network_client_grpc_sent_bytes_total c Bytes sent to clients
network_disconnected_peers_total c Times a peer was lost
network_peer_received_bytes_total c Bytes received from peers
network_peer_received_failures_total c Failures to receive from peers
network_peer_round_trip_time_seconds h Round-trip time between peers
network_peer_sent_bytes_total c Bytes sent to peers
network_peer_sent_failures_total c Failures to send to peers
server_apply_duration_seconds h How long applying an entry takes
server_client_requests_total c Requests of clients, by type and version
server_go_version g Version of Go as a label; the value is 1
server_has_leader g Whether there is a leader
server_health_failures c Failed health checks
server_health_success c Passed health checks
server_heartbeat_send_failures_total c Heartbeats that the leader sent too late
server_id g Id of the server as a label; the value is 1
server_is_leader g Whether this server leads
server_is_learner g Whether this server is a learner
server_leader_changes_seen_total c Changes of the leader
server_learner_promote_successes c Learners promoted
server_proposals_applied_total g Proposals applied
server_proposals_committed_total g Proposals committed
server_proposals_failed_total c Proposals that failed
server_proposals_pending g Proposals that wait
server_quota_backend_bytes g Size that the database may have
server_read_indexes_failed_total c Failed reads of the index
server_slow_apply_total c Entries that were slow to apply
server_slow_read_indexes_total c Reads of the index that were slow
server_snapshot_apply_in_progress_total g Whether a snapshot is being applied
server_version g Version of the server as a label; the value is 1
snap_db_fsync_duration_seconds h How long writing a received snapshot to disk takes
snap_db_save_total_duration_seconds h How long saving a received snapshot takes
snap_fsync_duration_seconds h How long writing a snapshot to disk takes
`,
};

/** CoreDNS, of the `metrics`, `cache` and `forward` plugins. */
export const coredns: CatalogueTable = {
  exporter: 'CoreDNS',
  prefix: 'coredns_',
  metrics: `
build_info g Version of CoreDNS as labels; the value is 1
cache_entries g Entries of the cache
cache_hits_total c Hits of the cache
cache_misses_total c Misses of the cache
cache_requests_total c Requests to the cache
dns_request_duration_seconds h How long answering takes
dns_request_size_bytes h Size of requests
dns_requests_total c Requests
dns_response_size_bytes h Size of answers
dns_responses_total c Answers, by code
forward_healthcheck_broken_total c Times all servers above were down
forward_max_concurrent_rejects_total c Requests rejected since too many were in progress
forward_request_duration_seconds h How long servers above take
forward_requests_total c Requests sent to servers above
forward_responses_total c Answers of servers above, by code
health_request_duration_seconds h How long checking one's own health takes
health_request_failures_total c Failed checks of one's own health
hosts_reload_timestamp_seconds g When the hosts file was last read, in seconds since 1970
kubernetes_dns_programming_duration_seconds h Time from a change of a Service to its name
panics_total c Panics
plugin_enabled g Whether a plugin is on
proxy_request_duration_seconds h How long servers above take, as the proxy sees it
reload_failed_total c Failed reloads
`,
};
