import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relabel } from '#base/relabel/relabel.ts';
import { defaultRule } from '#base/relabel/relabel-rule.ts';
import type { RelabelRule } from '#core/relabelling.ts';

type Plain = Readonly<Record<string, string>>;
type Rule = Partial<RelabelRule>;

/** The labels after all rules; undefined where one of them drops. */
function relabelled(labels: Plain, rules: readonly Rule[]): Plain | undefined {
  const steps = relabel(
    new Map(Object.entries(labels)),
    rules.map((rule) => ({ ...defaultRule, ...rule })),
  );
  const last = steps.at(-1);
  return last?.dropped ? undefined : Object.fromEntries(last?.labels ?? []);
}

const node = { job: 'node', zone: 'eu-1', __address__: '10.0.0.7:9100' };

const cases: readonly {
  readonly what: string;
  readonly labels: Plain;
  readonly rules: readonly Rule[];
  readonly after: Plain | undefined;
}[] = [
  {
    what: 'writes a constant without source labels',
    labels: {},
    rules: [{ targetLabel: 'team', replacement: 'infra' }],
    after: { team: 'infra' },
  },
  {
    what: 'writes groups by number and by name',
    labels: { zone: 'eu-1' },
    rules: [{ sourceLabels: ['zone'], regex: '(?P<region>[a-z]+)-(\\d)', targetLabel: 'region', replacement: '${2}x$region' }],
    after: { zone: 'eu-1', region: '1xeu' },
  },
  {
    what: 'takes a reference as long as its letters go on',
    labels: { zone: 'eu-1' },
    rules: [{ sourceLabels: ['zone'], regex: '(.*)-(.*)', targetLabel: 'a', replacement: '$1_$2' }],
    after: { zone: 'eu-1', a: '1' },
  },
  {
    what: 'keeps a dollar that begins no reference, and halves a doubled one',
    labels: { zone: 'eu-1' },
    rules: [{ sourceLabels: ['zone'], targetLabel: 'a', replacement: '$ $$1 ${' }],
    after: { zone: 'eu-1', a: '$ $1 ${' },
  },
  {
    what: 'leaves alone what the whole pattern does not take',
    labels: node,
    rules: [{ sourceLabels: ['zone'], regex: 'eu', targetLabel: 'zone', replacement: 'x' }],
    after: node,
  },
  {
    what: 'takes line breaks with a dot',
    labels: { a: 'x\ny' },
    rules: [{ sourceLabels: ['a'], regex: 'x.y', targetLabel: 'b', replacement: 'z' }],
    after: { a: 'x\ny', b: 'z' },
  },
  {
    what: 'removes a label by an empty replacement',
    labels: node,
    rules: [{ sourceLabels: ['zone'], regex: 'eu-(\\d)(x)?', targetLabel: 'zone', replacement: '$2' }],
    after: { job: 'node', __address__: '10.0.0.7:9100' },
  },
  {
    what: 'names its target by a group',
    labels: { a: 'role=db' },
    rules: [{ sourceLabels: ['a'], regex: '(.+)=(.+)', targetLabel: 'x_${1}', replacement: '$2' }],
    after: { a: 'role=db', x_role: 'db' },
  },
  {
    what: 'joins source labels, absent ones as nothing',
    labels: { a: '1', c: '3' },
    rules: [{ sourceLabels: ['a', 'b', 'c'], separator: '|', targetLabel: 'd' }],
    after: { a: '1', c: '3', d: '1||3' },
  },
  { what: 'keeps what matches', labels: node, rules: [{ action: 'keep', sourceLabels: ['job'], regex: 'node|pod' }], after: node },
  { what: 'drops by keep what does not', labels: node, rules: [{ action: 'keep', sourceLabels: ['job'], regex: 'nod' }], after: undefined },
  { what: 'drops what matches', labels: node, rules: [{ action: 'drop', sourceLabels: ['job'], regex: 'n.*' }], after: undefined },
  {
    what: 'stops at the rule that drops',
    labels: node,
    rules: [
      { action: 'drop', sourceLabels: ['job'], regex: 'node' },
      { targetLabel: 'a', replacement: 'b' },
    ],
    after: undefined,
  },
  {
    what: 'keeps equal labels',
    labels: { a: 'x', b: 'x' },
    rules: [{ action: 'keepequal', sourceLabels: ['a'], targetLabel: 'b' }],
    after: { a: 'x', b: 'x' },
  },
  {
    what: 'drops unequal labels',
    labels: { a: 'x', b: 'y' },
    rules: [{ action: 'keepequal', sourceLabels: ['a'], targetLabel: 'b' }],
    after: undefined,
  },
  {
    what: 'drops equal labels',
    labels: { a: 'x', b: 'x' },
    rules: [{ action: 'dropequal', sourceLabels: ['a'], targetLabel: 'b' }],
    after: undefined,
  },
  {
    what: 'holds two absent labels for equal',
    labels: { c: 'x' },
    rules: [{ action: 'dropequal', sourceLabels: ['a'], targetLabel: 'b' }],
    after: undefined,
  },
  {
    what: 'hashes by the last eight bytes of MD5',
    labels: { c: 'baz' },
    rules: [{ action: 'hashmod', sourceLabels: ['c'], targetLabel: 'd', modulus: 1000 }],
    after: { c: 'baz', d: '976' },
  },
  {
    what: 'maps label names',
    labels: { __meta_kubernetes_node_label_zone: 'a', __meta_kubernetes_node_name: 'n' },
    rules: [{ action: 'labelmap', regex: '__meta_kubernetes_node_label_(.+)' }],
    after: { __meta_kubernetes_node_label_zone: 'a', __meta_kubernetes_node_name: 'n', zone: 'a' },
  },
  {
    what: 'drops labels by name',
    labels: { a: '1', ab: '2', b: '3' },
    rules: [{ action: 'labeldrop', regex: 'a' }],
    after: { ab: '2', b: '3' },
  },
  {
    what: 'keeps labels by name',
    labels: { a: '1', ab: '2', b: '3' },
    rules: [{ action: 'labelkeep', regex: 'a.*' }],
    after: { a: '1', ab: '2' },
  },
  {
    what: 'changes letters',
    labels: { a: 'Ab' },
    rules: [
      { action: 'lowercase', sourceLabels: ['a'], targetLabel: 'b' },
      { action: 'uppercase', sourceLabels: ['a'], targetLabel: 'c' },
    ],
    after: { a: 'Ab', b: 'ab', c: 'AB' },
  },
  {
    what: 'changes nothing by a pattern that RE2 refuses',
    labels: node,
    rules: [{ sourceLabels: ['job'], regex: '(', targetLabel: 'a' }],
    after: node,
  },
  {
    what: 'takes anchors of the pattern itself, and alternatives as one',
    labels: { tags: 'path:/x,job:web' },
    rules: [
      { sourceLabels: ['tags'], regex: '(?:.+,|^)path:(/[^,]+).*', targetLabel: '__metrics_path__' },
      { sourceLabels: ['tags'], regex: '(?:.+,|^)job:([^,]+).*', targetLabel: 'job' },
      { action: 'keep', sourceLabels: ['job'], regex: '^web$' },
      { action: 'drop', sourceLabels: ['job'], regex: 'w|eb' },
    ],
    after: { tags: 'path:/x,job:web', __metrics_path__: '/x', job: 'web' },
  },
  {
    what: 'writes no label whose name is a group that the pattern lacks',
    labels: { a: 'b' },
    rules: [{ sourceLabels: ['a'], targetLabel: '${3}', replacement: 'x' }],
    after: { a: 'b' },
  },
  {
    what: 'takes a number with a zero in front for a name',
    labels: { a: 'b' },
    rules: [{ sourceLabels: ['a'], targetLabel: 'c', replacement: 'x${01}' }],
    after: { a: 'b', c: 'x' },
  },
  {
    what: 'sets a label again that it dropped',
    labels: { a: '1', b: '2' },
    rules: [
      { action: 'labeldrop', regex: 'a' },
      { sourceLabels: ['b'], regex: '(.+)', targetLabel: 'a', replacement: 'x' },
      { action: 'keep', sourceLabels: ['a'], regex: 'x' },
    ],
    after: { a: 'x', b: '2' },
  },
  {
    what: 'maps what rules added after what was there',
    labels: { z_a: 'there' },
    rules: [
      { targetLabel: 'b_a', replacement: 'added' },
      { action: 'labelmap', regex: '._(.+)' },
    ],
    after: { z_a: 'there', b_a: 'added', a: 'added' },
  },
  {
    what: 'changes letters one by one',
    labels: { a: 'Straße ΑΣ İ' },
    rules: [
      { action: 'uppercase', sourceLabels: ['a'], targetLabel: 'b' },
      { action: 'lowercase', sourceLabels: ['a'], targetLabel: 'a' },
    ],
    after: { a: 'straße ασ i', b: 'STRAßE ΑΣ İ' },
  },
  {
    what: 'is no way into the prototype',
    labels: { __proto__x: 'a' },
    rules: [{ sourceLabels: ['__proto__x'], targetLabel: 'constructor' }],
    after: { __proto__x: 'a', constructor: 'a' },
  },
];

describe('Relabelling', () => {
  for (const { what, labels, rules, after } of cases) {
    it(what, () => assert.deepEqual(relabelled(labels, rules), after));
  }
});
