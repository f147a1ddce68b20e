import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { format } from '#languages/promql/format/format.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { formatted } from './support.ts';

const long = 'a_metric_with_quite_a_long_name_indeed';

describe('PromQL formatting', () => {
  /** Text before and after. */
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['sum( rate(x{a = "b",c!="d"  ,}[5m]) )by(job,env)', 'sum by (job, env) (rate(x{a="b",c!="d"}[5m]))'],
    ['SUM(x)   AND ON() y', 'sum(x) and on () y'],
    ['x{}', 'x'],
    ['sum by () (x)', 'sum(x)'],
    ['sum without () (x)', 'sum without () (x)'],
    ['a*on(job)group_left(x,y)b', 'a * on (job) group_left (x, y) b'],
    ['a>bool 1e3', 'a > bool 1e3'],
    ['-  x ^ - 1', '-x ^ -1'],
    ['x[5m:] OFFSET -1h', 'x[5m:] offset -1h'],
    ['x[ 1h : 5m ]@ start( )', 'x[1h:5m] @ start()'],
    ['x @ 1603774568 offset 5m', 'x @ 1603774568 offset 5m'],
    ['rate(x[2*5m+step( )])', 'rate(x[2 * 5m + step()])'],
    ["label_replace(up,'a' ,`$1`,\"b\",'(.*)')", "label_replace(up, 'a', `$1`, \"b\", '(.*)')"],
    ['{"http.requests" , "my label"="x"}', '{"http.requests","my label"="x"}'],
    ['sum by ("a.b") (x)', 'sum by ("a.b") (x)'],
    ['topk by (a) (5,x)', 'topk by (a) (5, x)'],
    ['quantile(.5,x)by(a)', 'quantile by (a) (.5, x)'],
    ['(  (x)  )', '((x))'],
    ['0x1F + 1_000', '0x1F + 1_000'],
    ['x # one\n+ y', '  x # one\n+\n  y'],
    ['sum(\n  # all\n  x # here\n)', 'sum(\n  # all\n  x # here\n)'],
    ['sum(x # here\n) by (job)', 'sum by (job) (\n  x # here\n)'],
    ['up{\n  a="b", # first\n  c="d"\n}', 'up{a="b", # first\nc="d"}'],
    [
      `${long}{job="one"} / ${long}{job="two"} > 0.5 and on (job) x`,
      `      ${long}{job="one"}\n    /\n      ${long}{job="two"}\n  >\n    0.5\nand on (job)\n  x`,
    ],
    [
      `histogram_quantile(0.99, sum by (le, job) (rate(${long}_bucket{job="one",instance="two"}[5m])))`,
      `histogram_quantile(\n  0.99,\n  sum by (le, job) (rate(${long}_bucket{job="one",instance="two"}[5m]))\n)`,
    ],
    [`-(${long} + ${long} + ${long})`, `-(\n    ${long} + ${long}\n  +\n    ${long}\n)`],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['# c\nsum( x )\n\n# d\nsum( y ) # e\n', '# c\nsum(x)\n\n# d\nsum(y) # e\n'],
    ['sum(x', 'sum(x'],
    ['rate(x)', 'rate(x)'],
    ['sum( x )\n\nsum( y', 'sum(x)\n\nsum( y'],
    ['sum(x) by (job # one\n)', 'sum by (job) (x) # one'],
    ['sum(x) by ( # one\n job) / y', '  sum by (job) (x) # one\n/\n  y'],
    ['   x', 'x'],
    ['', ''],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after, 'formatting twice changes nothing');
    });
  }

  it('leaves what is nested without end alone', () => {
    const text = `${'('.repeat(100_000)}x ${')'.repeat(100_000)}`;
    assert.deepEqual(format(parsePromql(text)), []);
  });
});
