import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { isPartial } from '#languages/kubernetes/partial.ts';
import { assertMarked, listOf } from './support.ts';

const silent: Readonly<Record<string, string>> = {
  'a custom resource with any fields': 'apiVersion: cert-manager.io/v1\nkind: Certificate\nspec:\n  anything: [1, {a: b}]\n',
  'a Kustomization': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- a.yaml\n',
  'a known kind of an unknown version': 'apiVersion: extensions/v1beta1\nkind: DaemonSet\nspec:\n  anything: 1\n',
  'an encrypted Secret': 'apiVersion: v1\nkind: Secret\ndata:\n  a: ENC[AES256_GCM,data:x=]\nsops:\n  version: 3.9.0\n',
  'a document of another program beside ours': 'clients:\n- url: http://a\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n',
  'a patch that changes an image':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        image: a:2\n',
  'a patch that changes replicas': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  replicas: 3\n',
  'a patch that mounts a volume of its base':
    'apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        volumeMounts:\n        - {name: config, mountPath: /a}\n',
  'a patch with directives':
    'apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - $patch: delete\n    name: a\n  $setElementOrder/ports: []\n  $retainKeys: [ports]\n',
  'a patch of an autoscaler': 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  minReplicas: 2\n',
  'the name alone': 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: a\n',
  'what kubectl create --dry-run writes':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  creationTimestamp: null\n  labels: {app: a}\n  name: a\nspec:\n  replicas: 1\n  selector:\n    matchLabels: {app: a}\n  strategy: {}\n  template:\n    metadata:\n      creationTimestamp: null\n      labels: {app: a}\n    spec:\n      containers:\n      - image: a:1\n        name: a\n        resources: {}\nstatus: {}\n',
  'numbers and octal modes':
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    image: a:1\n    resources:\n      limits: {cpu: 1, memory: 64Mi}\n      requests: {cpu: 0.5, memory: 1e3}\n    volumeMounts: [{name: c, mountPath: /c}]\n  volumes:\n  - name: c\n    configMap: {name: c, defaultMode: 0644}\n',
  'an empty directory, a field without value':
    'apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n  containers:\n  - name: a\n    image: a:1\n    env:\n    - name: A\n      value: ""\n    volumeMounts: [{name: c, mountPath: /c}]\n  volumes:\n  - name: c\n    emptyDir: {}\n',
  'names of roles with a colon':
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: system:Node_Reader\nrules:\n- apiGroups: [""]\n  resources: [nodes]\n  verbs: [get]\n',
  'a typed list': 'apiVersion: v1\nkind: ConfigMapList\nmetadata: {}\nitems:\n- metadata: {name: a}\n  data: {a: b}\n',
  'an empty document between others': '---\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\n',
  'placeholders of a lesson':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: <your-name>\nspec:\n  replicas: <n>\n  selector:\n    matchLabels: {app: <your-name>}\n  template:\n    metadata:\n      labels: {app: <your-name>}\n    spec:\n      containers:\n      - {name: <container>, image: <image>}\n',
};

const elided = `apiVersion: apps/v1
kind: Deployment
spec:
  selector: ...
  template:
    metadata: ...
    spec:
      containers:
      - name: a
        image: a:1
        imagePullPolicy: ""
        resources: <resources>
        volumeMounts: [{name: config, mountPath: /a}]
      volumes: [...]
---
apiVersion: v1
kind: Service
metadata: {name: a, namespace: ""}
spec:
  type: ""
  ports: [{name: "", port: 80}]
`;

const tokens = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: #{SERVICE}#
spec:
  selector:
    matchLabels:
      app: #{SERVICE}#
  template:
    metadata:
      labels:
        app: #{SERVICE}#
    spec:
      containers:
      - name: #{SERVICE}#
        image: IMAGE_NAME
        imagePullPolicy: PULL_POLICY
      - name: '%NAME%'
        image: #{IMAGE}#
`;

describe('kubernetes: silence', () => {
  for (const [what, text] of Object.entries(silent)) {
    it(what, () => assert.deepEqual(listOf(text), []));
  }

  it('parts that are left out, empty texts', () => assert.deepEqual(listOf(elided), []));

  it('tokens that a pipeline replaces', () => assert.deepEqual(listOf(tokens), []));

  it('whole manifests are not taken for patches', () => {
    const parts = (text: string) => kubernetes.parse(text).documents.map(isPartial);
    const container = '{name: a, image: "a:1"}';
    assert.deepEqual(
      parts(
        `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata: {labels: {a: b}}\n    spec: {containers: [${container}]}\n`,
      ),
      [false],
    );
    assert.deepEqual(parts(`apiVersion: v1\nkind: Pod\nspec: {containers: [${container}]}\n`), [false]);
    assert.deepEqual(parts('apiVersion: v1\nkind: ConfigMap\n'), [false]);
    assert.deepEqual(parts('apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: {}\n'), [false]);
    assert.deepEqual(parts('a: 1\n'), [false]);
  });

  it('a wrong field of a patch is told all the same', () => {
    assertMarked('apiVersion: apps/v1\nkind: Deployment\nspec:\n  replica: 3\n  ^^^^^^^ error unknown-field: …\n');
  });

  it('below a syntax error nothing else is told, above it and in other documents what is sure', () => {
    assertMarked(`apiVersion: apps/v1
kind: Deployment
metadata:
  nam: a
  ^^^ error unknown-field
  name: 'b
        ^ error yaml-syntax
spec:
  replica: 1
  template:
    spec:
      containers: []
---
apiVersion: v1
kind: Service
spec:
  typ: ClusterIP
  ^^^ error unknown-field
`);
  });

  it('a syntax error is told in objects, known or not, and in nothing else', () => {
    const broken = 'a: [1, 2\nb: 3\n';
    const codes = (text: string) => listOf(text).map((line) => line.split(' ')[2]);
    assert.deepEqual(codes(`apiVersion: example.com/v1\nkind: Thing\n${broken}`), ['yaml-syntax:']);
    assert.deepEqual(codes(`apiVersion: v1\nkind: Namespace\n---\n${broken}`), []);
  });
});
