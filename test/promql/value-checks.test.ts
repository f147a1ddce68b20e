import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about, fact } from './support.ts';

const { assertFixes, assertProblems, fixed } = about(
  'quantile-out-of-range',
  'average-of-averages',
  'unit-mismatch',
  'offset-without-effect',
  'topk-in-rule',
  'nan-comparison',
  'promql-syntax',
);

const known = { facts: [fact('recording-rule', 'job:latency:avg', { expr: 'avg by (job) (latency)' })] };

interface Marked {
  readonly text: string;
  readonly dialect?: string;
}

const marked: Readonly<Record<string, Marked>> = {
  quantiles: {
    text: `
histogram_quantile(95, rate(a_bucket[5m]))
                   ^^ warning quantile-out-of-range: A quantile is a share between 0 and 1, beyond that the result is always \`+Inf\`: write \`0.95\` for the 95th percentile

quantile(-0.5, a) + quantile_over_time(1.5, a[5m])
         ^^^^ warning quantile-out-of-range: A quantile is a share between 0 and 1, beyond that the result is always \`-Inf\`: …
                                       ^^^ warning quantile-out-of-range: …

histogram_quantiles(rate(a[5m]), "quantile", 0.5, 99)
                                                  ^^ warning quantile-out-of-range: …

histogram_quantile(1, a) + quantile(0, a) + quantile(scalar(b), a) + histogram_fraction(5, 10, a)
`,
  },
  averages: {
    text: `
avg(avg by (job) (a))
^^^ information average-of-averages: An average of averages counts small groups as much as large ones: average all series at once, or divide the sum of the sums by the sum of the counts

avg by (job) (rate(a_sum[5m]) / rate(a_count[5m]))
^^^ information average-of-averages: …

avg(job:latency:avg)
^^^ information average-of-averages: …

sum(histogram_quantile(0.9, rate(a_bucket[5m])))
^^^ information average-of-averages: Quantiles cannot be averaged or added up: aggregate the buckets by \`le\` first, then take the quantile, or take \`max\`

avg(a{quantile="0.99"})
^^^ information average-of-averages: …

avg(quantile by (job) (0.9, a))
^^^ information average-of-averages: Quantiles cannot be averaged or added up: take one quantile of all series, or take \`max\`

max(avg by (job) (a)) + avg(sum by (job) (a)) + avg(avg_over_time(a[5m])) + avg(rate(a_sum[5m]) / rate(b_count[5m]))

sum without (mode) (avg without (cpu) (rate(cpu_seconds_total[5m]))) + max(a{quantile="0.9"}) + avg(a{quantile!=""})
`,
  },
  units: {
    text: `
a_seconds + b_bytes
          ^ warning unit-mismatch: The left side is in \`seconds\`, the right side in \`bytes\`, which do not go together

sum(a_milliseconds_sum) > on (job) max by (job) (b_seconds offset 5m)
                        ^ warning unit-mismatch: The left side is in \`milliseconds\`, the right side in \`seconds\`: convert one of them

rate(a_bits_total[5m]) / rate(b_bytes_total[5m])
                       ^ warning unit-mismatch: …

a_bytes / b_seconds + c_bytes * d_ratio - e_bytes / 1024

time() - b_timestamp_milliseconds
       ^ warning unit-mismatch: The left side is in \`seconds\`, the right side in \`milliseconds\`: convert one of them

time() - timestamp(a_milliseconds) + b_seconds + (time() * 1000 - c_milliseconds)

a_seconds_sum / a_seconds_count + rate(a_seconds_total[5m]) / b_ratio + time() - c_milliseconds / 1000

rate(a_bytes_total[5m]) > speed_bits + 0

a_seconds > bool b_seconds and c_bytes unless d_ratio or e:f_bytes > g_seconds
`,
  },
  'an offset of nothing': {
    text: `
a offset 0s + rate(b[5m] offset -0) + max_over_time(c[5m:] @ 5 offset 0m)
  ^^^^^^^^^ hint offset-without-effect: An offset of zero changes nothing: remove it
                         ^^^^^^^^^ hint offset-without-effect: …
                                                               ^^^^^^^^^ hint offset-without-effect: …

a offset 1ms + b offset step()
`,
  },
  'topk in an alert': {
    dialect: 'alert',
    text: `
topk(5, a) > 3 or limitk by (job) (2, a) * on (x) group_left b
^^^^ information topk-in-rule: \`topk\` may choose other series at every evaluation, and alerts come and go with them: compare with a threshold instead
                  ^^^^^^ information topk-in-rule: …
`,
  },
  'topk in a recording rule': {
    dialect: 'record',
    text: `
bottomk(5, rate(a[5m]))
^^^^^^^ information topk-in-rule: \`bottomk\` may choose other series at every evaluation, which leaves gaps in what is recorded: record all, and choose in the query
`,
  },
  'topk whose choice does not show': {
    dialect: 'alert',
    text: 'sum(topk(5, a)) > 3 unless topk(5, b) or a * on (x) group_left (y) topk(5, c) > topk by (x) (1, d) or absent(topk(5, e))',
  },
  'topk in a query': { text: 'topk(5, a)' },
  NaN: {
    text: `
a == NaN
^^^^^^^^ warning nan-comparison: No value compares with \`NaN\`, not even \`NaN\` itself, so that this never holds: write \`x != x\` for what is no number

(nan) != bool sum(a)
^^^^^^^^^^^^^^^^^^^^ warning nan-comparison: Everything differs from \`NaN\`, even \`NaN\` itself, so that this always holds: write \`x == x\` for what is a number

a != a or a == Inf or a + NaN
`,
  },
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['histogram_quantile(99.9, a)', 'Change to `0.999`', 'histogram_quantile(0.999, a)'],
  ['avg by (job) ((avg by (job, pod) (a)))', 'Average once', 'avg by (job) ((a))'],
  ['time() - a_milliseconds > 5', 'Convert `milliseconds` to `seconds`', 'time() - (a_milliseconds / 1000) > 5'],
  ['a_milliseconds > b_seconds', 'Convert `milliseconds` to `seconds`', '(a_milliseconds / 1000) > b_seconds'],
  ['a_bytes / (b_bits - c_bits)', 'Convert `bits` to `bytes`', 'a_bytes / ((b_bits - c_bits) / 8)'],
  [
    'a_seconds > b_milliseconds + c_milliseconds',
    'Convert `milliseconds` to `seconds`',
    'a_seconds > ((b_milliseconds + c_milliseconds) / 1000)',
  ],
  ['rate(a{b="c"}[5m]  offset 0s)', 'Remove the offset', 'rate(a{b="c"}[5m])'],
  ['a offset 0 @ 5', 'Remove the offset', 'a @ 5'],
  ['a{b="c"} == NaN', 'Compare with itself', 'a{b="c"} != a{b="c"}'],
  ['a + b == bool NaN', 'Compare with itself', 'a + b != bool (a + b)'],
  ['NaN != a', 'Compare with itself', 'a == a'],
];

describe('promql checks of values', () => {
  for (const [name, { text, dialect }] of Object.entries(marked)) {
    it(name, () => assertProblems(text, dialect, known));
  }

  assertFixes(fixes, known);

  it('takes what is hardly above 1 for no percentile', () => assert.equal(fixed('histogram_quantile(1.001, a)'), undefined));

  it('in a rule file', () =>
    assertMarked({
      name: 'rules.yml',
      text: `groups:
  - name: a
    rules:
      - alert: b
        expr: >-
          topk(3, a)
          ^^^^ information topk-in-rule: …
            > quantile(95, b_seconds)
                       ^^ warning quantile-out-of-range: …
      - record: job:c:avg
        expr: 'avg(avg by (job) (a{b=''''} offset 0s))'
               ^^^ information average-of-averages: …
                                           ^^^^^^^^^ hint offset-without-effect: …
      - expr: "a_seconds - b_bytes{c=\\"d\\"}"
                         ^ warning unit-mismatch: …
        record: d
      - alert: e
        expr: |
          (a
           ^ warning nan-comparison: …
            == NaN)
`,
    }));
});
