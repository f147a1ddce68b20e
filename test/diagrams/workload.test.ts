import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { drawnOf } from './support.ts';

const daemonSet = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: fluent-bit}
spec:
  template:
    spec:
      initContainers:
        - {name: prepare, image: busybox, volumeMounts: [{name: state, mountPath: /state}]}
      containers:
        - image: fluent-bit:5
          name: fluent-bit
          envFrom: [{configMapRef: {name: env}}]
          env:
            - {name: USER, valueFrom: {secretKeyRef: {name: store, key: user}}}
            - {name: PASSWORD, valueFrom: {secretKeyRef: {name: store, key: password}}}
            - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
          volumeMounts:
            - {name: logs, mountPath: /var/log, readOnly: true}
            - {name: config, mountPath: /etc/a.conf, subPath: a.conf}
            - {name: config, mountPath: /etc/b, subPath: c}
            - {name: gone, mountPath: /gone}
      volumes:
        - name: logs
          hostPath:
            path: /var/log
        - {name: config, configMap: {name: settings}}
        - {name: state, emptyDir: {}}
        - {name: unused, persistentVolumeClaim: {claimName: claim}}
`;

describe('A workload as a diagram', () => {
  it('leads from paths of the node over containers to volumes and configuration', async () => {
    const [drawn, ...others] = await drawnOf({ name: 'a.yaml', text: daemonSet });
    assert.deepEqual(others, []);
    assert.equal(drawn?.title, 'DaemonSet/fluent-bit');
    assert.deepEqual(drawn?.picture, [
      '/var/log / logs: hostPath',
      'prepare / init container / busybox',
      'fluent-bit / fluent-bit:5',
      'settings / config: configMap',
      'state / emptyDir',
      'claim / unused: persistentVolumeClaim',
      'gone / no such volume',
      'env / configMap',
      'store / secret',
      'prepare -> /state -> state',
      '/var/log -> /var/log (read-only) -> fluent-bit',
      'fluent-bit -> /etc/a.conf / /etc/b (subPath c) -> settings',
      'fluent-bit => /gone -> gone',
      'fluent-bit => all as environment -> env',
      'fluent-bit => USER / PASSWORD -> store',
      'fluent-bit => LEVEL -> settings',
      'prepare .. claim',
    ]);
    assert.deepEqual(drawn?.leads, [
      'name: logs',
      'name: prepare',
      'name: fluent-bit',
      'name: config',
      'name: state',
      'name: unused',
      '{name: gone, mountPath: /gone}',
      '{configMapRef: {name: env}}',
      '{name: USER, valueFrom: {secretKeyRef: {name: store, key: user}}}',
    ]);
  });

  const pod = '{containers: [{name: c, volumeMounts: [{name: d, mountPath: /d}]}]}';
  const kinds: readonly (readonly [string, string, readonly string[]])[] = [
    ['apps/v1 Deployment', `spec: {template: {spec: ${pod}}}`, ['c', 'd / no such volume']],
    ['batch/v1 Job', `spec: {template: {spec: ${pod}}}`, ['c', 'd / no such volume']],
    ['batch/v1 CronJob', `spec: {jobTemplate: {spec: {template: {spec: ${pod}}}}}`, ['c', 'd / no such volume']],
    ['v1 Pod', `spec: ${pod}`, ['c', 'd / no such volume']],
    [
      'apps/v1 StatefulSet',
      `spec: {template: {spec: ${pod}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {resources: {requests: {storage: 1Gi}}}}]}`,
      ['c', 'd / volumeClaimTemplate / 1Gi'],
    ],
    ['v1 Service', 'spec: {ports: []}', []],
    ['monitoring.coreos.com/v1 Prometheus', 'spec: {containers: [{name: c}]}', []],
    ['apps/v1 DaemonSet', 'spec: {template: {spec: {', []],
    [
      'v1 Pod',
      'spec: {volumes: [{name: x}, {hostPath: {}}, y], containers: [z, {image: i}]}',
      ['hostPath', 'A container without a name / i', 'x'],
    ],
  ];
  for (const [kind, body, nodes] of kinds) {
    it(`${kind} ${body}`, async () => {
      const [apiVersion, name] = kind.split(' ');
      const [drawn] = await drawnOf({ name: 'a.yaml', text: `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: {name: x}\n${body}\n` });
      assert.deepEqual(drawn?.picture.filter((line) => !/ (?:->|=>|\.\.) /.test(line)) ?? [], nodes);
    });
  }
});
