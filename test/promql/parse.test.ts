import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promql } from '#languages/promql/index.ts';
import { printTree } from './print-tree.ts';

const trees: Readonly<Record<string, string>> = {
  '1 + 2 * 3 ^ 2 ^ 2': '(+ 1 (* 2 (^ 3 (^ 2 2))))',
  '1 - 2 - 3': '(- (- 1 2) 3)',
  '-1 ^ 2': '(- (^ 1 2))',
  '-a * b': '(* (- a) b)',
  'a ^ -b * c': '(* (^ a (- b)) c)',
  'a or b and c unless d': '(or a (unless (and b c) d))',
  'a == b + c': '(== a (+ b c))',
  'a </ 1 > 2': '(> (</ a 1) 2)',
  'a atan2 b * c': '(* (atan2 a b) c)',
  'a AND ON (x) b': '(and on(x) a b)',
  'a / on(x, "y.z",) group_left(v) fill_left(1) fill_right(-2) b': '(/ on(x, y.z) group_left(v) fill_left(1) fill_right(-2) a b)',
  'a * ignoring() group_right b': '(* ignoring() group_right a b)',
  'a > bool 1': '(> bool a 1)',
  'foo{a="b",c!~"d"} offset 5m @ 10': 'foo{a="b", c!~"d"} offset:300s @10',
  '{"foo.bar", "my label"="x"}': '{"foo.bar", "my label"="x"}',
  'rate(foo[5m] @ end() offset -1h)': '(rate (range foo 300s @end offset:(- 3600s)))',
  'foo offset 5m + 1': '(+ foo offset:300s 1)',
  'foo offset (5m + 1)': 'foo offset:[(+ 300s 1s)]',
  'foo offset -2 ^ 2': '(^ foo offset:(- 2s) 2)',
  'foo[max_of(step(), 5s) + 2 ^ 2 * 3]': '(range foo (+ (max_of (step) 5s) (* (^ 2s 2s) 3s)))',
  'foo[1h:5m] offset 1d': '(subquery foo 3600s 300s offset:86400s)',
  'foo[5m] smoothed': '(range foo 300s smoothed)',
  'sum by (a, b) (x)': '(sum by(a, b) x)',
  'SUM(x) WITHOUT (a)': '(sum without(a) x)',
  'topk(3, x) by (a)': '(topk by(a) 3 x)',
  'sum(sum)': '(sum sum)',
  'by{on="x"}': 'by{on="x"}',
  'and and and': '(and and and)',
  'end() - start': '(- (end) start)',
  '(a) [5m:]': '(subquery [a] 300s)',
  '"a" == `b`': '(== "a" "b")',
};

const brokenTrees: Readonly<Record<string, string>> = {
  'sum(rate(foo{job=': '(sum (rate foo{job=}))',
  'rate(': '(rate)',
  'foo[': '(range foo ∅)',
  'sum by (': '(sum by())',
  'sum by (a': '(sum by(a))',
  'foo{job="x': 'foo{job="x"}',
  'foo + ': '(+ foo ∅)',
  '* 2': '(* ∅ 2)',
  'sum(rate(foo[5m])': '(sum (rate (range foo 300s)))',
  'sum(rate(foo{job=)) by (x)': '(sum by(x) (rate foo{job=}))',
  'foo bar': '<foo bar>',
  'rate(foo[5m) + bar': '(+ (rate (range foo 300s)) bar)',
  'a + (b': '(+ a [b])',
  'foo{a="b" c="d"} + 1': '(+ foo{a="b", c="d"} 1)',
  'foo offset * 1': '(* foo offset:∅ 1)',
};

