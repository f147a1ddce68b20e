import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about } from './support.ts';

const { assertProblems, fixed, problemsOf } = about(
  'alert-always-fires',
  'bool-in-alert',
  'comparison-never-true',
  'count-never-zero',
  'absent-of-aggregation',
);

/** Alerts that are as they should be. */
const good: readonly string[] = [
  'up == 0',
  'vector(1)',
  '1',
  'time() % 2',
  'absent(up{job="a"})',
  'absent(x) or absent_over_time(y[5m])',
  'absent(sum(x) > 5)',
  'present_over_time(failure[5m])',
  'ALERTS{alertstate="firing"}',
  'count(ALERTS)',
  'job:errors:over_limit',
  'a unless b',
  'a and on (job) b',
  'sum by (job) (x > 5)',
  'count_over_time((up == 0)[5m:])',
  'max by (a) (x > 0) * on (a) group_right y',
  'x > bool 5 == 1',
  '(x > 1) > bool 1',
  'sum(x > bool 5) > 3',
  '(x > 5) or (y > 5)',
  '(x or vector(0)) == 0',
  '{__name__=~"errors_.*"}',
  'x > 5 and x < 9',
  'x > 5 < 9',
  'x >= 5 <= 5',
  'x > 5 and on (a) x < 3',
  'x > 5 and y < 3',
  'x > 5 or x < 3',
  'x == NaN',
  'x > 1 and vector(1) == 1',
  'count(x) > 0',
  'count(x) < 2',
  'count(x) == 1',
  '(count(x) or vector(0)) == 0',
  'count_over_time(x[5m]) < 3',
];

const marked: Readonly<Record<string, string>> = {
  'a bare series': `
up{job="a"}
^^^^^^^^^^^ warning alert-always-fires: This alert fires for every series there is, whatever its value: compare it with a threshold
`,
  'a computation': `
sum by (job) (rate(errors_total[5m])) / sum by (job) (rate(requests_total[5m]))
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning alert-always-fires
`,
  'a comparison that counts as 0 or 1': `
sum(x > bool 5)
^^^^^^^^^^^^^^^ warning alert-always-fires
`,
  'a constant beside': `
(x > 0) or vector(0)
        ^^^^^^^^^^^^ warning alert-always-fires: This side always yields a series, so the alert always fires — remove it
`,
  'one side that is no condition': `
(x > 0) or y
^^^^^^^^^^^^ warning alert-always-fires
`,
  'bool where it decides': `
(x > bool 5) and y != bool 1
     ^^^^ warning bool-in-alert: With \`bool\` the result is 0 or 1, and the alert fires for both — remove \`bool\`
                      ^^^^ warning bool-in-alert
`,
  'conditions that contradict each other': `
x{a="b"} > 5 and x{a="b"} < 3
             ^^^ warning comparison-never-true: No value is both \`> 5\` and \`< 3\`, so this never yields anything — for either of them write \`or\`
`,
  'the same further apart': `
3 > x and y > 2 and (x) >= 1 + 2
                ^^^ warning comparison-never-true: No value is both \`< 3\` and \`>= 3\`, …
`,
  'comparisons one after another': `
x > 5 < 3 != 9
      ^ warning comparison-never-true
`,
  'two equal values': `
x == 1 and x == 2
       ^^^ warning comparison-never-true
`,
  constants: `
vector(0) > 0
^^^^^^^^^^^^^ warning comparison-never-true: \`0 > 0\` is never true, so this never yields anything — compare a metric
`,
  'counts of nothing': `
count(up) == 0 or 1 > count by (job) (up) or count_over_time(up[5m]) <= 0
^^^^^^^^^^^^^^ warning count-never-zero: \`count\` of nothing is an empty result, not 0, so this is never true — use \`absent\`
                  ^^^^^^^^^^^^^^^^^^^^^^^ warning count-never-zero
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning count-never-zero: \`count_over_time\` of nothing is …
`,
  'absence of an aggregation': `
absent(sum(up{job="a"})) or absent(max by (job) ((up)))
       ^^^ information absent-of-aggregation: \`absent\` of an aggregation tells no labels: without \`sum\` it takes them from the matchers
                                   ^^^ information absent-of-aggregation: \`max\` changes nothing within \`absent\` — remove it
`,
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['up', 'Add `== 0`', 'up == 0'],
  ['a / b', 'Add `> 0`', 'a / b > 0'],
  ['(x > 0) or vector(0)', 'Remove `or`', '(x > 0)'],
  ['x > bool 5', 'Remove `bool`', 'x > 5'],
  ['count(up{a="b"}) == 0', 'Change to `absent`', 'absent(up{a="b"})'],
  ['count_over_time(up[5m]) < 1', 'Change to `absent_over_time`', 'absent_over_time(up[5m])'],
  ['absent(sum by (job) (rate(x{a="b"}[5m])))', 'Remove `sum`', 'absent(rate(x{a="b"}[5m]))'],
  ['absent(sum by (job) (up{a="b"}))', 'Remove `sum`', 'absent(up{a="b"})'],
];

describe('promql checks of alerts', () => {
  for (const text of good) {
    it(`says nothing of ${text}`, () => assert.deepEqual(problemsOf(text, 'alert'), []));
  }

  for (const [name, text] of Object.entries(marked)) {
    it(name, () => assertProblems(text, 'alert'));
  }

  for (const [before, title, after] of fixes) {
    it(`${title}: ${before}`, () => assert.deepEqual(fixed(before, 'alert'), { title, text: after }));
  }

  it('has no words for what is no alert', () => {
    assert.deepEqual(problemsOf('up'), []);
    assert.deepEqual(problemsOf('x > bool 5', 'record'), []);
  });

  it('works in a PrometheusRule, whose recording rules may yield what they like', () =>
    assertMarked({
      name: 'rule.yaml',
      text: `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: a
spec:
  groups:
    - name: a
      rules:
        - record: a:b:c
          expr: rate(x_total[5m]) > bool 1
        - alert: A
          expr: "rate(x_total[5m])"
                 ^^^^^^^^^^^^^^^^^ warning alert-always-fires
        - alert: B
          expr: |
            x > bool 1
                ^^^^ warning bool-in-alert
        - alert: C
          expr: x > 5 < 3
                      ^ warning comparison-never-true
        - alert: D
          expr: >-
            count(x) == 0
            ^^^^^^^^^^^^^ warning count-never-zero
        - alert: E
          expr: absent(sum(x))
                       ^^^ information absent-of-aggregation
          for: 5m
`,
    }));
});
