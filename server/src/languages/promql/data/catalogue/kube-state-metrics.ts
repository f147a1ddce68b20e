import type { CatalogueTable } from './table.ts';

/** Names and types of https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics. */
export const kubeStateMetrics: CatalogueTable = {
  exporter: 'kube-state-metrics',
  prefix: 'kube_',
  metrics: `
certificatesigningrequest_annotations g Annotations of a certificate signing request as labels; the value is 1
certificatesigningrequest_cert_length g Length of a signed certificate
certificatesigningrequest_condition g Conditions of a certificate signing request
certificatesigningrequest_created g When a certificate signing request was created, in seconds since 1970
certificatesigningrequest_labels g Labels of a certificate signing request; the value is 1
configmap_annotations g Annotations of a ConfigMap as labels; the value is 1
configmap_created g When a ConfigMap was created, in seconds since 1970
configmap_info g A ConfigMap; the value is 1
configmap_labels g Labels of a ConfigMap; the value is 1
configmap_metadata_resource_version g Version of a ConfigMap
cronjob_annotations g Annotations of a CronJob as labels; the value is 1
cronjob_created g When a CronJob was created, in seconds since 1970
cronjob_info g Schedule and concurrency policy of a CronJob as labels; the value is 1
cronjob_labels g Labels of a CronJob; the value is 1
cronjob_metadata_resource_version g Version of a CronJob
cronjob_next_schedule_time g When a CronJob runs next, in seconds since 1970
cronjob_spec_failed_job_history_limit g How many failed Jobs a CronJob keeps
cronjob_spec_starting_deadline_seconds g How late a run of a CronJob may start
cronjob_spec_successful_job_history_limit g How many successful Jobs a CronJob keeps
cronjob_spec_suspend g Whether a CronJob is suspended
cronjob_status_active g Jobs of a CronJob that run now
cronjob_status_last_schedule_time g When a CronJob last ran, in seconds since 1970
cronjob_status_last_successful_time g When a CronJob last ran with success, in seconds since 1970
daemonset_annotations g Annotations of a DaemonSet as labels; the value is 1
daemonset_created g When a DaemonSet was created, in seconds since 1970
daemonset_labels g Labels of a DaemonSet; the value is 1
daemonset_metadata_generation g Generation of a DaemonSet's wanted state
daemonset_status_current_number_scheduled g Nodes that run a pod of a DaemonSet and should
daemonset_status_desired_number_scheduled g Nodes that should run a pod of a DaemonSet
daemonset_status_number_available g Nodes on which a pod of a DaemonSet is available
daemonset_status_number_misscheduled g Nodes that run a pod of a DaemonSet and should not
daemonset_status_number_ready g Nodes on which a pod of a DaemonSet is ready
daemonset_status_number_unavailable g Nodes that should have an available pod of a DaemonSet and have none
daemonset_status_observed_generation g Latest generation of a DaemonSet that its controller has seen
daemonset_status_updated_number_scheduled g Nodes that run an updated pod of a DaemonSet
deployment_annotations g Annotations of a Deployment as labels; the value is 1
deployment_created g When a Deployment was created, in seconds since 1970
deployment_deletion_timestamp g When a Deployment is deleted, in seconds since 1970
deployment_labels g Labels of a Deployment; the value is 1
deployment_metadata_generation g Generation of a Deployment's wanted state
deployment_owner g Owner of a Deployment as labels; the value is 1
deployment_spec_paused g Whether a Deployment is paused
deployment_spec_replicas g Pods that a Deployment should have
deployment_spec_strategy_rollingupdate_max_surge g Pods beyond the wanted number during a rolling update
deployment_spec_strategy_rollingupdate_max_unavailable g Pods that may be unavailable during a rolling update
deployment_status_condition g Conditions of a Deployment, by status
deployment_status_observed_generation g Latest generation of a Deployment that its controller has seen
deployment_status_replicas g Pods of a Deployment
deployment_status_replicas_available g Available pods of a Deployment
deployment_status_replicas_ready g Ready pods of a Deployment
deployment_status_replicas_unavailable g Unavailable pods of a Deployment
deployment_status_replicas_updated g Updated pods of a Deployment
endpoint_address g Addresses of an Endpoints object, by readiness; the value is 1
endpoint_annotations g Annotations of an Endpoints object as labels; the value is 1
endpoint_created g When an Endpoints object was created, in seconds since 1970
endpoint_info g An Endpoints object; the value is 1
endpoint_labels g Labels of an Endpoints object; the value is 1
endpoint_ports g Ports of an Endpoints object; the value is 1
endpointslice_annotations g Annotations of an EndpointSlice as labels; the value is 1
endpointslice_created g When an EndpointSlice was created, in seconds since 1970
endpointslice_endpoints g Endpoints of an EndpointSlice; the value is 1
endpointslice_info g An EndpointSlice; the value is 1
endpointslice_labels g Labels of an EndpointSlice; the value is 1
endpointslice_ports g Ports of an EndpointSlice; the value is 1
horizontalpodautoscaler_annotations g Annotations of a HorizontalPodAutoscaler as labels; the value is 1
horizontalpodautoscaler_created g When a HorizontalPodAutoscaler was created, in seconds since 1970
horizontalpodautoscaler_info g What a HorizontalPodAutoscaler scales, as labels; the value is 1
horizontalpodautoscaler_labels g Labels of a HorizontalPodAutoscaler; the value is 1
horizontalpodautoscaler_metadata_generation g Generation of a HorizontalPodAutoscaler's wanted state
horizontalpodautoscaler_spec_max_replicas g Most pods that a HorizontalPodAutoscaler may ask for
horizontalpodautoscaler_spec_min_replicas g Fewest pods that a HorizontalPodAutoscaler may ask for
horizontalpodautoscaler_spec_target_metric g Targets of a HorizontalPodAutoscaler's metrics
horizontalpodautoscaler_status_condition g Conditions of a HorizontalPodAutoscaler
horizontalpodautoscaler_status_current_replicas g Pods that a HorizontalPodAutoscaler counts now
horizontalpodautoscaler_status_desired_replicas g Pods that a HorizontalPodAutoscaler asks for
horizontalpodautoscaler_status_target_metric g Present values of a HorizontalPodAutoscaler's metrics
ingress_annotations g Annotations of an Ingress as labels; the value is 1
ingress_created g When an Ingress was created, in seconds since 1970
ingress_info g An Ingress; the value is 1
ingress_labels g Labels of an Ingress; the value is 1
ingress_metadata_resource_version g Version of an Ingress
ingress_path g Host, path and service of an Ingress as labels; the value is 1
ingress_tls g Host and secret of an Ingress's TLS as labels; the value is 1
ingressclass_info g An IngressClass; the value is 1
job_annotations g Annotations of a Job as labels; the value is 1
job_complete g Whether a Job has completed, by condition
job_created g When a Job was created, in seconds since 1970
job_failed g Whether a Job has failed, by condition
job_info g A Job; the value is 1
job_labels g Labels of a Job; the value is 1
job_owner g Owner of a Job as labels; the value is 1
job_spec_active_deadline_seconds g How long a Job may run
job_spec_completions g Pods of a Job that should succeed
job_spec_parallelism g Pods of a Job that should run at the same time
job_status_active g Pods of a Job that run now
job_status_completion_time g When a Job completed, in seconds since 1970
job_status_failed g Failed pods of a Job
job_status_start_time g When a Job started, in seconds since 1970
job_status_succeeded g Successful pods of a Job
job_status_suspended g Whether a Job is suspended, by condition
lease_owner g Owner of a Lease as labels; the value is 1
lease_renew_time g When a Lease was last renewed, in seconds since 1970
limitrange g Limits of a LimitRange, by resource, kind and constraint
limitrange_created g When a LimitRange was created, in seconds since 1970
mutatingwebhookconfiguration_created g When a MutatingWebhookConfiguration was created, in seconds since 1970
mutatingwebhookconfiguration_info g A MutatingWebhookConfiguration; the value is 1
namespace_annotations g Annotations of a namespace as labels; the value is 1
namespace_created g When a namespace was created, in seconds since 1970
namespace_labels g Labels of a namespace; the value is 1
namespace_status_condition g Conditions of a namespace, by status
namespace_status_phase g Phase of a namespace: Active or Terminating; 1 for the present one
networkpolicy_created g When a NetworkPolicy was created, in seconds since 1970
networkpolicy_labels g Labels of a NetworkPolicy; the value is 1
networkpolicy_spec_egress_rules g Egress rules of a NetworkPolicy
networkpolicy_spec_ingress_rules g Ingress rules of a NetworkPolicy
node_annotations g Annotations of a node as labels; the value is 1
node_created g When a node was created, in seconds since 1970
node_deletion_timestamp g When a node is deleted, in seconds since 1970
node_info g Versions and addresses of a node as labels; the value is 1
node_labels g Labels of a node; the value is 1
node_role g Role of a node as a label; the value is 1
node_spec_taint g Taints of a node; the value is 1
node_spec_unschedulable g Whether new pods are kept away from a node
node_status_addresses g Addresses of a node as labels; the value is 1
node_status_allocatable g What pods on a node can have of each resource
node_status_capacity g What a node has of each resource
node_status_condition g Conditions of a node, by status; 1 for the present one
persistentvolume_access_mode g Access modes of a PersistentVolume; the value is 1
persistentvolume_annotations g Annotations of a PersistentVolume as labels; the value is 1
persistentvolume_capacity_bytes g Size of a PersistentVolume
persistentvolume_claim_ref g The claim that a PersistentVolume is bound to, as labels; the value is 1
persistentvolume_created g When a PersistentVolume was created, in seconds since 1970
persistentvolume_deletion_timestamp g When a PersistentVolume is deleted, in seconds since 1970
persistentvolume_info g Kind and place of a PersistentVolume as labels; the value is 1
persistentvolume_labels g Labels of a PersistentVolume; the value is 1
persistentvolume_status_phase g Phase of a PersistentVolume; 1 for the present one
persistentvolume_volume_mode g Mode of a PersistentVolume as a label; the value is 1
persistentvolumeclaim_access_mode g Access modes of a claim; the value is 1
persistentvolumeclaim_annotations g Annotations of a claim as labels; the value is 1
persistentvolumeclaim_created g When a claim was created, in seconds since 1970
persistentvolumeclaim_deletion_timestamp g When a claim is deleted, in seconds since 1970
persistentvolumeclaim_info g Storage class and volume of a claim as labels; the value is 1
persistentvolumeclaim_labels g Labels of a claim; the value is 1
persistentvolumeclaim_resource_requests_storage_bytes g Space that a claim asks for
persistentvolumeclaim_status_condition g Conditions of a claim, by status
persistentvolumeclaim_status_phase g Phase of a claim: Bound, Pending or Lost; 1 for the present one
pod_annotations g Annotations of a pod as labels; the value is 1
pod_completion_time g When a pod completed, in seconds since 1970
pod_container_info g Image of a container as labels; the value is 1
pod_container_resource_limits g Limits of a container, by resource
pod_container_resource_requests g Requests of a container, by resource
pod_container_state_started g When a container started, in seconds since 1970
pod_container_status_last_terminated_exitcode g Exit code of the last run of a container
pod_container_status_last_terminated_reason g Why the last run of a container ended, as a label; the value is 1
pod_container_status_last_terminated_timestamp g When the last run of a container ended, in seconds since 1970
pod_container_status_ready g Whether a container is ready
pod_container_status_restarts_total c Restarts of a container
pod_container_status_running g Whether a container runs
pod_container_status_terminated g Whether a container has ended
pod_container_status_terminated_reason g Why a container has ended, as a label; the value is 1
pod_container_status_waiting g Whether a container waits
pod_container_status_waiting_reason g Why a container waits (CrashLoopBackOff, ImagePullBackOff …), as a label; the value is 1
pod_created g When a pod was created, in seconds since 1970
pod_deletion_timestamp g When a pod is deleted, in seconds since 1970
pod_info g Node, addresses and owner of a pod as labels; the value is 1
pod_init_container_info g Image of an init container as labels; the value is 1
pod_init_container_resource_limits g Limits of an init container, by resource
pod_init_container_resource_requests g Requests of an init container, by resource
pod_init_container_status_last_terminated_reason g Why the last run of an init container ended, as a label; the value is 1
pod_init_container_status_ready g Whether an init container is ready
pod_init_container_status_restarts_total c Restarts of an init container
pod_init_container_status_running g Whether an init container runs
pod_init_container_status_terminated g Whether an init container has ended
pod_init_container_status_terminated_reason g Why an init container has ended, as a label; the value is 1
pod_init_container_status_waiting g Whether an init container waits
pod_init_container_status_waiting_reason g Why an init container waits, as a label; the value is 1
pod_ips g IP addresses of a pod as labels; the value is 1
pod_labels g Labels of a pod; the value is 1
pod_nodeselectors g Node selectors of a pod as labels; the value is 1
pod_overhead_cpu_cores g Processor time that running a pod itself takes
pod_overhead_memory_bytes g Memory that running a pod itself takes
pod_owner g Owner of a pod as labels; the value is 1
pod_restart_policy g Restart policy of a pod as a label; the value is 1
pod_runtimeclass_name_info g Runtime class of a pod as a label; the value is 1
pod_scheduler g Scheduler of a pod as a label; the value is 1
pod_service_account g Service account of a pod as a label; the value is 1
pod_spec_volumes_persistentvolumeclaims_info g Claims that a pod mounts, as labels; the value is 1
pod_spec_volumes_persistentvolumeclaims_readonly g Whether a pod mounts a claim read-only
pod_start_time g When a pod started, in seconds since 1970
pod_status_container_ready_time g When the containers of a pod became ready, in seconds since 1970
pod_status_initialized_time g When the init containers of a pod had ended, in seconds since 1970
pod_status_phase g Phase of a pod: Pending, Running, Succeeded, Failed or Unknown; 1 for the present one
pod_status_qos_class g Quality of service class of a pod; 1 for the present one
pod_status_ready g Whether a pod is ready, by condition
pod_status_ready_time g When a pod became ready, in seconds since 1970
pod_status_reason g Why a pod is in its state (Evicted, NodeLost …); 1 for the present reason
pod_status_scheduled g Whether a pod has a node, by condition
pod_status_scheduled_time g When a pod got its node, in seconds since 1970
pod_status_unschedulable g Pods for which no node can be found
pod_tolerations g Tolerations of a pod as labels; the value is 1
poddisruptionbudget_annotations g Annotations of a PodDisruptionBudget as labels; the value is 1
poddisruptionbudget_created g When a PodDisruptionBudget was created, in seconds since 1970
poddisruptionbudget_labels g Labels of a PodDisruptionBudget; the value is 1
poddisruptionbudget_status_current_healthy g Healthy pods under a PodDisruptionBudget
poddisruptionbudget_status_desired_healthy g Fewest healthy pods that a PodDisruptionBudget wants
poddisruptionbudget_status_expected_pods g Pods that a PodDisruptionBudget counts
poddisruptionbudget_status_observed_generation g Latest generation of a PodDisruptionBudget that its controller has seen
poddisruptionbudget_status_pod_disruptions_allowed g Pods that may be evicted now
replicaset_annotations g Annotations of a ReplicaSet as labels; the value is 1
replicaset_created g When a ReplicaSet was created, in seconds since 1970
replicaset_labels g Labels of a ReplicaSet; the value is 1
replicaset_metadata_generation g Generation of a ReplicaSet's wanted state
replicaset_owner g Owner of a ReplicaSet as labels; the value is 1
replicaset_spec_replicas g Pods that a ReplicaSet should have
replicaset_status_fully_labeled_replicas g Pods of a ReplicaSet with all labels of its template
replicaset_status_observed_generation g Latest generation of a ReplicaSet that its controller has seen
replicaset_status_ready_replicas g Ready pods of a ReplicaSet
replicaset_status_replicas g Pods of a ReplicaSet
replicationcontroller_created g When a ReplicationController was created, in seconds since 1970
replicationcontroller_metadata_generation g Generation of a ReplicationController's wanted state
replicationcontroller_owner g Owner of a ReplicationController as labels; the value is 1
replicationcontroller_spec_replicas g Pods that a ReplicationController should have
replicationcontroller_status_available_replicas g Available pods of a ReplicationController
replicationcontroller_status_ready_replicas g Ready pods of a ReplicationController
replicationcontroller_status_replicas g Pods of a ReplicationController
resourcequota g Limits and use of a ResourceQuota, by resource and kind
resourcequota_created g When a ResourceQuota was created, in seconds since 1970
secret_annotations g Annotations of a Secret as labels; the value is 1
secret_created g When a Secret was created, in seconds since 1970
secret_info g A Secret; the value is 1
secret_labels g Labels of a Secret; the value is 1
secret_metadata_resource_version g Version of a Secret
secret_owner g Owner of a Secret as labels; the value is 1
secret_type g Type of a Secret as a label; the value is 1
service_annotations g Annotations of a Service as labels; the value is 1
service_created g When a Service was created, in seconds since 1970
service_info g Addresses of a Service as labels; the value is 1
service_labels g Labels of a Service; the value is 1
service_spec_external_ip g External addresses of a Service as labels; the value is 1
service_spec_type g Type of a Service as a label; the value is 1
service_status_load_balancer_ingress g Load balancers of a Service as labels; the value is 1
serviceaccount_info g A service account; the value is 1
statefulset_annotations g Annotations of a StatefulSet as labels; the value is 1
statefulset_created g When a StatefulSet was created, in seconds since 1970
statefulset_labels g Labels of a StatefulSet; the value is 1
statefulset_metadata_generation g Generation of a StatefulSet's wanted state
statefulset_ordinals_start g Number of the first pod of a StatefulSet
statefulset_persistentvolumeclaim_retention_policy g What becomes of a StatefulSet's claims, as labels; the value is 1
statefulset_replicas g Pods that a StatefulSet should have
statefulset_status_current_revision g Revision of a StatefulSet's pods before an update; the value is 1
statefulset_status_observed_generation g Latest generation of a StatefulSet that its controller has seen
statefulset_status_replicas g Pods of a StatefulSet
statefulset_status_replicas_available g Available pods of a StatefulSet
statefulset_status_replicas_current g Pods of a StatefulSet that are of the current revision
statefulset_status_replicas_ready g Ready pods of a StatefulSet
statefulset_status_replicas_updated g Pods of a StatefulSet that are of the update revision
statefulset_status_update_revision g Revision that a StatefulSet is updated to; the value is 1
storageclass_created g When a StorageClass was created, in seconds since 1970
storageclass_info g Provisioner and policies of a StorageClass as labels; the value is 1
storageclass_labels g Labels of a StorageClass; the value is 1
validatingwebhookconfiguration_created g When a ValidatingWebhookConfiguration was created, in seconds since 1970
validatingwebhookconfiguration_info g A ValidatingWebhookConfiguration; the value is 1
volumeattachment_created g When a VolumeAttachment was created, in seconds since 1970
volumeattachment_info g A VolumeAttachment; the value is 1
volumeattachment_spec_source_persistentvolume g Volume of a VolumeAttachment as a label; the value is 1
volumeattachment_status_attached g Whether a VolumeAttachment is attached
state_metrics_build_info g Version of kube-state-metrics as labels; the value is 1
state_metrics_list_total c Lists that kube-state-metrics asked of Kubernetes, by result
state_metrics_shard_ordinal g Number of this shard of kube-state-metrics
state_metrics_total_shards g Shards of kube-state-metrics
state_metrics_watch_total c Watches that kube-state-metrics asked of Kubernetes, by result
`,
};
