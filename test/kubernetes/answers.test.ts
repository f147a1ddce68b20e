import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { embeddingsOf } from '../support/embeddings.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { cursorIn } from './support.ts';

const fluentBit = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: fluent-bit
  namespace: logging
spec:
  template:
    spec:
      containers:
      - name: fluent-bit
      volumes:
      - name: varlog
---
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: fluent-bit-config
  data:
    fluent-bit.conf: |
      [SERVICE]
          Flush 1
    parsers.conf: ""
- apiVersion: monitoring.coreos.com/v1
  kind: PrometheusRule
  metadata:
    name: rules
  spec:
    groups:
    - name: a
      rules: []
---
apiVersion: v1
kind: Secret
metadata: {name: creds}
stringData:
  alertmanager.yaml: |
    route: {}
data:
  a: aGVsbG8=
`;

describe('kubernetes: answers', () => {
  it('embeds the files of ConfigMaps and Secrets and the rules of a PrometheusRule', () => {
    const embedded = embeddingsOf(kubernetes, kubernetes.parse(fluentBit));
    assert.deepEqual(
      embedded.map(({ languageId, name, text }) => [languageId, name, text]),
      [
        [undefined, 'fluent-bit.conf', '[SERVICE]\n    Flush 1\n'],
        [undefined, 'parsers.conf', ''],
        ['prometheus-rules', undefined, '    groups:\n    - name: a\n      rules: []'],
        [undefined, 'a', 'hello'],
        [undefined, 'alertmanager.yaml', 'route: {}\n'],
      ],
    );
  });

  it('tells other files its objects and the keys of its ConfigMaps and Secrets', () => {
    const facts = [...(kubernetes.facts?.(kubernetes.parse(fluentBit)) ?? [])];
    assert.deepEqual(
      facts.map(({ kind, name, span, detail }) => [
        kind,
        name,
        fluentBit.slice(span.start, span.end),
        detail?.kind,
        detail?.namespace,
        detail?.keys,
      ]),
      [
        ['kubernetes-object', 'fluent-bit', 'fluent-bit', 'DaemonSet', 'logging', undefined],
        ['kubernetes-object', 'fluent-bit-config', 'fluent-bit-config', 'ConfigMap', undefined, undefined],
        ['config-map', 'fluent-bit-config', 'fluent-bit-config', undefined, undefined, 'fluent-bit.conf\nparsers.conf'],
        ['kubernetes-object', 'rules', 'rules', 'PrometheusRule', undefined, undefined],
        ['kubernetes-object', 'creds', 'creds', 'Secret', undefined, undefined],
        ['secret', 'creds', 'creds', undefined, undefined, 'a\nalertmanager.yaml'],
      ],
    );
  });

  it('outlines the objects with their containers, volumes and keys', () => {
    const symbols = kubernetes.symbols?.(kubernetes.parse(fluentBit)) ?? [];
    assert.deepEqual(
      symbols.map(({ name, children = [] }) => [name, children.map((child) => child.name)]),
      [
        ['DaemonSet fluent-bit', ['fluent-bit', 'varlog']],
        ['ConfigMap fluent-bit-config', ['fluent-bit.conf', 'parsers.conf']],
        ['PrometheusRule rules', []],
        ['Secret creds', ['a', 'alertmanager.yaml']],
      ],
    );
    for (const { span, selection } of symbols) {
      assert.ok(span.start <= selection.start && selection.end <= span.end);
    }
  });

  const completions: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['apiVersion: v1\nkind: Pod\nspec:\n  <|>\n', ['containers', 'volumes', 'tolerations'], ['replicas']],
    ['apiVersion: v1\nkind: Pod\nspec:\n  cont<|>\n', ['containers'], ['template']],
    ['apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    im<|>\n', ['image', 'imagePullPolicy'], ['name']],
    ['apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    imagePullPolicy: <|>\n', ['Always', 'IfNotPresent', 'Never'], []],
    ['apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    dnsPolicy: <|>\n', ['ClusterFirst'], []],
    [
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    dnsPolicy: Default\n    <|>\n',
      ['containers'],
      ['dnsPolicy'],
    ],
    ['apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - name: a\n    hostPath:\n      <|>\n', ['path', 'type'], ['name']],
  ];
  for (const [marked, there, absent] of completions) {
    it(`completes ${JSON.stringify(marked)}`, () => {
      const { text, offset } = cursorIn(marked);
      const labels = kubernetes.complete?.(kubernetes.parse(text), offset, nothingKnown)?.items.map(({ label }) => label) ?? [];
      assert.deepEqual(
        there.filter((label) => !labels.includes(label)),
        [],
        labels.join(' '),
      );
      assert.deepEqual(
        absent.filter((label) => labels.includes(label)),
        [],
      );
    });
  }

  it('explains a field', () => {
    const { text, offset } = cursorIn('apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - name: a\n    host<|>Path:\n      path: /a\n');
    const hover = kubernetes.hover?.(kubernetes.parse(text), offset, nothingKnown);
    assert.equal(hover && text.slice(hover.span.start, hover.span.end), 'hostPath');
    assert.match(hover?.markdown ?? '', /A directory or file of the node/);
    assert.match(hover?.markdown ?? '', /kubernetes\.io/);
  });
});
