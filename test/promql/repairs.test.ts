import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertFixes, fixed, problemsOf } from './support.ts';

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  // Between the braces
  ['x{a:"b", c:"d"}', 'Change to `=`', 'x{a="b", c:"d"}'],
  ['x{a~="b"}', 'Change to `=~`', 'x{a=~"b"}'],
  ['x{a<>"b"}', 'Change to `!=`', 'x{a!="b"}'],
  ['x{a="b"; c="d"}', 'Change to `,`', 'x{a="b", c="d"}'],
  ['x{a="b" && c="d"}', 'Change to `,`', 'x{a="b" , c="d"}'],
  ['x{a="b" and c="d"}', 'Change to `,`', 'x{a="b" , c="d"}'],
  ['x{a="b" c="d"}', 'Insert a comma', 'x{a="b", c="d"}'],
  ['x{a="b",, c="d"}', 'Remove the comma', 'x{a="b", c="d"}'],
  ['x{a=b-c}', 'Put in quotes', 'x{a="b-c"}'],
  ['x{a=500}', 'Put in quotes', 'x{a="500"}'],
  ['x{a=~/b.*/}', 'Put in quotes', 'x{a=~"b.*"}'],
  ['x{라벨="b"}', 'Put in quotes', 'x{"라벨"="b"}'],
  ['x{a="b", zone_é!="c"}', 'Put in quotes', 'x{a="b", "zone_é"!="c"}'],
  ['x{k8s.pod-name="b"}', 'Put in quotes', 'x{"k8s.pod-name"="b"}'],
  ['rate(x{a="b"[5m])', 'Close with `}`', 'rate(x{a="b"}[5m])'],
  ['x{a="b"', 'Close with `}`', 'x{a="b"}'],
  ['x{a=‘b’}', 'Straighten the quotes', 'x{a="b"}'],
  ['x{a=~"b\\.c"}', 'Quote with backticks', 'x{a=~`b\\.c`}'],
  // Durations and numbers
  ['rate(x[5 m])', 'Change to `5m`', 'rate(x[5m])'],
  ['rate(x[5min])', 'Change to `5m`', 'rate(x[5m])'],
  ['rate(x[10 minutes])', 'Change to `10m`', 'rate(x[10m])'],
  ['rate(x[1H])', 'Change to `1h`', 'rate(x[1h])'],
  ['rate(x[1.5h])', 'Change to `90m`', 'rate(x[90m])'],
  ['rate(x[30s5m])', 'Change to `5m30s`', 'rate(x[5m30s])'],
  ['rate(x["5m"])', 'Change to `5m`', 'rate(x[5m])'],
  ['x > 5k', 'Change to `5e3`', 'x > 5e3'],
  ['x > 2GiB', 'Change to `2 * 1024 ^ 3`', 'x > 2 * 1024 ^ 3'],
  // Operators
  ['x && y', 'Change to `and`', 'x and y'],
  ['x == 1 || y', 'Change to `or`', 'x == 1 or y'],
  ['x ≥ 5', 'Change to `>=`', 'x >= 5'],
  ['x − y', 'Change to `-`', 'x - y'],
  ['x = 5', 'Change to `==`', 'x == 5'],
  ['x === 5', 'Change to `==`', 'x == 5'],
  ['x =< 5', 'Change to `<=`', 'x <= 5'],
  ['x <> 5', 'Change to `!=`', 'x != 5'],
  ['x ** 2', 'Change to `^`', 'x ^ 2'],
  ['x > 5 // y', 'Change to `#`', 'x > 5 # y'],
  ['x;', 'Remove `;`', 'x'],
  // Parentheses and lists
  ['sum(x)) / y', 'Remove `)`', 'sum(x) / y'],
  ['sum(rate(x[5m]) by (a)', 'Close with `)`', 'sum(rate(x[5m])) by (a)'],
  ['sum(x by (a)) > 1', 'Move `by` behind the parenthesis', 'sum(x) by (a) > 1'],
  ['sum(x) by a, b', 'Put in parentheses', 'sum(x) by (a, b)'],
  ['histogram_quantile(0.9, sum(x) by le)', 'Put in parentheses', 'histogram_quantile(0.9, sum(x) by (le))'],
  ['sum by [a, b] (x)', 'Put in parentheses', 'sum by (a, b) (x)'],
  ['sum by (a b) (x)', 'Insert a comma', 'sum by (a, b) (x)'],
  ['sum by (a,,b) (x)', 'Remove the comma', 'sum by (a,b) (x)'],
  ['max by (a) rate(x[5m])', 'Put in parentheses', 'max by (a) (rate(x[5m]))'],
  ['sum x', 'Put in parentheses', 'sum(x)'],
  // The parts of a selector
  ['rate(x{a="b"})[5m]', 'Move the range inside', 'rate(x{a="b"}[5m])'],
  ['rate(x[5m]) offset 1h > 0', 'Move `offset 1h` behind the selector', 'rate(x[5m] offset 1h) > 0'],
  ['rate(x[5m]{a="b"})', 'Move the matchers before the range', 'rate(x{a="b"}[5m])'],
  ['rate({a="b"}x[5m])', 'Move `x` before the braces', 'rate(x{a="b"}[5m])'],
  ['rate(http.requests{a="b"}[5m])', 'Put in quotes', 'rate({"http.requests", a="b"}[5m])'],
  // Functions and their arguments
  ['average(x)', 'Change to `avg`', 'avg(x)'],
  ['sun(x)', 'Change to `sum`', 'sum(x)'],
  ['topk(x, 5)', 'Swap the arguments', 'topk(5, x)'],
  ['quantile_over_time(x[5m], 0.9)', 'Swap the arguments', 'quantile_over_time(0.9, x[5m])'],
  ['clamp_max(5, x)', 'Swap the arguments', 'clamp_max(x, 5)'],
];

