import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Flavour } from '#core/flavour.ts';
import { defaultSettings } from '#core/settings.ts';
import { knowsFunction } from '#languages/promql/data/flavours.ts';
import { metricsqlFunctions } from '#languages/promql/data/metricsql.ts';
import { problemsIn, testWorkspace } from '../support/problems.ts';
import { completed, hovered } from './support.ts';

const settingsOf = (flavour: Flavour) => ({ ...defaultSettings, flavour });

async function codesOf(text: string, flavour: Flavour, name = 'a.promql'): Promise<readonly string[]> {
  return (await problemsIn({ name, text }, testWorkspace(settingsOf(flavour)))).map(({ problem: { code } }) => code);
}

/** MetricsQL that PromQL refuses, one construct each. */
const metricsql: readonly string[] = [
  'rate(http_requests_total)',
  'sum(rate(http_requests_total)) by (job) limit 5',
  'sum by (job) (rate(x)) limit 5',
  'median(node_load1) by (instance)',
  'median by (instance) (node_load1)',
  'any(up) without (job)',
  'topk_avg(3, rate(x[5m]), "other=rest")',
  'rollup_rate(x[5m])',
  'RATE(x[5m])',
  'Sum(Rate(x[5m])) By (job)',
  'sum(a, b)',
  'foo default 0',
  'foo if bar > 5',
  'foo ifnot bar',
  '(rate(x) default 0) if (up == 1) keep_metric_names',
  'rate({__name__=~"a|b"}) keep_metric_names',
  'WITH (cf = {job="a"}) up{cf} / down{cf}',
  'with (\n  rate5(m) = rate(m[5m]),\n\n  f = {a="b"},\n)\nrate5(up{f})',
  'WITH (x = up) x\n\n/ unclosed(',
  'foo > 1Ki',
  'foo * 1.5MiB + 3G',
  'rate(x[5i])',
  'rate(x[1.5m])',
  'rate(x[5m:])[1h]',
  'foo{a="b" or c="d"}',
  'foo{a="b", c="d" or a="e"}',
  '(a, b, c)',
  'union(a, b)',
  'foo offset 5m [1h]',
  'sum(foo) offset 1h',
  'foo @ (end() - 1h)',
  'topk(5, foo)[1h:5m]',
  'foo{a="b",}',
  '"a" + "b"',
  'histogram_quantiles("phi", 0.5, 0.9, sum(rate(b[5m])) by (le))',
  'quantile_over_time(0.5, foo)',
  'label_set(foo, "a", "b", "c", "d")',
  'foo + on (a) group_left (*) prefix "b_" bar',
  'alias(foo, "bar")',
  'now() - 3600',
  'count_values("a", foo) by (b) limit 3',
  'foo[5m]',
  'foo{`a`="b"}',
  'foo\\-bar + 1',
  '1 > 2',
  '{}',
  '{}[: ]',
  'x[5m:3.4s] offset -1.5y',
  'x[1h-5.4m]',
  'x[5i:1i] offset 2i',
  '{a="b", c="d" OR e="f"}',
  '{"x", a="1" or "y", b="2"}',
  'x @ (end() - 2.5m) offset 1h',
  'sum(x) @ start() + rate(y @ (end() - 5m))',
  'with / by',
  'a + group_left',
  'a + (bool) - (on)',
  'a and GROUP_LEFT',
  'x + on',
  'a\\ b',
  'a\\{{b\\+c="d"}',
  '\\x2Efoo{a="b"}',
  'sum(a\\|b) by (c\\|d)',
  '온도{방="거실"}[5m] offset 10m',
  'x{a="b" + "c"}',
  '("a" + "b")',
  '12Kib - 3mI + 1.5Gb',
  '12.e+4 + 0b11 + 1_000',
  '0.5H4m',
  '1 == bool 1 != bool 2 < Bool 3',
  'a + on() group_right(*) PREfix "b" c',
  '("a"[3s] + x)[5m:3s] offset 10s',
  '1 + 2 if 3 > 2 default NaN',
  '(a + on (x) group_left (y) b keep_metric_names) offset 5m @ 1',
  '(a, (b, c), ((d)), )',
  '1 + ()',
  'sum()',
  '-sum() - AVG_over_time()',
  '++sum() - --a',
  'rate(x)[4s:5m] offset 10m',
  'outliersk(a, b)',
  'sum(x, "y")',
  'm1+on(a)group_left m2',
  'a + on(x,) group_left(y,) b',
  'x{a=~"b" or c!~"d"}',
  'any() by () limit -5',
  'foo{bar="baz"}[5m:1i] @ end()',
  '"a" >= bool "b"',
  'NaN default 2',
];

/** What may not be meant in a rule, although it may be written. */
const inRules: ReadonlyMap<string, readonly string[]> = new Map([['topk(5, foo)[1h:5m]', ['topk-in-rule']]]);

/** What MetricsQL refuses too. */
const wrong: readonly (readonly [string, string])[] = [
  ['sum(rate(x)', 'promql-syntax'],
  ['rollup_rats(x)', 'promql-syntax'],
  ['foo{a="b', 'promql-syntax'],
  ['foo{a=~"(b"}', 'promql-syntax'],
];

describe('What VictoriaMetrics knows', () => {
  for (const text of metricsql) {
    it(`is no error: ${text}`, async () => {
      assert.deepEqual(await codesOf(text, 'victoriametrics'), []);
      const rule = `groups:\n  - name: a\n    rules:\n      - record: a:b:c\n        expr: |\n          ${text.replaceAll('\n', '\n          ')}\n`;
      assert.deepEqual(await codesOf(rule, 'victoriametrics', 'rules.yml'), inRules.get(text) ?? []);
    });
  }
  for (const [text, code] of wrong) {
    it(`and what it refuses: ${text}`, async () => assert.deepEqual(await codesOf(text, 'victoriametrics'), [code]));
  }

  it('has no name twice, and is an error elsewhere', async () => {
    const names = metricsqlFunctions.map((signature) => signature.replace(/\(.*/, ''));
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => knowsFunction('victoriametrics', name.toUpperCase())));
    assert.equal(knowsFunction('prometheus', 'rollup_rate'), false);
    assert.deepEqual(await codesOf('rollup_rate(x[5m])', 'prometheus'), ['promql-syntax']);
    assert.deepEqual(await codesOf('rollup_rate(x[5m])', 'mimir'), ['promql-syntax']);
  });

  it('is suggested and explained', () => {
    const known = { flavour: 'victoriametrics' } as const;
    assert.equal(completed('roll<|>', known).items.find(({ label }) => label === 'rollup_rate')?.detail, 'rollup_rate(v[d])');
    assert.equal(
      completed('roll<|>').items.find(({ label }) => label === 'rollup_rate'),
      undefined,
    );
    assert.match(hovered('roll<|>up_rate(x[5m])', known)?.markdown ?? '', /^\*\*`rollup_rate\(v\[d\]\)`\*\*/);
    assert.equal(hovered('roll<|>up_rate(x[5m])'), undefined);
  });
});

describe('What Thanos knows', () => {
  it('is no error', async () => {
    assert.deepEqual(await codesOf('sum(xrate(x[5m])) / 2', 'thanos'), []);
    assert.deepEqual(await codesOf('sum(xrat(x[5m])) / 2', 'thanos'), ['promql-syntax']);
    assert.deepEqual(await codesOf('sum(rate(x))', 'thanos'), ['promql-type']);
  });
});
