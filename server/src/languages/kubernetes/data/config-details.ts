import type { TypeDetails } from './details.ts';

const accessModes = { type: '[]access-mode', description: 'How it can be mounted: by one node or by many, for reading or writing.' };
const volumeMode = { values: ['Filesystem', 'Block'], default: 'Filesystem' };

/** ConfigMaps, Secrets, accounts and their rights, and lasting storage. */
export const configDetails: Readonly<Record<string, TypeDetails>> = {
  ConfigMap: {
    description: 'Configuration by key. Mounted as a volume, every key becomes a file.',
    fields: {
      binaryData: 'Files that are no text, in base64.',
      data: 'Texts by key, such as `prometheus.yml` or `fluent-bit.conf`. Every value is a string.',
      immutable: 'While true, the content cannot change any more.',
    },
  },
  Secret: {
    description: 'Like a ConfigMap, for passwords, tokens and keys.',
    fields: {
      data: 'Values by key, in base64.',
      stringData: 'Values by key, as they are. The server turns them into `data`.',
      type: { default: 'Opaque', description: 'What the Secret holds, such as `kubernetes.io/tls`.' },
    },
  },
  Namespace: { description: 'A room of its own for names.' },
  ServiceAccount: {
    description: 'An identity for pods. Roles are bound to it.',
    fields: {
      automountServiceAccountToken: 'Whether pods of this account get a token for the API server.',
      imagePullSecrets: 'Secrets with the credentials of the image registry.',
    },
  },
  Role: { description: 'Rights within one namespace.', fields: { rules: 'What is allowed.' } },
  ClusterRole: {
    description: 'Rights in the whole cluster: log agents and Prometheus need one to read pods and nodes.',
    fields: { aggregationRule: 'Other ClusterRoles whose rules are added.', rules: 'What is allowed.' },
  },
  PolicyRule: {
    description: 'Which verbs are allowed on which resources.',
    fields: {
      apiGroups: 'The API groups of the resources. `""` is the core group with pods, nodes and services.',
      nonResourceURLs: 'Paths such as `/metrics`. Only in a ClusterRole.',
      resourceNames: 'Only the objects with these names.',
      resources: 'The resources in lower case and plural: `pods`, `nodes/metrics`.',
      verbs: 'What is allowed: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, or `*`.',
    },
  },
  RoleBinding: { description: 'Gives the rights of a role to accounts, within one namespace.' },
  ClusterRoleBinding: { description: 'Gives the rights of a ClusterRole to accounts, in the whole cluster.' },
  RoleRef: {
    fields: {
      apiGroup: { default: 'rbac.authorization.k8s.io' },
      kind: { values: ['ClusterRole', 'Role'], description: 'The kind of the role.' },
      name: 'The role.',
    },
  },
  Subject: {
    fields: {
      apiGroup: 'Empty for a ServiceAccount, else `rbac.authorization.k8s.io`.',
      kind: { values: ['ServiceAccount', 'User', 'Group'] },
      name: 'The account.',
      namespace: 'The namespace of a ServiceAccount.',
    },
  },
  PersistentVolumeClaim: { description: 'A wish for lasting storage, fulfilled by a volume that fits.' },
  PersistentVolumeClaimSpec: {
    fields: {
      accessModes,
      resources: 'How much room is wanted: `requests.storage`.',
      storageClassName: 'The class of storage. Without it the default class of the cluster.',
      volumeMode,
    },
  },
  PersistentVolumeSpec: {
    fields: {
      accessModes,
      capacity: { type: 'map[string]quantity' },
      persistentVolumeReclaimPolicy: { values: ['Retain', 'Delete', 'Recycle'] },
      volumeMode,
    },
  },
  ISCSIPersistentVolumeSource: { fields: { lun: { required: false } } },
  VolumeResourceRequirements: {
    fields: {
      limits: { type: 'map[string]quantity' },
      requests: { type: 'map[string]quantity', description: 'How much room is wanted: `storage: 10Gi`.' },
    },
  },
  StorageClass: {
    fields: {
      reclaimPolicy: { values: ['Delete', 'Retain', 'Recycle'], default: 'Delete' },
      volumeBindingMode: { values: ['Immediate', 'WaitForFirstConsumer'], default: 'Immediate' },
    },
  },
  PriorityClass: { fields: { preemptionPolicy: { values: ['PreemptLowerPriority', 'Never'] } } },
  ResourceQuotaSpec: { fields: { hard: { type: 'map[string]quantity' } } },
  LimitRangeItem: {
    fields: {
      default: { type: 'map[string]quantity' },
      defaultRequest: { type: 'map[string]quantity' },
      max: { type: 'map[string]quantity' },
      maxLimitRequestRatio: { type: 'map[string]quantity' },
      min: { type: 'map[string]quantity' },
    },
  },
};
