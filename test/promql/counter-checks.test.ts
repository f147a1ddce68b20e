import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { testWorkspace } from '#test/support/problems.ts';
import { about, fact, type Known } from './support.ts';

const { assertFixes, assertProblems } = about(
  'rate-on-gauge',
  'rate-of-aggregate',
  'counter-without-rate',
  'short-range',
  'histogram-quantile',
  'promql-syntax',
);

/** A workspace with types, rules and jobs. */
const known: Known = {
  facts: [
    fact('metric', 'queue_length', { type: 'gauge' }),
    fact('metric', 'requests', { type: 'counter' }),
    fact('metric', 'open_total', { type: 'gauge' }),
    fact('metric', 'wait_seconds', { type: 'summary' }),
    fact('metric', 'wait_seconds_sum', { type: 'summary' }),
    fact('metric', 'size_bytes', { type: 'histogram' }),
    fact('metric', 'highest_timestamp_seconds', { type: 'gauge' }),
    fact('metric', 'disputed', { type: 'gauge' }),
    fact('metric', 'disputed', { type: 'counter' }),
    fact('recording-rule', 'job:requests:sum', { expr: '(sum by (job) (requests_total))' }),
    fact('recording-rule', 'job:requests:max', { expr: 'max by (job) (requests_total)' }),
    fact('recording-rule', 'job:latency:avg', { expr: 'avg by (job) (latency)' }),
    fact('scrape-job', 'fast', { interval: '15s' }),
    fact('scrape-job', 'slow', { interval: '2m' }),
    fact('scrape-job', 'unknown'),
  ],
};

const oneJob: Known = { facts: [fact('scrape-job', 'a', { interval: '30s' }), fact('scrape-job', 'b', { interval: '30s' })] };

interface Marked {
  readonly text: string;
  readonly known?: Known;
  readonly dialect?: string;
}