/** A text of several expressions to those; `~` before prose. */
const several: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['', []],
  ['# a\n\n# b\n', []],
  ['foo\n\nbar', ['foo', 'bar']],
  ['foo\n  # same\n+ bar', ['foo\n  # same\n+ bar']],
  ['foo\r\n\r\nbar', ['foo', 'bar']],
  ['foo\n \t\n(bar)', ['foo', '(bar)']],
  ['foo\n\n{a="b"}', ['foo', '{a="b"}']],
  ['sum\n\n(foo)', ['sum', '(foo)']],
  ['foo\n\n+ bar\n\noffset 5m\n\nand baz', ['foo\n\n+ bar\n\noffset 5m\n\nand baz']],
  ['sum(\n\n  foo\n\n)\n\nby (x)', ['sum(\n\n  foo\n\n)\n\nby (x)']],
  ['sum(rate(foo[5m])\n\nsum(bar)', ['sum(rate(foo[5m])', 'sum(bar)']],
  ['sum(\n\nrate(bar[5m])\n\nbaz', ['sum(', 'rate(bar[5m])', 'baz']],
  ['foo{job="x\n\nbar', ['foo{job="x', 'bar']],
  ['foo[5m\n\nbar', ['foo[5m', 'bar']],
  ['foo +\n\nbar baz\n\nqux', ['foo +', 'bar baz', 'qux']],
  ['foo\n\nElite: 0-15%\nHigh: 16-30%\n\nbar', ['foo', '~Elite: 0-15%\nHigh: 16-30%', 'bar']],
  ['foo\n\nThis is what it means.\n\nSo it goes on here.', ['foo', '~This is what it means.\n\nSo it goes on here.']],
  ['foo\n\n- first point\n- second point', ['foo', '~- first point\n- second point']],
  ['foo\n\n| a | b |\n| - | - |', ['foo', '~| a | b |\n| - | - |']],
  ['이 쿼리는 오류율이다\n\nfoo', ['~이 쿼리는 오류율이다', 'foo']],
  ['rate(foo[5m]) 이것은', ['rate(foo[5m]) 이것은']],
  ['foo bar', ['foo bar']],
  ['sum by foo (x)', ['sum by foo (x)']],
];

describe('promql parser', () => {
  for (const [text, expected] of Object.entries(trees)) {
    it(text, () => {
      const [expression, ...others] = promql.parse(text, 'expr').expressions;
      assert.ok(expression);
      assert.deepEqual([printTree(expression.root), expression.errors, others], [expected, [], []]);
      assert.deepEqual(expression.span, { start: 0, end: text.length });
    });
  }

  for (const [text, expected] of Object.entries(brokenTrees)) {
    it(`broken: ${text}`, () => {
      const [expression] = promql.parse(text, 'expr').expressions;
      assert.ok(expression);
      assert.deepEqual([printTree(expression.root), expression.errors.length], [expected, 1]);
    });
  }

  for (const [text, parts] of several) {
    it(`several: ${JSON.stringify(text)}`, () => {
      const { expressions, prose } = promql.parse(text);
      const spans = [...expressions.map(({ span }) => ({ ...span, mark: '' })), ...prose.map((span) => ({ ...span, mark: '~' }))];
      spans.sort((a, b) => a.start - b.start);
      assert.deepEqual(
        spans.map(({ start, end, mark }) => mark + text.slice(start, end)),
        parts,
      );
    });
  }

  it('takes a text with a dialect as one expression', () => {
    assert.equal(promql.parse('foo\n\nbar', 'expr').expressions.length, 1);
    assert.deepEqual(promql.parse(' # c\n', 'expr').expressions[0]?.errors, [
      { span: { start: 0, end: 0 }, message: 'no expression found in input' },
    ]);
  });

  it('lists queries without prose and names them in the outline', () => {
    const model = promql.parse('foo\n\nElite: 0-15%\n\nrate(bar');
    assert.deepEqual(promql.queries?.(model), [
      { span: { start: 0, end: 3 }, text: 'foo' },
      { span: { start: 19, end: 27 }, text: 'rate(bar' },
    ]);
    assert.deepEqual(
      promql.symbols?.(model).map(({ name }) => name),
      ['foo', 'rate(bar'],
    );
    assert.deepEqual(promql.queries?.(promql.parse('', 'expr')), []);
  });
});
