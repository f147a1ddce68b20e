import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { embeddingsOf } from '../support/embeddings.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { saidOf } from './support.ts';

const whole = `apiVersion: v1
kind: List
items:
- apiVersion: apps/v1
  kind: StatefulSet
  metadata: &meta
    name: agent
    labels: {app: agent}
  spec:
    selector:
      matchLabels: &labels {app: agent}
    template:
      metadata:
        <<: *meta
        labels: *labels
      spec:
        containers:
        - name: agent
          image: "agent:1"
          resources: {limits: {cpu: 1, memory: 64Mi}}
          volumeMounts:
          - {name: data, mountPath: /data}
          - {name: config, mountPath: /config, readOnly: true}
        volumes:
        - name: config
          configMap: {name: config, defaultMode: 0644}
    volumeClaimTemplates:
    - metadata: {name: data}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: config
data:
  a.conf: |
    [SERVICE]
      Flush 1
`;

const pieces = [
  '\n',
  ' ',
  '  ',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '#',
  '&a ',
  '*a',
  '<<: *meta',
  '|',
  '---\n',
  '\t',
  'spec',
  '!x ',
  '\r\n',
  '😀',
];

/** A small generator of our own, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('kubernetes: broken text', () => {
  it('throws nothing, and every span lies within the text', function () {
    this.timeout(20_000);
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      let text = whole;
      for (let change = 0; change <= seed % 4; change++) {
        const at = random(text.length);
        const piece = pieces[random(pieces.length)] ?? '';
        text = text.slice(0, at) + (random(3) === 0 ? '' : piece) + text.slice(at + random(3) * random(20));
      }
      assert.doesNotThrow(() => exercise(text, random(text.length)), `seed ${seed}\n${text}`);
    }
  });

  it('survives an object that merges itself', () => {
    exercise('apiVersion: v1\nkind: Pod\nspec: &a\n  <<: *a\n  containers:\n  - &b\n    <<: [*a, *b]\n    name: x\n', 30);
  });

  it('survives routes and credentials that hold themselves', () => {
    const config = 'apiVersion: monitoring.coreos.com/v1beta1\nkind: AlertmanagerConfig\nspec:\n  receivers: [{name: a}]\n';
    exercise(`${config}  route: &r\n    receiver: a\n    routes: [*r, {receiver: b, routes: [*r]}]\n`, 30);
    const monitor = 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  selector: {}\n  endpoints:\n';
    exercise(`${monitor}  - basicAuth: &b {username: *b}\n    oauth2: &o [*o]\n    tlsConfig: &t {cert: *t}\n`, 30);
  });

  it('survives deep nesting', () => {
    exercise(`apiVersion: v1\nkind: Pod\nspec: ${'['.repeat(20_000)}`, 30);
    exercise(`apiVersion: v1\nkind: Pod\nspec: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`, 30);
  });
});

function exercise(text: string, offset: number): void {
  const model = kubernetes.parse(text);
  for (const { span } of [
    ...saidOf(text),
    ...embeddingsOf(kubernetes, model),
    ...(kubernetes.facts?.(model) ?? []),
    ...(kubernetes.symbols?.(model) ?? []),
  ]) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  }
  kubernetes.hover?.(model, offset, nothingKnown);
  kubernetes.complete?.(model, offset, nothingKnown);
}