/** The words behind Prometheus's own. */
const advice: readonly (readonly [text: string, advice: string])[] = [
  ['x{a>=500}', 'a label holds text, which is compared by `=`, `!=`, `=~` or `!~`'],
  ['x{a="b" or c="d"}', 'several values of one label are a pattern: `=~"a|b"`'],
  ['x{a in ("b")}', 'several values of one label are a pattern: `=~"a|b"`'],
  ['x{a=~"*b"}', '`*` repeats what stands before it: any text at all is `.*`'],
  ['x{a=~"(?!b)c"}', 'RE2 cannot look ahead or back: exclude by a second matcher with `!~`'],
  ['x{a=~"b("}', 'double a backslash before a character that is meant as it stands: `\\\\(`'],
  ['x > $y', 'variables are filled in within dashboards of Grafana only'],
  ['x > 5 for 5m', 'how long a condition must hold is said by the field `for` of the alert'],
  ['x and not y', 'there is no `not`: take `unless`, or compare with `== 0`'],
  ['!x', 'there is no `!`: take `unless`, or compare with `== 0`'],
  ['x * group_left on (a) y', '`on (…)` or `ignoring (…)` stands before it'],
  ['x bool > y', '`bool` stands right behind a comparison: `> bool 5`'],
  ['sum by (a) by (b) (x)', '`by` belongs to an aggregation such as `sum`, once'],
  ['sum(x) by (a="b")', 'only names of labels stand here; their values are matched in the braces of a selector'],
  ['rate(x){a="b"}', 'the matchers stand right behind the metric, inside the parentheses'],
  ['x[5m][1h]', 'remove one of the two ranges'],
  ['if(x > 5, 1, 0)', 'there is no `if`: a comparison such as `x > 5` keeps what passes it'],
  ['topk_max(5, x)', 'VictoriaMetrics has it: if this is for it, say so in the setting `observatory.flavour`'],
  ['topk(x)', 'it is called as `topk(k, v)`'],
  ['max(x, 0)', 'it compares the series of one expression; a value is limited by `clamp_min(x, 0)` or `clamp_max(x, 0)`'],
];

describe('advice on what Prometheus refuses', () => {
  assertFixes(fixes);

  for (const [text, wanted] of advice) {
    it(text, () => assert.equal(problemsOf(text)[0]?.message.split(' — ')[1], wanted));
  }

  it('offers nothing that leaves the expression broken', () => {
    for (const text of ['job="a"}', 'x += 5', 'x{a="it"s"}', 'sum x / y', 'rate(x[5m30])']) {
      assert.equal(fixed(text), undefined, text);
    }
  });

  it('does not turn an alert on `scalar()` into one that always fires', () => {
    const [problem] = problemsOf('scalar(x) > 5', 'alert');
    assert.match(problem?.message ?? '', / — compare the vector itself: without `scalar\(\)` the alert fires for what passes$/);
    assert.deepEqual(problem?.fixes, []);
  });
});
