import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { labelFlows } from '#languages/promql/labels/label-flow.ts';
import type { LabelSet } from '#languages/promql/labels/label-set.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';

/** Expressions with the labels that their results may have, and after `!` those that they surely have. */
const flows: Readonly<Record<string, string>> = {
  '1': '',
  up: 'all ! __name__=up',
  '{"up", job="a"}': 'all ! __name__=up job=a',
  'up{job="a", env=~"x|y", zone!="", rack=~"r.*", node!="z", host=~".*", le=""}': 'all but le ! __name__=up env job=a rack zone',
  'up{a!~".*"}': 'all ! __name__=up a',
  'rate(up{job="a"}[5m])': 'all but __name__ ! job=a',
  'rate(up{job="a"}[5m:])': 'all but __name__ ! job=a',
  'last_over_time(up[5m])': 'all ! __name__=up',
  '-up': 'all but __name__',
  'sum(up)': '',
  'sum by (job, env) (up{job="a"})': 'env job ! job=a',
  'sum without (job, env) (up{job="a", a="b"})': 'all but __name__ env job ! a=b',
  'sum by (job) (sum without (job) (up))': '',
  'sum without (job) (sum by (job, env) (up))': 'env',
  'topk by (job) (3, sum by (instance) (up))': 'instance',
  'count_values by (job) ("version", build)': 'job version ! version',
  'quantile(0.9, up)': '',
  'label_replace(sum by (job) (up{job="a"}), "dst", "$1", "job", "(.*)")': 'dst job ! job=a',
  'label_join(sum without (dst) (up), "dst", ",", "a")': 'all but __name__',
  'histogram_quantile(0.9, sum by (le, job) (rate(x_bucket[5m])))': 'job',
  'histogram_quantiles(sum by (le, job) (x_bucket), "q", 0.5, 0.9)': 'job q',
  'info(sum by (job) (up))': 'all',
  'absent(up{job="a", env=~"x", zone="z", zone!="y", empty=""})': 'job ! job=a',
  'absent((sum(up{job="a"})))': '',
  'absent_over_time(up{job="a"}[5m])': 'job ! job=a',
  'vector(1)': '',
  'vector(scalar(up))': '',
  'time()': '',
  'hour()': '',
  'hour(sum by (job) (up))': 'job',
  'mystery(up)': 'all',
  'up > 1': 'all ! __name__=up',
  'up * 2': 'all but __name__',
  '1 > bool up': 'all but __name__',
  'sum by (a, b) (x) / sum by (a, b) (y)': 'a b',
  'x{a="1"} / y{b="2"}': 'all but __name__ ! a=1 b=2',
  'sum by (a, b) (x) / on (a) sum by (a) (y)': 'a',
  'sum by (a, b) (x) / ignoring (b) sum by (a) (y)': 'a',
  'sum by (a, b) (x) / ignoring (b) group_left sum by (a) (y)': 'a b',
  'sum by (a) (x) * on (a) group_left (node) sum by (a, node) (y)': 'a node',
  'sum by (a, node) (x{node="n"}) * on (a) group_left (node) sum by (a) (y)': 'a',
  'sum by (a) (x) * on (a) group_right (job) y{zone="z"}': 'all but __name__ job ! zone=z',
  'x * on (a) group_left y{zone="z"}': 'all but __name__',
  'x > y': 'all ! __name__=x',
  'x > on (a) y': 'a',
  'x and on (a) y{a="1", b="2"}': 'all ! __name__=x a=1',
  'sum by (a, b) (x) and sum by (a) (y)': 'a',
  'sum by (a) (x) unless y{a="1"}': 'a',
  'sum by (a) (x{a="1"}) or sum by (b) (y{b="2"})': 'a b',
  'x{a="1", b="1"} or y{a="1", b="2"}': 'all ! __name__ a=1 b',
  'x or sum by (b) (y)': 'all',
  'x + fill (0) y': 'all',
  'rate(': 'all',
  'rate(a b)': 'all',
};

describe('promql label flow', () => {
  for (const [text, expected] of Object.entries(flows)) {
    it(`${text}: ${expected}`, () => assert.equal(flowOf(text), expected));
  }

  it('takes any depth', () => {
    assert.equal(flowOf(`${'('.repeat(100_000)}sum by (job) (up)${')'.repeat(100_000)}`), 'job');
  });
});

function flowOf(text: string): string {
  const [expression] = parsePromql(text, 'expr').expressions;
  assert.ok(expression);
  const { may, sure } = labelFlows(expression.root)(expression.root);
  const known = [...sure].map(([label, value]) => (value === undefined ? label : `${label}=${value}`)).sort();
  return [setText(may), ...(known.length > 0 ? [`! ${known.join(' ')}`] : [])].join(' ').trim();
}

function setText({ kind, labels }: LabelSet): string {
  const names = [...labels].sort().join(' ');
  return kind === 'exactly' ? names : names === '' ? 'all' : `all but ${names}`;
}
