import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { aggregations } from '#languages/promql/data/aggregations.ts';
import { functions } from '#languages/promql/data/functions.ts';
import { keywords } from '#languages/promql/data/keywords.ts';
import { operators } from '#languages/promql/data/operators.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { typeFaults } from '#languages/promql/types/check-types.ts';
import { fact, hovered, type Known, needsAt } from './support.ts';

const metadata: ReadonlyMap<string, readonly string[]> = new Map([
  ['up', ['gauge', 'bool', 'Whether the target answers.']],
  ['nasty', ['ga*uge', '[run](command:x)', '<b>![x](https://a/b_c)\n# a']],
]);

const counts: ReadonlyMap<string, readonly string[]> = new Map([
  ['node_filesystem_avail_bytes', ['1234']],
  ['nasty', ['[1](command:x)']],
]);

const known: Known = {
  facts: [
    fact('metric', 'requests_total', { type: 'counter', help: 'All requests.' }),
    fact('recording-rule', 'job:up:sum', { expr: 'sum(up)' }),
  ],
  answer: (need) =>
    need.kind === 'metadata' ? metadata.get(need.metric) : need.kind === 'seriesCount' ? counts.get(need.metric) : undefined,
};

const nodeMetric =
  '**`node_filesystem_avail_bytes`** (gauge)\n\nSpace that ordinary users can still use\n\nUnit: bytes\n\nA metric of node exporter\n\n1234 series now';

/** Text to what the hover is about and how it begins. */
const hovers: readonly (readonly [text: string, on: string, begins: string])[] = [
  ['su<|>m by (job) (up)', 'sum', '**`sum [by|without (…)] (v: instant vector): instant vector`**'],
  ['sum b<|>y (job) (up)', 'by', '**`by`**\n\nGroups by the listed labels'],
  ['sum(up) wit<|>hout (job)', 'without', '**`without`**'],
  ['ro<|>und(up)', 'round', '**`round(v: instant vector, to_nearest?: scalar): instant vector`**'],
  ['sum(rate(f<|>oo{job=', 'foo', '**`foo`**'],
  ['sum(ra<|>te(foo{job=', 'rate', '**`rate(range: range vector): instant vector`**'],
  ['u<|>p', 'up', '**`up`** (gauge)\n\nWhether the target answers.\n\nUnit: bool'],
  ['nas<|>ty', 'nasty', '**`nasty`** (ga\\*uge)\n\n\\<b\\>\\!\\[x\\](https://a/b_c) # a\n\nUnit: \\[run\\](command:x)'],
  ['{"a`\\nb<|>"}', '"a`\\nb"', '**`aˋ b`**'],
  ['requests<|>_total', 'requests_total', '**`requests_total`** (counter)\n\nAll requests.'],
  ['job:up<|>:sum', 'job:up:sum', '**`job:up:sum`** (recording rule)\n\n```promql\nsum(up)\n```'],
  ['{"u<|>p"}', '"up"', '**`up`**'],
  ['up{jo<|>b="x"}', 'job="x"', 'Series whose label `job` is `x`'],
  ['up{job=~"<|>x|y"}', 'job=~"x|y"', 'Series whose label `job` fits the regular expression `x|y` as a whole'],
  ['up{job<|>=""}', 'job=""', 'Series without the label `job`'],
  ['up[1h<|>30m]', '1h30m', '1 hour 30 minutes'],
  ['up[180<|>0:10s]', '1800', '30 minutes'],
  ['up[30m:1<|>0s]', '10s', '10 seconds'],
  ['up[2 * st<|>ep()]', 'step', '**`step(): scalar`**'],
  ['up offset 1<|>d', '1d', '1 day'],
  ['up off<|>set 1d', 'offset', '**`offset`**'],
  ['up <|>@ end()', '@', '**`@`**'],
  ['rate(up[5m] smoot<|>hed)', 'smoothed', '**`smoothed`**'],
  ['up <|>== 1', '==', '**`==`**'],
  ['up == bo<|>ol 1', 'bool', '**`bool`**'],
  ['up * o<|>n(a) group_left b', 'on', '**`on`**'],
  ['up * on(a) group_<|>left b', 'group_left', '**`group_left`**'],
  ['up * fi<|>ll(0) b', 'fill', '**`fill`**'],
  ['time() - up > 1<|>h', '1h', '1 hour'],
  ['sum<|>(rate(up[5m]))', 'sum(rate(up[5m]))', '**`instant vector`**: one value for each of its series'],
  ['rate(up<|>[5m])', 'up', '**`up`**'],
  ['rate(up{a="b"}<|>[5m])', 'up{a="b"}[5m]', '**`range vector`**: for each of its series the values of a stretch of time'],
  ['<|>(1 + 2) * up', '(1 + 2)', '**`scalar`**: one number, without labels'],
  ['(1 + 2<|>) * up', '(1 + 2)', '**`scalar`**'],
  ['node_load1 + u<|>nknown', 'unknown', '**`unknown`**'],
  ['sum(node_filesystem_avail<|>_bytes)', 'node_filesystem_avail_bytes', nodeMetric],
  [
    'etcd_disk_wal_fsync_duration_seconds_b<|>ucket',
    'etcd_disk_wal_fsync_duration_seconds_bucket',
    '**`etcd_disk_wal_fsync_duration_seconds_bucket`** (histogram)',
  ],
];

