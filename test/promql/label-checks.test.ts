import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about } from './support.ts';

const { assertProblems, fixed, problemsOf } = about('impossible-label', 'impossible-match', 'many-to-many', 'promql-syntax');

/** Expressions in which labels come and go as they may. */
const good: readonly string[] = [
  'sum by (job) (sum by (job, instance) (up))',
  'sum by (instance) (sum without (job) (up))',
  'sum by (dst) (label_replace(sum by (job) (up), "dst", "$1", "job", "(.*)"))',
  'sum by (__name__) (rate(x[5m]))',
  'count by (version) (count_values without (instance) ("version", x))',
  'histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))',
  'sum by (a) (mystery(sum(x)))',
  'sum by (data) (info(sum by (job) (x)))',
  'x * on (pod) group_left (node) max by (pod, node) (kube_pod_info)',
  'sum by (pod) (x) * on (pod) group_left (node) topk by (pod) (1, kube_pod_info)',
  'label_replace(sum(x), "a", "b", "c", ".*")',
  'label_replace(sum(x), "a", "$1", "", "(.*)")',
  'label_replace(up, "a", "$1", "b", "(.*)")',
  'x / sum(x)',
  'x{job="a"} / on (job) sum by (job) (x)',
  'sum by (job) (x) or sum(x) or vector(0)',
  'sum by (job) (x) + fill (0) sum(x)',
  'sum by (job, code) (x) / ignoring (code) group_left sum by (job) (x)',
  'x{code="500"} / ignoring (code) x{code="200"}',
  'x{code="500"} or x{code="200"}',
  'x{code="$code"} / x{code="200"}',
  'x{code=~"5.."} / x{code="200"}',
  'x and on (dummy) vector(1)',
  'sum(x) / sum(y)',
  'sum(x) > scalar(sum by (job) (y))',
  'sum by (a, b) (x) / on (a, b) sum by (a, b) (y)',
  'sum by (a, b) (x) and on (a) sum by (a, b) (y)',
  'sum by (pod, node) (x) * on (pod) group_left topk by (pod) (1, max by (pod, node) (y))',
  'sum by (pod, phase) (x) * on (pod) group_left sum by (pod, phase) (y == 1)',
  'sum by (a) (x{b="1"}) / on (a) group_left sum by (a) (y)',
  'sum by (a, b) (x{b="1"}) / on (a) group_right sum by (a, b) (y)',
];

