import type { TypeDetails } from './details.ts';

const selector = 'Which pods belong to it. The template must carry all these labels, and they cannot change later.';
const template = 'The pod to create: its labels, containers and volumes.';
const minReadySeconds = {
  type: 'count',
  description: 'How many seconds a new pod must be ready before it counts as available.',
  default: '0',
};
const revisionHistoryLimit = { type: 'count', description: 'How many old revisions are kept for a rollback.', default: '10' };
const replicas = { type: 'count', description: 'How many pods are wanted.', default: '1' };
const maxSurge = {
  type: 'int-or-percent',
  description: 'How many pods more than wanted may exist during an update, as a number or a percentage.',
};
const maxUnavailable = {
  type: 'int-or-percent',
  description: 'How many pods may be missing during an update, as a number or a percentage.',
};

/** DaemonSets, Deployments, StatefulSets, ReplicaSets, Jobs, autoscalers, and the metadata that every object has. */
export const workloadDetails: Readonly<Record<string, TypeDetails>> = {
  DaemonSet: {
    description:
      'Runs one pod on every node, or on the nodes that its selector and tolerations allow: the usual form of a log or metrics agent.',
    fields: { spec: 'What runs on each node.' },
  },
  DaemonSetSpec: {
    fields: {
      minReadySeconds,
      revisionHistoryLimit,
      selector,
      template,
      updateStrategy: 'How running pods are replaced when the template changes.',
    },
  },
  DaemonSetUpdateStrategy: {
    fields: {
      type: {
        values: ['RollingUpdate', 'OnDelete'],
        default: 'RollingUpdate',
        description: '`RollingUpdate` replaces the pods node by node; `OnDelete` waits until somebody deletes a pod.',
      },
      rollingUpdate: 'How fast a rolling update goes. Only with `RollingUpdate`.',
    },
  },
  RollingUpdateDaemonSet: { fields: { maxSurge, maxUnavailable: { ...maxUnavailable, default: '1' } } },
  Deployment: {
    description: 'Keeps a number of interchangeable pods running and replaces them step by step when the template changes.',
    fields: { spec: 'Which pods, and how many.' },
  },
  DeploymentSpec: {
    fields: {
      minReadySeconds,
      paused: 'While true, a changed template starts no rollout.',
      progressDeadlineSeconds: {
        type: 'count',
        description: 'After how many seconds without progress a rollout counts as failed.',
        default: '600',
      },
      replicas,
      revisionHistoryLimit,
      selector,
      strategy: 'How running pods are replaced when the template changes.',
      template,
    },
  },
  DeploymentStrategy: {
    fields: {
      type: {
        values: ['RollingUpdate', 'Recreate'],
        default: 'RollingUpdate',
        description: '`RollingUpdate` replaces the pods step by step; `Recreate` stops all of them first.',
      },
      rollingUpdate: 'How fast a rolling update goes. Only with `RollingUpdate`.',
    },
  },
  RollingUpdateDeployment: { fields: { maxSurge: { ...maxSurge, default: '25%' }, maxUnavailable: { ...maxUnavailable, default: '25%' } } },
  ReplicaSet: { description: 'Keeps a number of equal pods running. A Deployment creates and replaces ReplicaSets by itself.' },
  ReplicaSetSpec: { fields: { minReadySeconds, replicas, selector, template: { description: template, required: true } } },
  StatefulSet: {
    description: 'Runs pods that keep their name and their volumes across restarts: databases, Prometheus, Loki ingesters.',
    fields: { spec: 'Which pods, how many, and the volumes that each of them gets.' },
  },
  StatefulSetSpec: {
    fields: {
      minReadySeconds,
      podManagementPolicy: {
        values: ['OrderedReady', 'Parallel'],
        default: 'OrderedReady',
        description: 'Whether pods are started and stopped one after another or all at once.',
      },
      replicas,
      revisionHistoryLimit,
      selector,
      serviceName: 'The headless Service that gives each pod its own DNS name.',
      template,
      updateStrategy: 'How running pods are replaced when the template changes.',
      volumeClaimTemplates: 'One PersistentVolumeClaim for each pod and template. Containers mount it by its `metadata.name`.',
    },
  },
  StatefulSetUpdateStrategy: { fields: { type: { values: ['RollingUpdate', 'OnDelete'], default: 'RollingUpdate' } } },
  RollingUpdateStatefulSetStrategy: {
    fields: { maxUnavailable, partition: { type: 'count', description: 'Only pods with this number or a higher one are updated.' } },
  },
  StatefulSetPersistentVolumeClaimRetentionPolicy: {
    fields: {
      whenDeleted: { values: ['Retain', 'Delete'], default: 'Retain' },
      whenScaled: { values: ['Retain', 'Delete'], default: 'Retain' },
    },
  },
  Job: { description: 'Runs pods until a given number of them has ended well.' },
  JobSpec: {
    fields: {
      backoffLimit: { type: 'count', description: 'How many failed pods are replaced before the job counts as failed.', default: '6' },
      completionMode: { values: ['NonIndexed', 'Indexed'], default: 'NonIndexed' },
      completions: { type: 'count', description: 'How many pods must end well.' },
      parallelism: { type: 'count', description: 'How many pods may run at the same time.', default: '1' },
      podReplacementPolicy: { values: ['TerminatingOrFailed', 'Failed'] },
      selector: 'Set by the server. Leave it out.',
      suspend: 'While true, no pod is started.',
      template: `${template} Its \`restartPolicy\` must be \`OnFailure\` or \`Never\`.`,
      ttlSecondsAfterFinished: { type: 'count', description: 'After how many seconds a finished job is deleted.' },
    },
  },
  PodFailurePolicyRule: { fields: { action: { values: ['FailJob', 'FailIndex', 'Ignore', 'Count'] } } },
  PodFailurePolicyOnExitCodesRequirement: { fields: { operator: { values: ['In', 'NotIn'] } } },
  CronJob: { description: 'Starts a Job on a schedule.' },
  CronJobSpec: {
    fields: {
      concurrencyPolicy: {
        values: ['Allow', 'Forbid', 'Replace'],
        default: 'Allow',
        description: 'What happens when a run is due while the previous one still goes on.',
      },
      failedJobsHistoryLimit: { type: 'count', default: '1', description: 'How many failed jobs are kept.' },
      jobTemplate: 'The job to start.',
      schedule: 'When to run, as five cron fields: minute, hour, day of the month, month, day of the week.',
      startingDeadlineSeconds: 'How many seconds late a run may still start.',
      successfulJobsHistoryLimit: { type: 'count', default: '3', description: 'How many successful jobs are kept.' },
      suspend: 'While true, no run is started.',
      timeZone: 'The time zone of the schedule, such as `Asia/Seoul`. Without it the one of the control plane.',
    },
  },
  PodTemplateSpec: {
    description: 'A pod to be: metadata and specification.',
    fields: {
      metadata: 'The labels and annotations of every pod. The labels must match the selector.',
      spec: { description: 'What runs in the pod.', required: true },
    },
  },
  LabelSelector: {
    description: 'Chooses objects by their labels. All conditions must hold.',
    fields: {
      matchExpressions: 'Conditions on labels.',
      matchLabels: { type: 'map[string]label-value', description: 'Labels with the exact value they must have.' },
    },
  },
  LabelSelectorRequirement: {
    fields: {
      key: 'The label.',
      operator: { values: ['In', 'NotIn', 'Exists', 'DoesNotExist'], description: 'How the label is compared with `values`.' },
      values: 'With `In` and `NotIn`: the values. Otherwise empty.',
    },
  },
  ObjectMeta: {
    description: 'Name, namespace, labels and annotations of an object.',
    fields: {
      annotations: 'Notes for tools, such as `prometheus.io/scrape: "true"`. Every value is a string.',
      generateName: 'A prefix from which the server makes a unique name.',
      labels: {
        type: 'map[string]label-value',
        description: 'Names and values by which selectors find the object. Every value is a string.',
      },
      name: 'The name, unique for its kind within the namespace.',
      namespace: { type: 'dns-label', description: 'The namespace it lives in. Without it the one of the current context, or `default`.' },
    },
  },
  HorizontalPodAutoscaler: { description: 'Changes the number of replicas by measured load.' },
  HorizontalPodAutoscalerSpec: {
    fields: {
      maxReplicas: { type: 'count', description: 'The most pods it may ask for.' },
      metrics: 'What is measured, and what value is wanted.',
      minReplicas: { type: 'count', default: '1', description: 'The fewest pods it may ask for.' },
      scaleTargetRef: 'The Deployment or StatefulSet whose replicas it sets.',
    },
  },
  HPAScalingRules: { fields: { selectPolicy: { values: ['Max', 'Min', 'Disabled'], default: 'Max' }, tolerance: { type: 'quantity' } } },
  HPAScalingPolicy: { fields: { type: { values: ['Pods', 'Percent'] } } },
  MetricSpec: { fields: { type: { values: ['Resource', 'ContainerResource', 'Pods', 'Object', 'External'] } } },
  MetricTarget: {
    fields: { averageValue: { type: 'quantity' }, type: { values: ['Utilization', 'Value', 'AverageValue'] }, value: { type: 'quantity' } },
  },
  PodDisruptionBudget: { description: 'Limits how many pods of an application a planned eviction may take away at once.' },
  PodDisruptionBudgetSpec: {
    fields: {
      maxUnavailable: { type: 'int-or-percent', description: 'How many pods may be missing.' },
      minAvailable: { type: 'int-or-percent', description: 'How many pods must stay.' },
      unhealthyPodEvictionPolicy: { values: ['IfHealthyBudget', 'AlwaysAllow'] },
    },
  },
};
