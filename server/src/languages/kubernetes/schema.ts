import type { Schema } from '#base/schema/types.ts';
import { rootType } from './objects.ts';
import { scalars } from './scalars.ts';
import { isOperatorType, types } from './types.ts';

const reference = 'https://kubernetes.io/docs/reference/kubernetes-api/';

const pages: readonly (readonly [RegExp, string])[] = [
  [/^(?:DaemonSet|RollingUpdateDaemonSet)/, 'workload-resources/daemon-set-v1/'],
  [/^(?:Deployment|RollingUpdateDeployment)/, 'workload-resources/deployment-v1/'],
  [/^(?:StatefulSet|RollingUpdateStatefulSet)/, 'workload-resources/stateful-set-v1/'],
  [/^ReplicaSet/, 'workload-resources/replica-set-v1/'],
  [/^CronJob/, 'workload-resources/cron-job-v1/'],
  [/^(?:Job|PodFailure|SuccessPolicy)/, 'workload-resources/job-v1/'],
  [/^(?:HorizontalPod|HPA|Metric)/, 'workload-resources/horizontal-pod-autoscaler-v2/'],
  [/^PodDisruption/, 'policy-resources/pod-disruption-budget-v1/'],
  [/^ConfigMap(?:List)?$/, 'config-and-storage-resources/config-map-v1/'],
  [/^Secret(?:List)?$/, 'config-and-storage-resources/secret-v1/'],
  [/^(?:Volume|HostPath|EmptyDir|ConfigMapVolume|SecretVolume|Projected)(?!Mount|Device)/, 'config-and-storage-resources/volume/'],
  [/^Service(?:Port|Spec|List)?$/, 'service-resources/service-v1/'],
  [/^Ingress/, 'service-resources/ingress-v1/'],
  [/^NetworkPolicy/, 'policy-resources/network-policy-v1/'],
  [/^(?:Named)?ObjectMeta$/, 'common-definitions/object-meta/'],
  [/^LabelSelector/, 'common-definitions/label-selector/'],
  [/^(?:ClusterRoleBinding|RoleBinding|RoleRef|Subject)/, 'authorization-resources/'],
  [/^(?:ClusterRole|Role|PolicyRule)/, 'authorization-resources/'],
];

const operatorReference = 'https://prometheus-operator.dev/docs/api-reference/api/';

/** The documentation page of a type; types that only stand in pods are described with the pod. */
export function help(type: string): string {
  return isOperatorType(type)
    ? operatorReference
    : reference + (pages.find(([matching]) => matching.test(type))?.[1] ?? 'workload-resources/pod-v1/');
}

/** Kubernetes manifests: the object types of one release, chosen by `apiVersion` and `kind`. */
export const schema: Schema = { rootType, types, scalars, help };
