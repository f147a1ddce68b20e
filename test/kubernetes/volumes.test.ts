import { describe, it } from 'mocha';
import { assertFixed, assertMarked } from './support.ts';

function pod(mounts: string, rest: string): string {
  return `apiVersion: v1
kind: Pod
spec:
  containers:
  - name: agent
    image: agent:1
    volumeMounts:
${mounts}
${rest}
`;
}

describe('kubernetes: volumes and names', () => {
  it('unknown-volume: a mount of a volume that is not there, with the near name', () => {
    assertMarked(
      pod(
        `    - {name: varlgo, mountPath: /var/log}
             ^^^^^^ error unknown-volume: spec.containers[0].volumeMounts[0].name: Not found: "varlgo" — no volume of the pod has this name: did you mean \`varlog\`?
    - {name: varlog, mountPath: /logs}`,
        '  volumes:\n  - {name: varlog, hostPath: {path: /var/log}}',
      ),
    );
    assertFixed(
      pod('    - {name: varlgo, mountPath: /var/log}', '  volumes:\n  - {name: varlog, emptyDir: {}}'),
      'unknown-volume',
      'Change to `varlog`',
      pod('    - {name: varlog, mountPath: /var/log}', '  volumes:\n  - {name: varlog, emptyDir: {}}'),
    );
  });

  it('unknown-volume: a misspelt name is one fault, not an unused volume besides', () => {
    const volume = '  volumes:\n  - {name: varlog, emptyDir: {}}';
    assertMarked(pod('    - {name: varlgo, mountPath: /var/log}\n             ^^^^^^ error unknown-volume', volume));
  });

  it('unknown-volume: a pod without volumes', () => {
    assertMarked(pod('    - {name: varlog, mountPath: /var/log}\n             ^^^^^^ error unknown-volume: …', ''));
  });

  it('unknown-volume: nothing where a volume is repeated by an alias, or filled in', () => {
    assertMarked(pod('    - {name: "$(VOLUME)", mountPath: /var/log}', ''));
    assertMarked(pod('    - {name: varlog, mountPath: /var/log}', '  volumes:\n  - {name: "${VOLUME}", emptyDir: {}}'));
    assertMarked(pod("    - {name: '', mountPath: /var/log}\n             ^ error missing-field", ''));
  });

  it("unknown-volume: a StatefulSet's claims count", () => {
    const statefulSet = (name: string, mark: string) => `apiVersion: apps/v1
kind: StatefulSet
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: db
        image: db:1
        volumeMounts:
        - name: ${name}
${mark}
          mountPath: /data
  volumeClaimTemplates:
  - metadata: {name: data}
    spec:
      accessModes: [ReadWriteOnce]
      resources: {requests: {storage: 1Gi}}
`;
    assertMarked(statefulSet('data', '          # mounted'));
    assertMarked(statefulSet('date', '                ^^^^ error unknown-volume: …'));
  });

  it('unused-volume: said as a hint where the pod mounts others', () => {
    const volumes = '  volumes:\n  - {name: used, emptyDir: {}}\n  - {name: idle, emptyDir: {}}';
    const mark = '             ^^^^ hint unused-volume: No container mounts the volume `idle`: add it to `volumeMounts`, or remove it';
    const shifted = mark.replace('             ', '           ');
    assertMarked(pod('    - {name: used, mountPath: /a}', `${volumes}\n${shifted}`));
    assertMarked(pod('     []', volumes));
  });

  it('duplicate-name: containers of all sorts, volumes, ports', () => {
    assertMarked(`apiVersion: v1
kind: Pod
spec:
  initContainers:
  - {name: agent, image: "agent:1"}
  containers:
  - name: agent
          ^^^^^ error duplicate-name: spec.containers[0].name: Duplicate value: "agent" — choose another name
    image: agent:1
    ports:
    - {name: http, containerPort: 80}
    - {name: http, containerPort: 81}
             ^^^^ error duplicate-name
  - name: other
    image: agent:1
    ports:
    - {name: http, containerPort: 82}
  volumes:
  - {name: config, emptyDir: {}}
  - {name: config, emptyDir: {}}
           ^^^^^^ error duplicate-name
---
apiVersion: v1
kind: Service
spec:
  ports:
  - {name: web, port: 80}
  - {name: web, port: 81}
           ^^^ error duplicate-name
`);
  });

  it('duplicate-name: two mounts at one path of one container', () => {
    assertMarked(
      pod(
        `    - {name: config, mountPath: /etc/a}
    - {name: config, mountPath: /etc/a}
                                ^^^^^^ error duplicate-name: spec.containers[0].volumeMounts[1].mountPath: Invalid value: "/etc/a": must be unique — mount it at another path
    - {name: config, mountPath: /etc/a/}`,
        '  - {name: other, image: "agent:1", volumeMounts: [{name: config, mountPath: /etc/a}]}\n  volumes:\n  - {name: config, emptyDir: {}}',
      ),
    );
  });
});
