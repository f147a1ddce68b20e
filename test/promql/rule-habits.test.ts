import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { testWorkspace } from '#test/support/problems.ts';
import { about, fact, type Known } from './support.ts';

const { assertFixes, assertProblems } = about(
  'zero-divisor',
  'already-recorded',
  'counter-difference',
  'joined-labels-lost',
  'regex-dissects-label',
  'extended-range',
);

const known: Known = {
  facts: [
    fact('metric', 'requests', { type: 'counter' }),
    fact('metric', 'open_total', { type: 'gauge' }),
    fact('recording-rule', 'job:errors:rate5m', { expr: 'sum by (job) (\n  rate(errors_total{path="a  b"}[5m]) # all\n)' }),
    fact('recording-rule', 'job:latency:copy', { expr: 'latency' }),
  ],
};

interface Marked {
  readonly text: string;
  readonly dialect?: string;
}

const marked: Readonly<Record<string, Marked>> = {
  'functions that take no samples beyond their range': {
    text: `
deriv(a[5m] anchored) + changes(a[5m] smoothed) + irate((a[5m] anchored offset 5m))
            ^^^^^^^^ warning extended-range: anchored modifier can only be used with: changes, delta, increase, rate, resets - not with deriv — Prometheus fails when it evaluates this: leave \`anchored\` out
                                      ^^^^^^^^ warning extended-range: smoothed modifier can only be used with: delta, increase, rate - not with changes — …
                                                               ^^^^^^^^ warning extended-range: …
`,
  },
  'a sum of quotients of rates': {
    text: `
sum by (job) (rate(errors_total[5m]) / rate(requests_total[5m]))
                                     ^ hint zero-divisor: Where nothing happens the divisor is 0 and the quotient \`NaN\`, which makes the result \`NaN\` too: leave zeros out by \`> 0\`
`,
  },
  'an average of shares': {
    text: `
avg(1 - (a / on (job) sum by (job) (increase(b[1h]))) * 2)
           ^ hint zero-divisor
`,
  },
  'a part that is recorded': {
    dialect: 'alert',
    text: `
sum by(job)( rate( errors_total{path="a  b"}[5m]) ) / 5 > 3
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint already-recorded: A rule records this already: read \`job:errors:rate5m\` instead of computing it again
`,
  },
  'a difference of a counter': {
    text: `
requests{a="b"} - requests{a="b"} offset 1h
                ^ hint counter-difference: \`requests\` is a counter, which starts anew with every restart, and the difference falls below zero: use \`increase\`
`,
  },
  'labels that are lost by precedence': {
    text: `
ready and on (instance) errors * on (cluster) group_left (env, location) cluster_info
                                                          ^^^ information joined-labels-lost: \`and\` yields the series of its left side alone, so the label \`env\` is lost: put \`and\` and both its sides into parentheses, and join the labels to that
`,
  },
  'a job in parts': {
    text: `
up{job=~"shop_.+_production"}
        ^^^^^^^^^^^^^^^^^^^^ hint regex-dissects-label: This pattern takes the name of a job apart: give its parts labels of their own by relabelling, and match those
`,
  },
};

/** Each with its dialect. */
const good: readonly (readonly [text: string, dialect?: string])[] = [
  ['sum(rate(a_total[5m])) / sum(rate(b_total[5m]))'],
  ['sum(rate(a_total[5m]) / (rate(b_total[5m]) > 0))'],
  ['sum(rate(a_total[5m]) / clamp_min(rate(b_total[5m]), 1))'],
  ['sum(rate(a_total[5m]) / node_memory_MemTotal_bytes)'],
  ['sum(rate(a_total[5m]) / 60)'],
  ['max(rate(a_total[5m]) / rate(b_total[5m]))'],
  ['sum(abs(rate(a_total[5m]) / rate(b_total[5m])))'],
  ['sum by (job) (rate(errors_total{path="a  b"}[5m]))'],
  ['sum by (job) (rate(errors_total{path="a  b"}[5m]))', 'record'],
  ['sum by (job) (rate(errors_total{path="a b"}[5m])) > 3', 'alert'],
  ['sum by (job) (rate(errors_total{path="a  b"}[1m])) > 3', 'alert'],
  ['latency > 3', 'alert'],
  ['requests - requests{a="b"} offset 1h'],
  ['requests - requests'],
  ['requests - on (job) requests offset 1h'],
  ['requests - requests offset -1h'],
  ['requests offset 1h - requests offset 2h'],
  ['open_total - open_total offset 1h'],
  ['(ready and on (instance) errors) * on (cluster) group_left (env) cluster_info'],
  ['ready and on (env) errors * on (cluster) group_left (env) cluster_info'],
  ['ready and errors * on (cluster) group_left (env) cluster_info'],
  ['ready or on (instance) errors * on (cluster) group_left (env) cluster_info'],
  ['up{job=~"shop_.+"}'],
  ['up{job=~"shop_(a|b)_production"}'],
  ['up{instance=~"shop_.+_production"}'],
  ['rate(a[5m] anchored) + increase(a[5m] smoothed) + resets(a[5m] anchored) + deriv(a[5m])'],
  ['sum(rate(a[5m] anchored))'],
];

describe('promql checks of habits in rules', () => {
  for (const [title, { text, dialect }] of Object.entries(marked)) {
    it(title, () => assertProblems(text, dialect, known));
  }
  for (const [text, dialect] of good) {
    it(`say nothing of ${dialect ?? 'query'} ${text}`, () => assertProblems(text, dialect, known));
  }
  assertFixes(
    [
      ['sum(a / rate(b[5m]))', 'Leave out zeros', 'sum(a / (rate(b[5m]) > 0))'],
      ['deriv(a[5m] anchored)', 'Remove `anchored`', 'deriv(a[5m])'],
      ['requests{a="b"} - requests{a="b"} offset 1h > 5', 'Change to `increase`', 'increase(requests{a="b"}[1h]) > 5'],
    ],
    known,
  );

  it('in a rule file, by what another file records', () => {
    const workspace = testWorkspace();
    workspace.facts.tell('file:///workspace/others.yml', known.facts ?? []);
    return assertMarked(
      {
        name: 'rules.yml',
        text: `groups:
  - name: a
    rules:
      - alert: b
        expr: >-
          sum by (job)
          ^^^^^^^^^^^^ hint already-recorded
            (rate(errors_total{path="a  b"}[5m])) > 3
      - alert: c
        expr: "avg(a / rate(b_total{job=~\\"a-.*-b\\"}[5m])) > 3"
                     ^ hint zero-divisor
                                          ^^^^^^^^^ hint regex-dissects-label
      - alert: d
        expr: 'a and on (b) c * on (d) group_left (e) f - on (b) requests > 1'
      - alert: e
        expr: requests - requests offset 5m > 1
                       ^ hint counter-difference
`,
      },
      workspace,
    );
  });
});
