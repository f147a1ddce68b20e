import type { TypeDetails } from './details.ts';

const pullPolicy = {
  values: ['Always', 'IfNotPresent', 'Never'],
  description: 'When the node fetches the image. Without it `Always` for the tag `latest`, else `IfNotPresent`.',
};
const runAsUser = 'The numeric user that the process runs as.';
const runAsGroup = 'The numeric group that the process runs as.';
const runAsNonRoot = 'While true, the container is not started if it would run as root.';
const seccompProfile = 'Which system calls are allowed.';
const fileMode = { type: 'file-mode', description: 'The permissions of the files, in octal: `0644`.' };
const filesOf = 'Which keys become files, and under what path. Without it every key becomes a file.';
const optional = 'While true, the pod starts even if the object or the key does not exist.';

const container = {
  description: 'One program of a pod: its image, arguments, environment, ports and mounts.',
  fields: {
    args: 'Arguments for the entry point. `$(NAME)` is replaced by an environment variable.',
    command: 'The entry point, a list of words, run without a shell. Without it the one of the image.',
    env: 'Environment variables.',
    envFrom: 'ConfigMaps and Secrets whose keys all become environment variables.',
    image: { description: 'The image, such as `cr.fluentbit.io/fluent/fluent-bit:4.0`.', required: true },
    imagePullPolicy: pullPolicy,
    lifecycle: 'What to run right after the start and right before the stop.',
    livenessProbe: 'How to find out that the container hangs and must be restarted.',
    name: { type: 'dns-label', description: 'The name, unique within the pod. `kubectl logs -c` and the label `container` use it.' },
    ports: 'The ports that the container listens on. They serve as information and as names for Services and monitors.',
    readinessProbe: 'How to find out whether the container can take requests.',
    resources: 'How much CPU and memory it asks for, and how much it may use.',
    restartPolicy: {
      values: ['Always', 'OnFailure', 'Never'],
      description: 'With `Always` an init container becomes a sidecar that runs beside the others.',
    },
    securityContext: 'User, privileges and capabilities of the process.',
    startupProbe: 'How to find out that a slow start is over. Until then the other probes wait.',
    stdin: 'Keep standard input open.',
    terminationMessagePath: { default: '/dev/termination-log', description: 'The file whose text explains why the container ended.' },
    terminationMessagePolicy: {
      values: ['File', 'FallbackToLogsOnError'],
      default: 'File',
      description: 'Whether the end of the log stands in for a missing termination message.',
    },
    tty: 'Give the container a terminal.',
    volumeMounts: 'Where the volumes of the pod appear in the container.',
    workingDir: 'The working directory. Without it the one of the image.',
  },
} satisfies TypeDetails;

