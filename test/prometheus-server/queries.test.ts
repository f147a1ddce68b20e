import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Answer } from '#api/answer.ts';
import { ask } from '#api/ask.ts';
import type { Failure } from '#api/failure.ts';
import { buildInfo, instantQuery, labelNames, labelValues, metadata, type Question, rangeQuery } from '#api/questions.ts';
import type { QueryResult } from '#api/shapes.ts';
import { answerTo, type Need } from '#client/answers/questions.ts';
import { nodeTransport } from '#client/platform/transport.node.ts';
import { valuesOf } from '#client/queries/graph.ts';
import { createQueryRunner, type RunOptions } from '#client/queries/query-runner.ts';
import type { ResultsState } from '#client/queries/results-messages.ts';
import { timesOf } from '#client/queries/time-range.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';

const limits = { timeout: 10_000, maxBytes: 1_000_000 };

describe('a real Prometheus', function () {
  this.timeout(90_000);
  let prometheus: PrometheusServer;

  before(async () => {
    prometheus = await startPrometheus();
  });
  after(() => prometheus?.stop());

  const send = <T>(question: Question<T>, bounds = limits): Promise<Answer<T> | Failure> =>
    ask({ url: prometheus.url, transport: nodeTransport, limits: bounds }, question, new AbortController().signal);

  async function answer<T>(question: Question<T>): Promise<T> {
    const answered = await send(question);
    assert.ok(answered.kind === 'answer', JSON.stringify(answered));
    return answered.data;
  }

  async function failure(question: Question<unknown>, bounds = limits): Promise<Failure> {
    const answered = await send(question, bounds);
    assert.ok(answered.kind === 'failure', JSON.stringify(answered));
    return answered;
  }

  async function query<Type extends QueryResult['resultType']>(
    expression: string,
    type: Type,
  ): Promise<QueryResult & { resultType: Type }> {
    const data = await answer(instantQuery(expression));
    const isType = (result: QueryResult): result is QueryResult & { resultType: Type } => result.resultType === type;
    assert.ok(isType(data), data.resultType);
    return data;
  }

  it('answers with an instant vector', async () => {
    const { result } = await query('up{job="prometheus"} # 주석', 'vector');
    assert.deepEqual(
      result.map(({ metric, value }) => [metric.__name__, metric.job, value?.[1]]),
      [['up', 'prometheus', '1']],
    );
  });

  it('answers with an empty vector', async () => {
    assert.deepEqual((await query('no_such_metric', 'vector')).result, []);
  });

  it('answers with a scalar', async () => {
    assert.equal((await query('scalar(vector(1)) / 3', 'scalar')).result[1], '0.3333333333333333');
  });

  it('answers with values that are no numbers', async () => {
    assert.equal((await query('1 / 0', 'scalar')).result[1], '+Inf');
    assert.equal((await query('0 / 0', 'scalar')).result[1], 'NaN');
  });

  it('answers with a string', async () => {
    assert.equal((await query('"안녕 <b>"', 'string')).result[1], '안녕 <b>');
  });

  it('answers with a range vector', async () => {
    const { result } = await query('up{job="prometheus"}[1m]', 'matrix');
    assert.equal(result[0]?.values?.at(-1)?.[1], '1');
  });

  it('answers over a range, with all the steps it allows', async () => {
    const end = Math.floor(Date.now() / 1000);
    const data = await answer(rangeQuery('vector(1)', { start: end - 11_000, end, step: 1 }));
    assert.ok(data.resultType === 'matrix');
    assert.equal(data.result[0]?.values?.length, 11_001);
    const { errorType, detail } = await failure(rangeQuery('vector(1)', { start: end - 11_001, end, step: 1 }));
    assert.deepEqual([errorType, /exceeded maximum resolution of 11,000 points/.test(detail)], ['bad_data', true]);
  });

  it('refuses a range vector over a range', async () => {
    const { reason, detail } = await failure(rangeQuery('up[5m]', { start: 0, end: 60, step: 15 }));
    assert.deepEqual([reason, /invalid expression type "range vector" for range query/.test(detail)], ['prometheus', true]);
  });

  it('says where an expression is wrong', async () => {
    const { reason, errorType, detail } = await failure(instantQuery('sum(up'));
    assert.deepEqual([reason, errorType], ['prometheus', 'bad_data']);
    assert.match(detail, /1:\d+: parse error: unclosed left parenthesis/);
  });

  it('says why an expression could not be evaluated', async () => {
    const { reason, errorType, detail } = await failure(instantQuery('up * on() group_left() vector(1) + on() up * on() up'));
    assert.deepEqual([reason, errorType], ['prometheus', 'execution']);
    assert.match(detail, /many-to-many|duplicate series/);
  });

  it('gives metric names, label names and label values', async () => {
    assert.ok((await answer(labelValues('__name__'))).includes('up'));
    assert.deepEqual(await answer(labelValues('__name__', { selectors: ['{__name__=~"u.*"}'] })), ['up']);
    assert.ok((await answer(labelNames({ selectors: ['up'] }))).includes('job'));
    assert.ok((await answer(labelValues('job', { selectors: ['up'] }))).includes('prometheus'));
  });

  it('gives metadata and its version', async () => {
    const known = await answer(metadata('prometheus_build_info'));
    assert.equal(known.prometheus_build_info?.[0]?.type, 'gauge');
    assert.match((await answer(buildInfo())).version ?? '', /^\d+\.\d+/);
  });

  it('is told apart from its own web pages', async () => {
    const bounds = { url: `${prometheus.url}/graph`, transport: nodeTransport, limits };
    const wrong = await ask(bounds, instantQuery('up'), new AbortController().signal);
    assert.equal(wrong.kind === 'failure' && wrong.reason, 'not-found');
  });

  it('is not read past the limit', async () => {
    assert.equal((await failure(instantQuery('{__name__=~".+"}'), { ...limits, maxBytes: 1000 })).reason, 'too-large');
  });

  const needs: readonly (readonly [Need, readonly string[]])[] = [
    [{ kind: 'metricNames', prefix: 'u', limit: 10 }, ['up']],
    [{ kind: 'metricNames', prefix: '', inside: 'SDB_head_serie', limit: 1 }, ['prometheus_tsdb_head_series']],
    [
      { kind: 'metricNames', prefix: 'prometheus_http_re', endings: ['_total', '_count'], limit: 1 },
      ['prometheus_http_request_duration_seconds_count'],
    ],
    [{ kind: 'labelNames', selectors: ['up'], limit: 1 }, ['__name__']],
    [{ kind: 'labelNames', selectors: ['up', 'prometheus_build_info'], limit: 2 }, ['__name__', 'branch']],
    [{ kind: 'seriesCount', metric: 'prometheus_build_info' }, ['1']],
    [{ kind: 'seriesCount', metric: 'no "such" metric' }, ['0']],
    [{ kind: 'labelValues', label: 'job', selector: 'up', prefix: 'prom', limit: 10 }, ['prometheus']],
    [{ kind: 'labelValues', label: 'job', selector: 'up{instance!=""}', prefix: 'prom', limit: 10 }, ['prometheus']],
    [{ kind: 'labelValues', label: 'job', prefix: '.*', limit: 10 }, []],
  ];
  for (const [need, expected] of needs) {
    it(`answers the need ${JSON.stringify(need)}`, async () => {
      assert.deepEqual(await answerTo(need, answer), expected);
    });
  }

  it('answers what a metric is, also for a part of a histogram', async () => {
    const type = async (metric: string) => (await answerTo({ kind: 'metadata', metric }, answer))?.[0];
    assert.equal(await type('prometheus_http_request_duration_seconds_bucket'), 'histogram');
    assert.equal(await type('prometheus_http_requests_total'), 'counter');
    assert.equal(await type('no_such_metric'), undefined);
  });

  it('fills the table of results', async () => {
    const states: ResultsState[] = [];
    const runner = createQueryRunner({
      transport: () => nodeTransport,
      limits: () => limits,
      show: (state) => states.push(state),
      t: (message) => message,
      now: () => performance.now(),
    });
    await runner.run('count by (job) (up)', { name: 'test', url: prometheus.url });
    const done = states.at(-1);
    assert.deepEqual(
      states.map(({ phase }) => phase),
      ['running', 'done'],
    );
    assert.ok(done?.phase === 'done');
    assert.deepEqual(done.table.labels, ['job']);
    assert.ok(done.table.rows.some(({ labels, value }) => labels[0] === 'prometheus' && value === '1'));
  });

  it('draws curves of the last hour, with a gap where nothing was scraped', async () => {
    const times = timesOf({ seconds: 7200 }, Date.now() / 1000, 800);
    const done = (await run('http_requests_total', { times })).at(-1);
    assert.ok(done?.phase === 'done' && done.graph, JSON.stringify(done));
    const { graph, table } = done;
    assert.ok(graph.series.length > 1);
    assert.equal(table.total, graph.total);
    assert.deepEqual([graph.times.length, graph.times[0]], [7200 / times.step + 1, times.start]);
    const first = valuesOf(graph, 0);
    assert.ok(Number.isNaN(first[0]), 'two hours ago there was nothing');
    assert.ok((first[Math.floor((first.length * 5) / 6)] ?? Number.NaN) > 0, 'twenty minutes ago there was something');
  });

  async function run(query: string, options: RunOptions = {}): Promise<readonly ResultsState[]> {
    const states: ResultsState[] = [];
    const runner = createQueryRunner({
      transport: () => nodeTransport,
      limits: () => limits,
      show: (state) => states.push(state),
      t: (message) => message,
      now: () => performance.now(),
    });
    await runner.run(query, { name: 'test', url: prometheus.url }, options);
    return states;
  }
});