describe('promql hover', () => {
  for (const [text, on, begins] of hovers) {
    it(text, () => {
      const hover = hovered(text, known);
      assert.deepEqual([hover?.on, hover?.markdown.slice(0, begins.length)], [on, begins]);
    });
  }

  it('says what comes of an operator', () => {
    for (const [text, result] of [
      ['up <|>+ 1', 'instant vector'],
      ['1 <|>+ 1', 'scalar'],
      ['<|>-up', 'instant vector'],
    ] as const) {
      assert.match(hovered(text)?.markdown ?? '', new RegExp(`Here it gives: \\*\\*\`${result}\``), text);
    }
  });

  it('asks what a metric is and how many series it has, and nothing elsewhere', () => {
    const needs = [
      { kind: 'metadata', metric: 'up' },
      { kind: 'seriesCount', metric: 'up' },
    ];
    assert.deepEqual([needsAt('sum(u<|>p)', 'hover'), needsAt('s<|>um(up)', 'hover')], [needs, []]);
  });

  it('shows all rules that record a name', () => {
    const facts = ['sum(up)', 'sum(up)', 'count(up)'].map((expr) => fact('recording-rule', 'job:up:sum', { expr }));
    assert.equal(
      hovered('job:<|>up:sum', { facts })?.markdown,
      '**`job:up:sum`** (recording rule)\n\n```promql\nsum(up)\n```\n\n```promql\ncount(up)\n```',
    );
  });

  it('has nothing on comments, white space and braces', () => {
    for (const text of ['# ra<|>te', 'up <|>  == 1', 'up{<|>}', '<|>', '"a<|>"']) {
      assert.equal(hovered(text), undefined, text);
    }
  });

  it('explains all 90 functions and 14 aggregations with an example', () => {
    assert.deepEqual([functions.length, aggregations.length], [90, 14]);
    for (const { name, description, example, flag } of [...functions, ...aggregations]) {
      const markdown = hovered(`<|>${name}(x)`)?.markdown ?? '';
      assert.ok(markdown.includes(description), name);
      assert.ok(markdown.includes(`\`\`\`promql\n${example}\n\`\`\``), name);
      assert.equal(markdown.includes('Experimental'), flag !== undefined, name);
    }
  });

  for (const { name, example } of [...functions, ...aggregations, ...keywords]) {
    it(`the example of ${name} is right: ${example}`, () => assertGood(name, example));
  }

  for (const [name, { example }] of Object.entries(operators)) {
    it(`the example of ${name} is right: ${example}`, () => assertGood(name, example));
  }
});

function assertGood(name: string, example: string): void {
  const [expression] = parsePromql(example, 'expr').expressions;
  assert.ok(expression);
  assert.deepEqual([...expression.errors, ...typeFaults(example, expression.root)], []);
  assert.ok(example.includes(name));
}
