import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Need } from '#core/environment.ts';
import { promql } from '#languages/promql/index.ts';
import { answerFrom, type RemoteMetrics } from '../support/remote-metrics.ts';
import { about, environmentWith, fact, type Known } from './support.ts';

const { assertProblems, problemsOf, fixed } = about('unknown-metric', 'promql-syntax');

const metrics: RemoteMetrics = {
  up: {},
  http_requests_total: {},
  http_request_duration_seconds_bucket: {},
  node_load5: {},
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
^^^^^^^^^^^^^ information unknown-metric: The connected server has no series of \`http_requests\`, but of \`http_requests_total\`: write that if you mean it

sum(shop_orders)
    ^^^^^^^^^^^ information unknown-metric: The connected server has no series of \`shop_orders\`: look for its name in the suggestions, or scrape what exposes it

node_load1
^^^^^^^^^^ information unknown-metric: The connected server has no series of \`node_load1\`, which comes from node exporter: scrape that too
`,
  },
  'names that somebody knows': {
    text: 'http_requests_total + up / job:up:sum + job:new:sum + shown_seconds_bucket + shown_count_total + ALERTS{alertname="x"} + {job="x"}',
  },
  'where nothing is a fair answer': {
    text: 'absent(nothing) + absent_over_time(sum(nothing)[5m:]) + sum(nothing or vector(0)) + (up unless nothing) + info(up, {__name__="nothing"})',
  },
  'a name that a variable is a part of': { dialect: 'grafana', text: '${metric} + $prefix_total + {__name__="$metric"}' },
  'a query that is only being typed': { text: 'sum(nothing\n          ^ error promql-syntax: …' },
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
  it('is more where it has none', () =>
    assert.deepEqual(asked('nothing', connected), ['hasSeries', 'seriesCount', 'metricNames', 'metricNames']));
});
