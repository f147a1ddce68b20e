import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Need } from '#core/environment.ts';
import { promql } from '#languages/promql/index.ts';
import { nearNames } from '#languages/promql/repairs/near-names.ts';
import { answerFrom, type RemoteMetrics } from '../support/remote-metrics.ts';
import { about, completed, environmentWith, fact, type Known } from './support.ts';

const { assertProblems, problemsOf, fixed } = about(
  'unknown-metric',
  'unknown-label',
  'promql-syntax',
  'rate-on-gauge',
  'counter-without-rate',
  'short-range',
  'range-beyond-retention',
  'histogram-quantile',
);

const metrics: RemoteMetrics = {
  up: { series: [{ job: 'shop' }] },
  http_requests_total: {
    series: [
      { job: 'shop-api', code: '200', host: 'web1' },
      { job: 'shop-web', code: '204', host: 'web2', 'my.label': 'x' },
    ],
  },
  http_request_duration_seconds_bucket: {},
  node_load5: {},
  queue_size_bytes: { type: 'counter' },
  pool_used_total: { type: 'gauge' },
  requests: { type: 'counter' },
  sizes_bucket: { type: 'gaugehistogram' },
  'job:up:sum': {},
};
const server = { flavour: 'prometheus' } as const;
const connected: Known = {
  server,
  answer: answerFrom(metrics),
  facts: [
    fact('recording-rule', 'job:new:sum', { expr: 'sum(up)' }),
    fact('metric', 'shown_seconds', { type: 'histogram' }),
    fact('metric', 'shown_count_total'),
    fact('scrape-job', 'shop-apu', { interval: '15s' }),
  ],
};

interface Marked {
  readonly text: string;
  readonly known?: Known;
  readonly dialect?: string;
}

const marked: Readonly<Record<string, Marked>> = {
  'metrics that the server has not': {
    text: `
rate(http_request_total[5m]) + {"http_requests_totl"} / on () group_left () sum(up)
     ^^^^^^^^^^^^^^^^^^ warning unknown-metric: The connected server has no series of \`http_request_total\`: write \`http_requests_total\` if you mean that
                                ^^^^^^^^^^^^^^^^^^^^ warning unknown-metric: …

http_requests > 1
^^^^^^^^^^^^^ information unknown-metric: The connected server has no series of \`http_requests\`: write \`http_requests_total\` if you mean that

sum(shop_orders)
    ^^^^^^^^^^^ information unknown-metric: The connected server has no series of \`shop_orders\`: look for its name in the suggestions, or scrape what exposes it

job:old:sum
^^^^^^^^^^^ information unknown-metric: The connected server has no series of \`job:old:sum\`, and no rule here records it: look for its name in the suggestions, or add the rule

node_load1
^^^^^^^^^^ information unknown-metric: The connected server has no series of \`node_load1\`, which comes from node exporter: scrape that too
`,
  },
  'types that the server tells': {
    text: `
rate(pool_used_total[5m])
     ^^^^^^^^^^^^^^^ warning rate-on-gauge: \`pool_used_total\` is a gauge, and \`rate\` takes each fall for a restart: use \`deriv\`

rate(queue_size_bytes[5m])

histogram_quantile(0.9, sum by (le) (sizes_bucket))

sum(requests)
    ^^^^^^^^ hint counter-without-rate: \`requests\` is a counter, and a counter starts anew with every restart: take its \`rate\` or \`increase\` first
`,
  },
  'matchers that no series fulfils': {
    text: `
http_requests_total{job="shop-apo", hots="web1"}
                        ^^^^^^^^^^ warning unknown-label: On the connected server \`job\` of \`http_requests_total\` is never \`shop-apo\`: write \`shop-api\` if you mean that
                                    ^^^^ warning unknown-label: No series of \`http_requests_total\` on the connected server has the label \`hots\`: write \`host\` if you mean that

http_requests_total{cluster=~"a|b", "my.label"="x"}
                    ^^^^^^^ information unknown-label: No series of \`http_requests_total\` on the connected server has the label \`cluster\`: choose another, or take the matcher out
`,
  },
  'matchers that may come to be fulfilled': {
    text: 'http_requests_total{code="500", host="web3", job=~"shop-.*", cluster="", cluster!="a", cluster!~"a.*"} + http_requests_total{job="shop-apu"} + up{job="shop"} or up{jop="x"}',
  },
  'labels with variables': { dialect: 'grafana', text: 'http_requests_total{jop="$job", $label="x", job=~"shop-${x}"}' },
  'ranges that the server has too few samples for, or too few days': {
    known: {
      server: {
        ...server,
        retention: '15d',
        scrapeIntervals: [
          { job: 'fast', interval: '15s' },
          { job: 'slow', interval: '1m' },
        ],
      },
    },
    text: `
rate(a_total{job="slow"}[2m]) + rate(a_total{job="fast"}[2m]) + rate(a_total[2m]) + rate(a_total{job="other"}[2m])
                         ^^ information short-range: \`rate\` may find too few samples in this range, since they are scraped every 1 minute: take four times that, \`4m\`

max_over_time(b[30d]) + max_over_time(b[15d]) + max_over_time(b[20d:1h] offset 1d)
                ^^^ information range-beyond-retention: The connected Prometheus keeps samples for \`15d\`, and finds no more than those in a longer range: shorten it, or keep them longer
                                                                ^^^ information range-beyond-retention: …

b offset 3w
         ^^ information range-beyond-retention: The connected Prometheus keeps samples for \`15d\`, and finds nothing so long ago: shorten the offset, or keep them longer
`,
  },
  'names that somebody knows': {
    text: 'http_requests_total + up / job:up:sum + job:new:sum + shown_seconds_bucket + shown_count_total + ALERTS{alertname="x"} + {job="x"}',
  },
  'where nothing is a fair answer': {
    text: 'absent(nothing) + absent_over_time(sum(nothing)[5m:]) + sum(nothing or vector(0)) + (up unless nothing) + info(up, {__name__="nothing"})',
  },
  'a name that a variable is a part of': { dialect: 'grafana', text: '${metric} + $prefix_total + {__name__="$metric"}' },
  'a query that is only being typed': { text: 'sum(nothing\n           ^ error promql-syntax: …' },
  'a server that has just started': { known: { server, answer: answerFrom({ other: {} }) }, text: 'nothing' },
  'a server that does not answer': { known: { server }, text: 'nothing' },
  'no connection': { known: { answer: answerFrom(metrics) }, text: 'nothing' },
};