const marked: Readonly<Record<string, string>> = {
  'labels that the inner result cannot have': `
sum by (instance, job) (sum by (job) (up))
        ^^^^^^^^ warning impossible-label: The series here have no label \`instance\` to group by: keep it in the inner expression, or remove it

max without (instance) (avg without (instance) (up))
             ^^^^^^^^ warning impossible-label: The series here have no label \`instance\` any more, so that \`without\` has nothing to take away — remove it

sum by (le) (histogram_quantile(0.9, x_bucket))
        ^^ warning impossible-label

sum by (job) (absent(up{instance="a"}))
        ^^^ warning impossible-label

label_replace(sum by (job) (up), "host", "$1", "instance", "(.*):.*")
                                               ^^^^^^^^^^ warning impossible-label: The series here have no label \`instance\` to take a text from: keep it in the inner expression

up * on (job) group_left (version) sum by (job) (build)
                          ^^^^^^^ warning impossible-label: The series on the other side have no label \`version\` for \`group_left\` to take over: keep it there, or remove it
`,
  'labels to match by that a side cannot have': `
sum by (job) (a) / on (instance) sum by (job) (b)
                       ^^^^^^^^ warning impossible-match: Neither side has the label \`instance\`: keep it in the inner expressions, or remove it

up * on (job, instance) group_left sum by (job) (b)
              ^^^^^^^^ warning impossible-match: The right side has no label \`instance\`, so series with it find no partner: keep it there, or remove it

sum(a) unless on (job) b
                  ^^^ warning impossible-match: The left side has no label \`job\`, s…
`,
  'sides that cannot be equal': `
sum(a) / sum by (job) (b)
       ^ warning impossible-match: \`/\` finds no equal series: only the right side has the label \`job\` — match by \`on (…)\` or \`ignoring (…)\`

up{job="a"} unless sum(b)
            ^^^^^^ warning impossible-match: \`unless\` finds no equal series: only the left side has the label \`job\` — …

rate(x{code="500"}[5m]) / rate(x{code="200"}[5m])
                        ^ warning impossible-match: \`/\` finds no equal series: the label \`code\` has another value on each side — leave it out by \`ignoring (code)\`

sum by (a) (x) > sum by (b) (y)
               ^ warning impossible-match
`,
  'a label on both sides that is not matched': `
sum by (job, instance) (a) / on (job) sum by (job, instance) (b)
                             ^^^^^^^^ warning many-to-many: Both sides have the label \`instance\`, which \`on (…)\` leaves out: with two values of it the query fails — match by it too
`,
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['sum by (instance) (sum by (job) (x))', 'Keep `instance` in the inner aggregation', 'sum by (instance) (sum by (job, instance) (x))'],
  ['sum by (instance) (sum(x))', 'Keep `instance` in the inner aggregation', 'sum by (instance) (sum by (instance) (x))'],
  ['sum by (a, b) (sum without (b, c) (x))', 'Keep `b` in the inner aggregation', 'sum by (a, b) (sum without (c) (x))'],
  ['sum by (a) (sum by () (x))', 'Keep `a` in the inner aggregation', 'sum by (a) (sum by (a) (x))'],
  ['sum by (le, a) (histogram_quantile(0.9, x))', 'Remove `le`', 'sum by (a) (histogram_quantile(0.9, x))'],
  ['sum by (job) (a) / on (i) sum(b)', 'Keep `i` in the inner aggregation', 'sum by (job, i) (a) / on (i) sum by (i) (b)'],
  ['sum(a) / sum by (job) (b)', 'Match by `on () group_right`', 'sum(a) / on () group_right sum by (job) (b)'],
  [
    'sum by (job, code) (a) > bool sum by (job) (b)',
    'Match by `on (job) group_left`',
    'sum by (job, code) (a) > bool on (job) group_left sum by (job) (b)',
  ],
  ['up{job="a"} and hour() > 9', 'Match by `on ()`', 'up{job="a"} and on () hour() > 9'],
  ['up{job="a"} / up{job=""}', 'Match by `ignoring (job) group_left`', 'up{job="a"} / ignoring (job) group_left up{job=""}'],
  ['a{x="1", y="1"} and a{x="2", y="2"}', 'Match by `ignoring (x, y)`', 'a{x="1", y="1"} and ignoring (x, y) a{x="2", y="2"}'],
  [
    'a{x="1", y="1"} > bool ignoring (x) a{x="2", y="2"}',
    'Match by `ignoring (x, y)`',
    'a{x="1", y="1"} > bool ignoring (x, y) a{x="2", y="2"}',
  ],
];

describe('promql checks of labels', () => {
  for (const text of good) {
    it(`says nothing of ${text}`, () =>
      assert.deepEqual(
        problemsOf(text).filter(({ code }) => code !== 'promql-syntax'),
        [],
      ));
  }

  for (const [name, text] of Object.entries(marked)) {
    it(name, () => assertProblems(text));
  }

  for (const [before, title, after] of fixes) {
    it(`${title}: ${before}`, () => assert.deepEqual(fixed(before), { title, text: after }));
  }

  it('works in a rule file, and is silent where a template fills the labels', async () => {
    await assertMarked({
      name: 'rules.yaml',
      text: `groups:
  - name: a
    rules:
      - record: a:b:c
        expr: >-
          sum by (job) (
            sum by (job) (up)
              / on (job, b) sum by (job, b) (up)
                         ^ warning impossible-match
          )
      - record: a:b:d
        expr: sum(a) / sum by (a, b) (c)
                     ^ warning impossible-match
      - record: a:b:f
        expr: sum by (a) (sum by (a, b) (x) / on (a) sum by (a, b) (x))
                                              ^^^^^^ warning many-to-many
      - record: a:b:g
        expr: sum by (c) (sum(x))
                      ^ warning impossible-label
`,
    });
    const rule = (expression: string) =>
      `groups:\n  - name: a\n    interval: {{ .Values.interval }}\n    rules:\n      - record: a:b:c\n        expr: ${expression}\n`;
    await assertMarked({ name: 'rules.yaml', text: rule('sum by (a) (x) / on (a) sum by ({{ .Values.by }}) (x)') });
    await assertMarked({ name: 'rules.yaml', text: rule('sum by (a) (x) / sum by ({{ .Values.by }}) (x)') });
    await assertMarked({ name: 'rules.yaml', text: rule('sum by (a) (sum by ({{ .Values.by }}) (x))') });
  });
});