const marked: Readonly<Record<string, Marked>> = {
  'rate of a gauge': {
    known,
    text: `
rate(queue_length[5m]) + irate(queue_length{a="b"}[5m])
     ^^^^^^^^^^^^ warning rate-on-gauge: \`queue_length\` is a gauge, and \`rate\` takes each fall for a restart: use \`deriv\`
                               ^^^^^^^^^^^^ warning rate-on-gauge: …

increase({"queue_length"}[5m])
          ^^^^^^^^^^^^^^ warning rate-on-gauge: …

increase({__name__="open_total"}[5m:1m])
                   ^^^^^^^^^^^^ warning rate-on-gauge: …

rate(up[5m]) + rate(wait_seconds[5m])
     ^^ warning rate-on-gauge: \`up\` is a gauge, …
                    ^^^^^^^^^^^^ warning rate-on-gauge: …
`,
  },
  'types of the metrics of well-known programs': {
    known: { facts: [fact('metric', 'kubelet_running_pods', { type: 'counter' }), fact('recording-rule', 'node_load5', { expr: 'up' })] },
    text: `
rate(node_load1[5m]) + rate(node_load5[5m]) + rate(kubelet_running_pods[5m])
     ^^^^^^^^^^ warning rate-on-gauge: \`node_load1\` is a gauge of node exporter, and \`rate\` takes each fall for a restart: use \`deriv\`

sum(kubelet_evictions)
    ^^^^^^^^^^^^^^^^^ hint counter-without-rate: \`kubelet_evictions\` is a counter of kubelet, and a counter starts anew with every restart: take its \`rate\` or \`increase\` first
`,
  },
  'rate of what looks like a gauge': {
    text: `
rate(shop_memory_free_bytes[5m])
     ^^^^^^^^^^^^^^^^^^^^^^ hint rate-on-gauge: \`shop_memory_free_bytes\` looks like a gauge by its name, and \`rate\` takes each fall for a restart: use \`deriv\`, or let the name of a counter end in \`_total\`

increase(room_celsius[5m])
         ^^^^^^^^^^^^ hint rate-on-gauge: …
`,
  },
  'rate of what is no gauge, or may be none': {
    known,
    text: `
rate(requests[5m]) + rate(wait_seconds_sum[5m]) + rate(disputed[5m]) + rate(anything[5m]) + rate(x_bytes_total[5m])

deriv(queue_length[5m]) + delta(up[5m]) + rate(highest_timestamp_seconds[5m]) + rate(size_bytes[5m]) + rate(node_network_receive_bytes[5m])

rate(job:x_bytes[5m]) + histogram_count(sum(rate(x_bytes[5m]))) + rate(http_response_size_bytes[5m]) + resets(x_bytes[1h])
`,
  },
  'rate of an aggregation': {
    known,
    text: `
rate(sum by (job) (requests)[5m:1m])
^^^^ warning rate-of-aggregate: \`rate\` of an aggregation: when one of the series restarts, \`rate\` takes the fall of the whole \`sum\` for a restart; apply \`rate\` to each series, then aggregate

increase((avg(requests))[5m:])
^^^^^^^^ warning rate-of-aggregate: …

rate(job:requests:sum[5m])
     ^^^^^^^^^^^^^^^^ warning rate-of-aggregate: \`rate\` of an aggregation: \`job:requests:sum\` is recorded as a \`sum\`, which falls when only one of its series restarts or ends; record the \`rate\` of each series, then aggregate

rate(requests[5m:]) + rate(max by (job) (requests)[5m:]) + rate(job:requests:max[5m]) + delta(sum(requests)[5m:]) + rate(job:other:sum[5m])
`,
  },
  'a counter without rate': {
    known,
    text: `
errors_total > 100
^^^^^^^^^^^^ hint counter-without-rate: \`errors_total\` looks like a counter by its name, and a counter starts anew with every restart: take its \`rate\` or \`increase\` first

5 < bool (max by (job) (label_replace(requests{a="b"}, "a", "$1", "b", "(.*)")) * 8)
                                      ^^^^^^^^ hint counter-without-rate: …

sum by (job) (errors_total offset 1h)
              ^^^^^^^^^^^^ hint counter-without-rate: …

sum(errors_total) / sum(requests_total) > 0.05
    ^^^^^^^^^^^^ hint counter-without-rate: …

delta(errors_total[5m])
      ^^^^^^^^^^^^ hint counter-without-rate: \`errors_total\` looks like a counter by its name, and \`delta\` takes no notice of its restarts: use \`increase\`

avg_over_time(errors_total[5m])
              ^^^^^^^^^^^^ hint counter-without-rate: \`errors_total\` looks like a counter by its name, and \`avg_over_time\` takes no notice of its restarts: take its \`rate\` or \`increase\` first
`,
  },
  'a counter whose count may be meant': {
    known,
    text: `
errors_total

errors_total > 0 and errors_total == 1 unless errors_total > errors_total offset 5m

sum(open_total) > 100 or open_total > 5 or job:errors_total > 5

resets(errors_total[1h]) > 5 or changes(errors_total[1h]) > 5 or increase(errors_total[1h]) > 5 or max_over_time(errors_total[1h]) > 5

absent(errors_total) or count(errors_total) > 5 or time() - timestamp(errors_total) > 60

sum(errors_total) / sum(requests_total) * 100

errors_total - errors_total offset 1h > 5

up == 0 and on () errors_total

max(errors_total)
`,
  },
  'a short range': {
    known: oneJob,
    text: `
rate(requests_total[1m])
                    ^^ information short-range: \`rate\` may find too few samples in this range, since they are scraped every 30 seconds: take four times that, \`2m\`

irate(requests_total{job="a"}[45s])
                              ^^^ information short-range: …

rate(requests_total[2m]) + irate(requests_total[1m]) + rate(job:requests:sum[1m]) + rate(requests_total[1m:15s]) + max_over_time(up[30s])

rate(requests_total{job="elsewhere"}[1m]) + rate(requests_total{job=~"a.*"}[1m]) + rate(requests_total[1m] smoothed)
`,
  },
  'a short range where jobs differ': {
    known,
    text: `
rate(requests_total[1m]) + rate(requests_total{job="fast"}[1m]) + rate(requests_total{job="unknown"}[1s])

delta(requests{job="slow"}[5m])
      ^^^^^^^^ hint counter-without-rate: …
                           ^^ information short-range: …
`,
  },
  'histogram quantiles': {
    known: { facts: [fact('metric', 'jobs_bucket', { type: 'gaugehistogram' })] },
    text: `
histogram_quantile(0.9, sum(rate(http_bucket[5m])))
                        ^^^ warning histogram-quantile: \`sum\` drops the label \`le\`, by which the buckets of \`http_bucket\` are told apart, so that no quantile is left: keep \`le\`

histogram_quantile(0.9, sum by (le) (sum by (job) (increase(http_bucket[5m])) * 2))
                                         ^^^^^^^^ warning histogram-quantile: …

histogram_fraction(0, 0.2, sum without (le, pod) (job:http_bucket:rate5m))
                               ^^^^^^^^^^^^^^^^^ warning histogram-quantile: …

histogram_quantile(0.9, sum by (le) (http_bucket{job="a"}))
                                     ^^^^^^^^^^^ hint histogram-quantile: The buckets of \`http_bucket\` count since the process began: take their \`rate\` to see the quantile of now

histogram_quantile(0.9, sum by (le, job) (rate(http_bucket[5m])))

histogram_quantile(0.9, topk(3, sum without (pod) (rate(http_bucket[5m]))))

histogram_quantile(0.9, sum by (vmrange) (rate(http_bucket[5m]))) + histogram_quantile(0.9, sum(rate(http[5m]))) + histogram_quantile(0.9, jobs_bucket) + histogram_quantile(0.9, job:http_bucket:rate5m)

histogram_quantile(0.9, label_replace(sum by (limit) (rate(http_bucket[5m])), "le", "$1", "limit", "(.*)"))
`,
  },
  'what the syntax leaves open is not judged': {
    text: `
rate(free_bytes[5m])
rate
^^^^ error promql-syntax: …
`,
  },
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['rate(queue_length[5m])', 'Change to `deriv`', 'deriv(queue_length[5m])'],
  ['rate(queue_length[5m] smoothed)', 'Change to `delta`', 'delta(queue_length[5m] smoothed)'],
  ['increase(queue_length[5m])', 'Change to `delta`', 'delta(queue_length[5m])'],
  ['rate((sum by (job) (x{a="b"} offset 1h))[5m:1m])', 'Apply `rate` first', 'sum by (job) (rate(x{a="b"}[5m] offset 1h))'],
  ['sum(errors_total offset 1h) > 5', 'Wrap in `rate`', 'sum(rate(errors_total[5m] offset 1h)) > 5'],
  ['errors_total{a="b"} > 5', 'Wrap in `rate`', 'rate(errors_total{a="b"}[5m]) > 5'],
  ['delta(errors_total[1h])', 'Change to `increase`', 'increase(errors_total[1h])'],
  ['rate(x{job="fast"}[30s])', 'Change to `1m`', 'rate(x{job="fast"}[1m])'],
  ['rate(x{job="slow"}[1m])', 'Change to `8m`', 'rate(x{job="slow"}[8m])'],
  ['histogram_quantile(0.9, sum(rate(a_bucket[5m])))', 'Keep `le`', 'histogram_quantile(0.9, sum by (le)(rate(a_bucket[5m])))'],
  ['histogram_quantile(0.9, sum(rate(a_bucket[5m])) by (x))', 'Keep `le`', 'histogram_quantile(0.9, sum(rate(a_bucket[5m])) by (le, x))'],
  ['histogram_quantile(0.9, sum by () (rate(a_bucket[5m])))', 'Keep `le`', 'histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m])))'],
  ['histogram_quantile(1, sum without (x, le, y) (a_bucket))', 'Keep `le`', 'histogram_quantile(1, sum without (x, y) (a_bucket))'],
  ['histogram_quantile(0.9, a_bucket offset 1h)', 'Wrap in `rate`', 'histogram_quantile(0.9, rate(a_bucket[5m] offset 1h))'],
];

