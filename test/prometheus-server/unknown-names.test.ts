import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { ask } from '#api/ask.ts';
import type { Question } from '#api/questions.ts';
import { connectedServer } from '#client/answers/connected-server.ts';
import { answerTo } from '#client/answers/questions.ts';
import { nodeTransport } from '#client/platform/transport.node.ts';
import { type LanguageServer, startLanguageServer } from '#test/support/language-server.ts';
import { openMetricsBetween } from '#test/support/lesson-metrics.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';
import { until } from '#test/support/until.ts';

const limits = { timeout: 10_000, maxBytes: 1_000_000 };

/** A Prometheus that has been running for an hour, for all that its data tell. */
function anHour(): string {
  const now = Math.floor(Date.now() / 1000);
  const samples = Array.from({ length: 61 }, (_, minute) => `up{job="shop",instance="old"} 1 ${now - 3600 + minute * 60}\n`).join('');
  return openMetricsBetween(now - 3600, now, 15).replace('# EOF', `# TYPE up gauge\n${samples}# EOF`);
}

describe('names that a real Prometheus does not have', function () {
  this.timeout(90_000);
  let prometheus: PrometheusServer;
  let server: LanguageServer;

  before(async () => {
    prometheus = await startPrometheus({ backfill: anHour(), flags: ['--storage.tsdb.retention.time=10d'] });
    const askOne = async <T>(question: Question<T>): Promise<T | undefined> => {
      const answer = await ask({ url: prometheus.url, transport: nodeTransport, limits }, question, new AbortController().signal);
      return answer.kind === 'answer' ? answer.data : undefined;
    };
    server = await startLanguageServer({ answer: async (need) => (await answerTo(need, askOne)) ?? null });
    server.notify('observatory/connectedServer', await connectedServer(askOne));
  });
  after(async () => {
    await server?.stop();
    await prometheus?.stop();
  });

  /** The problems once one of them is as expected, so that the server has learned what it rests on. */
  const problemsOf = async (text: string, expected: RegExp): Promise<readonly string[]> => {
    const uri = server.open('queries.promql', text);
    const found = await until({ what: String(expected) }, async () => {
      const problems = await server.diagnostics(uri);
      return problems.some(({ code, message }) => expected.test(`${code}: ${message}`)) && problems;
    });
    const titles = await Promise.all(found.map(async (problem) => (await server.codeActions(uri, problem))[0]?.title));
    server.close(uri);
    return found.map(({ code, message }, index) => `${code}: ${message} [${titles[index]}]`);
  };

  it('are told, with one that it does have', async () => {
    assert.deepEqual(await problemsOf('rate(prometheus_http_request_total[5m])\n', /^unknown-metric/), [
      'unknown-metric: The connected server has no series of `prometheus_http_request_total`: write `prometheus_http_requests_total` if you mean that [Change to `prometheus_http_requests_total`]',
    ]);
  });

  it('are told of labels and their values', async () => {
    assert.deepEqual(
      await problemsOf('rate(prometheus_http_requests_total{job="promethues", handlr=~"/api/.*", code="999"}[5m])\n', /^unknown-label/),
      [
        'unknown-label: On the connected server `job` of `prometheus_http_requests_total` is never `promethues`: write `prometheus` if you mean that [Change to `prometheus`]',
        'unknown-label: No series of `prometheus_http_requests_total` on the connected server has the label `handlr`: write `handler` if you mean that [Change to `handler`]',
      ],
    );
  });

  it('are told beside what it tells of the others: types, intervals, how long it keeps them', async () => {
    assert.deepEqual(await problemsOf('increase(prometheus_tsdb_head_series{job="prometheus"}[3s])\n', /is a gauge, and/), [
      'rate-on-gauge: `prometheus_tsdb_head_series` is a gauge, and `increase` takes each fall for a restart: use `delta` [Change to `delta`]',
      'short-range: `increase` may find too few samples in this range, since they are scraped every 1 second: take four times that, `4s` [Change to `4s`]',
    ]);
    assert.deepEqual(await problemsOf('max_over_time(up{job="shop"}[30d])\n', /^range-beyond-retention/), [
      'range-beyond-retention: The connected Prometheus keeps samples for `10d`, and finds no more than those in a longer range: shorten it, or keep them longer [Disable `range-beyond-retention` here]',
    ]);
  });
});
