import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';
import { ruleExpressions, scriptExpressions } from '../promql/corpus.ts';
import { formatted } from '../promql/support.ts';

describe('the formatter beside Prometheus’s own', function () {
  this.timeout(120_000);
  let prometheus: PrometheusServer;
  before(async () => {
    prometheus = await startPrometheus();
  });
  after(() => prometheus?.stop());

  /** What Prometheus makes of an expression; undefined where this Prometheus is too old for it. */
  async function oracle(query: string): Promise<string | undefined> {
    const response = await fetch(`${prometheus.url}/api/v1/format_query`, { method: 'POST', body: new URLSearchParams({ query }) });
    const { data }: { data?: string } = await response.json();
    return data;
  }

  it('leaves as it is what Prometheus has laid out, and means the same as before', async () => {
    let compared = 0;
    for (const expression of [...ruleExpressions(), ...scriptExpressions()]) {
      const theirs = await oracle(expression);
      if (theirs !== undefined) {
        compared++;
        assert.equal(unindentedSubqueries(formatted(theirs, 'expr')), theirs);
        const ours = formatted(expression, 'expr');
        assert.equal(await oracle(ours), theirs, ours);
        assert.equal(formatted(ours, 'expr'), ours);
      }
    }
    assert.ok(compared > 400, `${compared} expressions compared`);
  });
});

/** Prometheus forgets to indent a subquery that fits on a line of its own; we do not. */
function unindentedSubqueries(text: string): string {
  return text.replace(/^ +(?=.*\[[^\]]*:[^\]]*\][^()]*$)/gm, '');
}
