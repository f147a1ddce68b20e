import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about } from './support.ts';

const { assertProblems } = about('comparison-never-true', 'count-never-zero', 'alert-always-fires', 'nan-comparison');

/** What no value passes, marked; in any expression. */
const never: readonly string[] = [
  `
absent(x) == 0
^^^^^^^^^^^^^^ warning comparison-never-true: The values compared here are always \`1\`, so \`== 0\` never holds and nothing is ever yielded
`,
  `
y and on () day_of_week() == 7
            ^^^^^^^^^^^^^^^^^^ warning comparison-never-true: The values compared here are between \`0\` and \`6\`, so \`== 7\` never holds and nothing is ever yielded
`,
  `
0 > rate(errors_total[5m])
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comparison-never-true: The values compared here are never below \`0\`, so \`< 0\` never holds and nothing is ever yielded
`,
  `
clamp_max(x, 5) > 5
^^^^^^^^^^^^^^^^^^^ warning comparison-never-true: The values compared here are never above \`5\`, so \`> 5\` never holds and nothing is ever yielded
`,
  `
(1 - avg_over_time(up[1h])) > 10
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comparison-never-true
`,
  `
sum(count by (job) (x)) == 0
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comparison-never-true
`,
  `
min by (job) (up{a="b"} or up{c="d"}) == 2
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comparison-never-true
`,
  `
x > 90 unless x  >  80
       ^^^^^^ warning comparison-never-true: \`unless\` takes away all that is on its left, so this never yields anything — compare with another limit
`,
  `
y and x == 3 unless x != 2
             ^^^^^^ warning comparison-never-true
`,
  `
x unless x
  ^^^^^^ warning comparison-never-true
`,
  `
x == -NaN
^^^^^^^^^ warning nan-comparison
`,
  `
x > (0 / 0)
^^^^^^^^^^^ warning nan-comparison
`,
];

/** Alerts that fire for all there is, marked. */
const always: readonly string[] = [
  `
up >= 0
^^^^^^^ warning alert-always-fires: The values compared here are between \`0\` and \`1\`, so this alert fires for every series there is
`,
  `
increase(errors_total[5m]) >= 0
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning alert-always-fires: The values compared here are never below \`0\`, so this alert fires for every series there is
`,
  `
x >= 5 or x < 5
^^^^^^^^^^^^^^^ warning alert-always-fires: Every value passes one of these comparisons, so this alert fires for every series there is
`,
  `
x != 1 or (x != 2)
^^^^^^^^^^^^^^^^^^ warning alert-always-fires
`,
];

/** As alerts. */
const good: readonly string[] = [
  'up != 1',
  'up < 1',
  'up == bool 2 > 0',
  'sum(up) > 1',
  'hour() > 22',
  'y and on () day_of_week() == 6',
  'y and on () hour() + 1 > 23',
  'rate(temperature_celsius[5m]) < 0',
  'rate(job:x_total[5m]) < 0',
  'deriv(x_total[5m]) < 0',
  'increase(x_total[5m]) - 5 < 0',
  'increase(x_total[5m]) <= 0',
  'clamp(x, 5, 1) > 6',
  'clamp_max(x, scalar(y)) > 6',
  'sum(-up) < 0',
  'up * 100 > 1',
  'quantile(2, up) > 1',
  'x == 5 or x == 6',
  'x > 5 or x < 5',
  'x > 5 or y <= 5',
  'x > 80 unless x > 90',
  'x > 90 unless x offset 5m > 80',
  'x > 90 unless on (job) x > 80',
  'x > 90 unless y > 80',
  'x{a="b"} unless x',
  'absent(x) == 1',
  'count(x) >= 1',
  'x != x',
];

describe('Comparisons with what values can be', () => {
  for (const text of never) {
    it(`never hold: ${text.split('\n')[1]}`, () => assertProblems(text));
  }
  for (const text of always) {
    it(`always hold: ${text.split('\n')[1]}`, () => assertProblems(text, 'alert'));
  }
  for (const text of good) {
    it(`may hold: ${text}`, () => assertProblems(text, 'alert'));
  }

  it('are told in a rule file', () =>
    assertMarked({
      name: 'rules.yml',
      text: `groups:
  - name: a
    rules:
      - alert: A
        expr: >-
          day_of_week() ==
          ^^^^^^^^^^^^^^^^ warning comparison-never-true
            7
`,
    }));
});
