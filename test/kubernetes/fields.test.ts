import { describe, it } from 'mocha';
import { assertFixed, assertMarked } from './support.ts';

describe('kubernetes: fields, types and values', () => {
  it('unknown fields, by their path, with the near name', () => {
    assertMarked(`
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
      - name: agent
        image: agent:1
        imagePulPolicy: Always
        ^^^^^^^^^^^^^^ error unknown-field: unknown field "spec.template.spec.containers[0].imagePulPolicy" — did you mean \`imagePullPolicy\`?
      replicas: 2
      ^^^^^^^^ error unknown-field: unknown field "spec.template.spec.replicas" — remove it, or check where it belongs
`);
  });

  it('missing fields', () => {
    assertMarked(`
apiVersion: apps/v1
kind: Deployment
metadata:
  name: agent
spec:
  replicas: 1
  ^^^^^^^^ error missing-field: spec.selector: Required value — add \`selector\`
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
      - name: agent
        image: agent:1
        volumeMounts:
        - name: config
          ^^^^ error missing-field: spec.template.spec.containers[0].volumeMounts[0].mountPath: Required value — add \`mountPath\`
      volumes:
      - name: config
        hostPath:
          type: File
          ^^^^ error missing-field: spec.template.spec.volumes[0].hostPath.path: Required value — add \`path\`
`);
  });

  it('a container without an image, where the manifest is whole', () => {
    assertMarked(`
apiVersion: apps/v1
kind: Deployment
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers:
      - name: agent
        ^^^^ error missing-field: spec.template.spec.containers[0].image: Required value — add \`image\`
`);
  });

  it('keys that are set twice', () => {
    assertMarked(`
apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  name: b
  ^^^^ error duplicate-key: key "name" already set in map — keep one of them
data:
  x: "1"
  x: "2"
  ^ error duplicate-key
`);
  });

  it('values of enumerations', () => {
    assertMarked(`
apiVersion: v1
kind: Pod
spec:
  dnsPolicy: clusterFirst
             ^^^^^^^^^^^^ error unknown-value: spec.dnsPolicy: Unsupported value: "clusterFirst": supported values: "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None" — …
  restartPolicy: Sometimes
                 ^^^^^^^^^ error unknown-value
  containers:
  - name: agent
    image: agent:1
    imagePullPolicy: \${PULL_POLICY}
    ports:
    - {containerPort: 80, protocol: tcp}
                                    ^^^ error unknown-value
  tolerations:
  - {operator: Exists, effect: ""}
  volumes:
  - name: log
    hostPath: {path: /var/log, type: ""}
  - name: run
    hostPath: {path: /run, type: directory}
                                 ^^^^^^^^^ error unknown-value
`);
  });

  it('a wrong value is changed by its fix', () => {
    assertFixed(
      'apiVersion: v1\nkind: Service\nspec:\n  type: Clusterip\n',
      'unknown-value',
      'Change to `ClusterIP`',
      'apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP\n',
    );
  });

  it('strings that YAML reads as something else', () => {
    assertMarked(`
apiVersion: v1
kind: Pod
metadata:
  name: agent
  labels:
    version: 1.10
             ^^^^ error wrong-type: cannot unmarshal number into Go value of type string — put it in quotes: \`"1.10"\`
    tier: "1"
    since: 2024-05-01
  annotations:
    prometheus.io/scrape: true
                          ^^^^ error wrong-type: cannot unmarshal bool into Go value of type string — put it in quotes: \`"true"\`
    prometheus.io/port: "2020"
    empty:
    day: on
         ^^ error wrong-type
spec:
  containers:
  - name: agent
    image: agent:1
    command: [sleep, 10]
                     ^^ error wrong-type
    env:
    - name: PORT
      value: 9200
             ^^^^ error wrong-type
    - name: TAGGED
      value: !!str 9200
    - name: HOST
      value: elasticsearch
`);
  });

  it('quotes are added or removed by a fix', () => {
    const pod = (rest: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  labels: {a: "b"}\nspec:\n  ${rest}\n  containers: [{name: a, image: a}]\n`;
    assertFixed(pod('nodeName: 10').replace('"b"', 'true'), 'wrong-type', 'Put it in quotes', pod('nodeName: 10').replace('"b"', '"true"'));
    assertFixed(pod('hostNetwork: "true"'), 'wrong-type', 'Remove the quotes', pod('hostNetwork: true'));
    assertFixed(pod("terminationGracePeriodSeconds: '10'"), 'wrong-type', 'Remove the quotes', pod('terminationGracePeriodSeconds: 10'));
  });

  it('lists and mappings in the wrong place', () => {
    assertMarked(`
apiVersion: v1
kind: Pod
spec:
  containers:
    name: agent
    ^^^^ error wrong-type: \`containers\` must be a list, but this is a mapping
  nodeSelector: linux
                ^^^^^ error wrong-type
`);
  });
});