describe('promql checks of rates', () => {
  for (const [name, { text, known: facts, dialect }] of Object.entries(marked)) {
    it(name, () => assertProblems(text, dialect, facts));
  }

  assertFixes(fixes, known);

  it('in a rule file', () =>
    assertMarked({
      name: 'rules.yml',
      text: `groups:
  - name: a
    rules:
      - alert: b
        expr: >-
          rate(up[5m])
               ^^ warning rate-on-gauge
            + rate(sum(x_total)[5m:]) > 5
              ^^^^ warning rate-of-aggregate
      - alert: c
        expr: "errors_total{a=\\"b\\"} > 5"
               ^^^^^^^^^^^^ hint counter-without-rate
      - record: d:http:quantile
        expr: |
          histogram_quantile(0.9,
            sum(rate(http_bucket[5m])))
            ^^^ warning histogram-quantile
`,
    }));

  it('in a rule file, by what other files tell', () => {
    const workspace = testWorkspace();
    workspace.facts.tell('file:///workspace/others.yml', known.facts ?? []);
    return assertMarked(
      {
        name: 'rules.yml',
        text: `groups:
  - name: a
    rules:
      - alert: b
        expr: |
          rate(requests{job="slow"}[5m]) > 5
                                    ^^ information short-range: …
            or rate(job:requests:sum[5m]) > 5
                    ^^^^^^^^^^^^^^^^ warning rate-of-aggregate: …
`,
      },
      workspace,
    );
  });

  it('not where a template writes a part of it', () =>
    assertMarked({
      name: 'rules.yml',
      text: `{{- if .Values.rules }}
groups:
  - name: a
    rules:
      - alert: b
        expr: rate({{ .Values.prefix }}_bytes[5m]) > 1 or rate(sum(x{{ .Values.suffix }})[5m:]) > 1
      - alert: c
        expr: errors_total > {{ .Values.errors }} and histogram_quantile({{ .Values.quantile }}5, x) > 1
      - alert: d
        expr: rate(up[5m]) > {{ .Values.rate }}
                   ^^ warning rate-on-gauge: …
{{- end }}
`,
    }));

  it('in a fence', () =>
    assertMarked({
      name: 'a.md',
      text: `
\`\`\`promql
rate(x_ratio[1m])
     ^^^^^^^ hint rate-on-gauge
\`\`\`
`,
    }));
});