describe('what the connected server lacks', () => {
  for (const [name, { text, known = connected, dialect }] of Object.entries(marked)) {
    it(name, () => assertProblems(text, dialect, known));
  }

  it('offers near names, in their quotes where the name has them', () => {
    const titles = problemsOf('http_request_total', undefined, connected)[0]?.fixes?.map(({ title }) => title);
    assert.deepEqual(titles, ['Change to `http_requests_total`']);
    assert.equal(fixed('{"http_requests_totl", a="b"}', undefined, connected)?.text, '{"http_requests_total", a="b"}');
  });

  it('believes no server that contradicts itself', () => {
    const lies = ['nothing', 'jab'];
    const answer = ({ kind, ...need }: Need): readonly string[] => {
      const isWhole = kind === 'hasSeries' && 'selector' in need && need.selector === '{__name__="there"}';
      return kind === 'seriesCount' ? ['1'] : kind === 'hasSeries' ? (isWhole ? ['there'] : []) : lies;
    };
    assert.deepEqual(problemsOf('nothing + there{jab="x"}', undefined, { server, answer }), []);
  });

  it('offers no name that only a hostile server would have', () => {
    const answer = (need: Need): readonly string[] =>
      need.kind === 'metricNames' ? ['nothing`<b>', 'nothin\ng'] : need.kind === 'seriesCount' ? ['1'] : [];
    assert.deepEqual(problemsOf('nothing', undefined, { server, answer })[0]?.fixes, undefined);
  });
});

describe('what is asked of the connected server', () => {
  const asked = (text: string, known: Known): readonly string[] =>
    (promql.checks ?? [])
      .flatMap((check) => [...(check.needs?.(promql.parse(text), environmentWith(known)) ?? [])])
      .map(({ kind }) => kind);

  it('is nothing where none is connected', () => assert.deepEqual(asked('nothing', {}), []));
  it('is one thing of each metric first', () =>
    assert.deepEqual(asked('nothing + absent(other) + job:new:sum', { ...connected, answer: () => undefined }), ['hasSeries']));
  it('is the type of a metric where it decides', () =>
    assert.deepEqual(asked('rate(http_requests_total[5m]) + sum(up) + sum(node_load5) + deriv(node_load5[5m])', connected), [
      'metadata',
      'metadata',
      ...['hasSeries', 'hasSeries', 'hasSeries', 'hasSeries'],
    ]));
  it('is the type of buckets without a rate', () =>
    assert.deepEqual(asked('histogram_quantile(0.9, sizes_bucket)', connected), ['metadata', 'hasSeries']));
  it('is more where it has none', () =>
    assert.deepEqual(asked('nothing', connected), ['hasSeries', 'seriesCount', 'metricNames', 'metricNames']));
});

/** A name, what there is, and what of that may be a slip. */
const slips: readonly (readonly [name: string, there: string, misspelt: string])[] = [
  ['http_request_total', 'http_requests_total http_requests_seconds', 'http_requests_total'],
  ['node_cpu_secnods_total', 'node_cpu_seconds_total', 'node_cpu_seconds_total'],
  ['nodecpu_seconds_total', 'node_cpu_seconds_total', 'node_cpu_seconds_total'],
  ['apiserver_sli', 'apiserver_slo', 'apiserver_slo'],
  ['prometheus_tsdb_head_max_time', 'prometheus_tsdb_head_min_time', ''],
  ['kube_pod_info', 'kube_job_info', ''],
  ['job:burnrate5m', 'job:burnrate1h job:burnrate6m', ''],
  ['net_tcp_bytes', 'net_udp_bytes', ''],
  ['up', 'us', ''],
];

describe('names that may be meant', () => {
  for (const [name, there, misspelt] of slips) {
    it(`${name}, where there is ${there}`, () => assert.equal(nearNames(name, there.split(' ')).misspelt.join(' '), misspelt));
  }
});

describe('what is suggested in `rate`', () => {
  it('are first those metrics that the server calls counters', () => {
    const answer = answerFrom({ size_a: { type: 'gauge' }, size_b: { type: 'counter' } });
    const { items } = completed('rate(size<|>', { server, answer });
    const ranks = new Map(items.map(({ label, rank }) => [label, rank ?? 0]));
    assert.ok((ranks.get('size_b') ?? 0) < (ranks.get('size_a') ?? 0), JSON.stringify([...ranks]));
  });
});