/** Pods: containers, probes, resources, volumes, security and scheduling. */
export const podDetails: Readonly<Record<string, TypeDetails>> = {
  Pod: { description: 'One or more containers that run together on one node.', fields: { spec: 'What runs in the pod.' } },
  PodSpec: {
    description: 'What runs in a pod, on which nodes, and with which volumes.',
    fields: {
      activeDeadlineSeconds: 'After how many seconds the pod is ended.',
      affinity: 'Rules for the choice of the node.',
      automountServiceAccountToken: { description: 'Whether the containers get a token for the API server.', default: 'true' },
      containers: 'The containers, at least one.',
      dnsPolicy: {
        values: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
        default: 'ClusterFirst',
        description: 'How names are looked up. With `hostNetwork` choose `ClusterFirstWithHostNet` to reach Services by name.',
      },
      hostIPC: 'Share the inter-process communication of the node.',
      hostNetwork: 'Use the network of the node: its addresses and its ports.',
      hostPID: 'See the processes of the node, as node_exporter wants it.',
      imagePullSecrets: 'Secrets with the credentials of the image registry.',
      initContainers: 'Containers that run one after another before the others start.',
      nodeName: 'The node, chosen by hand instead of by the scheduler.',
      nodeSelector: { type: 'map[string]label-value', description: 'Labels that a node must have, such as `kubernetes.io/os: linux`.' },
      os: 'The operating system of the containers.',
      overhead: { type: 'map[string]quantity' },
      preemptionPolicy: { values: ['PreemptLowerPriority', 'Never'] },
      priorityClassName: 'How important the pod is. Agents on every node often use `system-node-critical`.',
      restartPolicy: {
        values: ['Always', 'OnFailure', 'Never'],
        default: 'Always',
        description: 'When an ended container is started again. DaemonSets, Deployments and StatefulSets allow only `Always`.',
      },
      securityContext: 'User and group for all containers.',
      serviceAccount: { description: 'The old name of `serviceAccountName`.', deprecated: 'Use `serviceAccountName`.' },
      serviceAccountName:
        'The ServiceAccount whose rights the containers have. Reading pod metadata from the API server needs one with a role.',
      terminationGracePeriodSeconds: {
        type: 'count64',
        default: '30',
        description: 'How many seconds a container has to end by itself before it is killed.',
      },
      tolerations: 'Taints that the pod accepts, so that it may also run on such nodes.',
      topologySpreadConstraints: 'How the pods are spread over zones or nodes.',
      volumes: 'Directories and files that the containers can mount.',
    },
  },
  Container: container,
  EphemeralContainer: container,
  ContainerPort: {
    fields: {
      containerPort: { type: 'port', description: 'The port that the container listens on.' },
      hostPort: { type: 'port-or-zero', description: 'A port of the node that leads here. Only one such pod fits on a node.' },
      name: { type: 'port-name', description: 'A name for the port, at most 15 characters, for Services, probes and monitors.' },
      protocol: { values: ['TCP', 'UDP', 'SCTP'], default: 'TCP' },
    },
  },
  ContainerResizePolicy: { fields: { restartPolicy: { values: ['NotRequired', 'RestartContainer'] } } },
  ContainerRestartRule: { fields: { action: { values: ['Restart', 'RestartAllContainers'] } } },
  ContainerRestartRuleOnExitCodes: { fields: { operator: { values: ['In', 'NotIn'] } } },
  EnvVar: {
    fields: {
      name: { type: 'env-name', description: 'The name of the environment variable.' },
      value: 'The value, a string: write numbers and `true` in quotes. `$(NAME)` is replaced by an earlier variable.',
      valueFrom: 'Where the value comes from. Not together with `value`.',
    },
  },
  EnvVarSource: {
    fields: {
      configMapKeyRef: 'A key of a ConfigMap.',
      fieldRef: 'A field of the pod, such as `spec.nodeName`.',
      resourceFieldRef: 'A resource limit or request of the container.',
      secretKeyRef: 'A key of a Secret.',
    },
  },
  ObjectFieldSelector: {
    fields: { fieldPath: 'The field: `metadata.name`, `metadata.namespace`, `spec.nodeName`, `status.podIP`, `status.hostIP` …' },
  },
  ResourceFieldSelector: { fields: { divisor: { type: 'quantity' }, resource: 'Such as `limits.memory`.' } },
  ConfigMapKeySelector: { fields: { key: 'The key.', name: 'The ConfigMap.', optional } },
  SecretKeySelector: { fields: { key: 'The key.', name: 'The Secret.', optional } },
  EnvFromSource: { fields: { configMapRef: 'The ConfigMap.', prefix: 'Put before each name.', secretRef: 'The Secret.' } },
  ResourceRequirements: {
    fields: {
      limits: {
        type: 'map[string]quantity',
        description: 'The most it may use. Above the memory limit the container is killed, above the CPU limit it is slowed down.',
      },
      requests: {
        type: 'map[string]quantity',
        description: 'What the scheduler sets aside for it: `cpu: 100m` is a tenth of a core, `memory: 64Mi`.',
      },
    },
  },
  Probe: {
    description: 'A question asked again and again: is the container well?',
    fields: {
      exec: 'A command. Exit status 0 is well.',
      failureThreshold: { type: 'count', default: '3', description: 'How many failures in a row count.' },
      grpc: 'A gRPC health check.',
      httpGet: 'An HTTP request. A status from 200 to 399 is well.',
      initialDelaySeconds: { type: 'count', default: '0', description: 'How many seconds after the start the first question comes.' },
      periodSeconds: { type: 'count', default: '10', description: 'How many seconds lie between two questions.' },
      successThreshold: { type: 'count', default: '1', description: 'How many successes in a row count after a failure.' },
      tcpSocket: 'A TCP connection that must open.',
      timeoutSeconds: { type: 'count', default: '1', description: 'After how many seconds without an answer it counts as a failure.' },
    },
  },
  HTTPGetAction: {
    fields: {
      host: 'Another host than the pod.',
      path: 'The path, such as `/-/ready`.',
      port: { type: 'port-or-name', description: 'The number or the name of a port of the container.' },
      scheme: { values: ['HTTP', 'HTTPS'], default: 'HTTP' },
    },
  },
  // The server takes an empty value, which is what an absent one is to it.
  HTTPHeader: { fields: { value: { required: false } } },
  SleepAction: { fields: { seconds: { required: false } } },
  TCPSocketAction: { fields: { port: { type: 'port-or-name', description: 'The number or the name of a port of the container.' } } },
  GRPCAction: { fields: { port: { type: 'port', description: 'The port.' } } },
  ISCSIVolumeSource: { fields: { lun: { required: false } } },
  VolumeMount: {
    description: 'Where a volume of the pod appears in the container.',
    fields: {
      mountPath: 'The directory (or file) in the container, unique within it.',
      mountPropagation: {
        values: ['None', 'HostToContainer', 'Bidirectional'],
        default: 'None',
        description: 'Whether later mounts of the node appear in the container, and the other way round.',
      },
      name: 'The name of a volume in `volumes` of the pod.',
      readOnly: { default: 'false', description: 'While true, the container cannot write to it.' },
      recursiveReadOnly: { values: ['Disabled', 'IfPossible', 'Enabled'] },
      subPath: 'Only this file or directory of the volume. It is not updated when a ConfigMap changes.',
      subPathExpr: 'Like `subPath`, with environment variables as `$(NAME)`.',
    },
  },
  Volume: {
    description: 'A directory that the containers of the pod can mount, by its name.',
    fields: {
      configMap: 'The keys of a ConfigMap as files.',
      csi: 'A volume of a CSI driver.',
      downwardAPI: "The pod's own fields as files.",
      emptyDir: 'A directory that is empty at first and goes with the pod: `emptyDir: {}`.',
      hostPath: 'A directory or file of the node, such as `/var/log`.',
      name: { type: 'dns-label', description: 'The name by which `volumeMounts` refer to it.' },
      nfs: 'A directory of an NFS server.',
      persistentVolumeClaim: 'A claim on lasting storage.',
      projected: 'Several sources in one directory.',
      secret: 'The keys of a Secret as files.',
    },
  },
  HostPathVolumeSource: {
    fields: {
      path: 'The path on the node.',
      type: {
        values: ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'],
        description: 'What must be there before the mount. Empty: nothing is checked.',
      },
    },
  },
  EmptyDirVolumeSource: {
    fields: {
      medium: '`Memory` keeps it in memory. Without it on the disk of the node.',
      sizeLimit: { type: 'quantity', description: 'The most it may hold.' },
    },
  },
  ConfigMapVolumeSource: { fields: { defaultMode: { ...fileMode, default: '0644' }, items: filesOf, name: 'The ConfigMap.', optional } },
  SecretVolumeSource: { fields: { defaultMode: { ...fileMode, default: '0644' }, items: filesOf, optional, secretName: 'The Secret.' } },
  ConfigMapProjection: { fields: { items: filesOf, name: 'The ConfigMap.', optional } },
  SecretProjection: { fields: { items: filesOf, name: 'The Secret.', optional } },
  ProjectedVolumeSource: { fields: { defaultMode: { ...fileMode, default: '0644' }, sources: 'What stands in the directory.' } },
  DownwardAPIVolumeSource: { fields: { defaultMode: { ...fileMode, default: '0644' } } },
  DownwardAPIVolumeFile: { fields: { mode: fileMode } },
  KeyToPath: { fields: { key: 'The key.', mode: fileMode, path: 'The file, relative to the mount.' } },
  PersistentVolumeClaimVolumeSource: { fields: { claimName: 'The PersistentVolumeClaim, in the same namespace.' } },
  ImageVolumeSource: { fields: { pullPolicy } },
  SecurityContext: {
    fields: {
      allowPrivilegeEscalation: 'Whether a process may get more rights than its parent.',
      capabilities: 'Rights of root that are added or taken away one by one.',
      privileged: 'While true, the container has almost all rights of the node.',
      procMount: { values: ['Default', 'Unmasked'] },
      readOnlyRootFilesystem: 'While true, the file system of the image cannot be written.',
      runAsGroup,
      runAsNonRoot,
      runAsUser,
      seccompProfile,
    },
  },
  PodSecurityContext: {
    fields: {
      fsGroup: 'The group that owns the volumes.',
      fsGroupChangePolicy: { values: ['OnRootMismatch', 'Always'], default: 'Always' },
      runAsGroup,
      runAsNonRoot,
      runAsUser,
      seLinuxChangePolicy: { values: ['MountOption', 'Recursive'] },
      seccompProfile,
      supplementalGroups: 'More groups of the process.',
      supplementalGroupsPolicy: { values: ['Merge', 'Strict'] },
    },
  },
  Capabilities: { fields: { add: 'Such as `SYS_TIME`.', drop: '`ALL` takes every one away.' } },
  SeccompProfile: {
    fields: { type: { values: ['RuntimeDefault', 'Localhost', 'Unconfined'], description: '`RuntimeDefault` is the usual choice.' } },
  },
  AppArmorProfile: { fields: { type: { values: ['RuntimeDefault', 'Localhost', 'Unconfined'] } } },
  Toleration: {
    description: 'A taint that the pod accepts. Without a key and with `Exists` it accepts every taint.',
    fields: {
      effect: {
        values: ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'],
        description: 'The effect it accepts. Without it all effects.',
      },
      key: 'The key of the taint, such as `node-role.kubernetes.io/control-plane`. Without it every key, with `operator: Exists`.',
      operator: {
        values: ['', 'Exists', 'Equal', 'Lt', 'Gt'],
        default: 'Equal',
        description: 'Whether the value counts: `Exists` accepts any.',
      },
      tolerationSeconds: 'With `NoExecute`: how many seconds the pod stays.',
      value: 'With `Equal`: the value of the taint.',
    },
  },
  NodeSelectorRequirement: { fields: { operator: { values: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] } } },
  TopologySpreadConstraint: {
    fields: {
      nodeAffinityPolicy: { values: ['Honor', 'Ignore'], default: 'Honor' },
      nodeTaintsPolicy: { values: ['Honor', 'Ignore'], default: 'Ignore' },
      topologyKey: 'The label of the nodes that names the zone or the node.',
      whenUnsatisfiable: { values: ['DoNotSchedule', 'ScheduleAnyway'] },
    },
  },
  PodOS: { fields: { name: { values: ['linux', 'windows'] } } },
  HostAlias: { fields: { hostnames: 'The names.', ip: 'The address.' } },
};
