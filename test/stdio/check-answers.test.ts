import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { Diagnostic } from 'vscode-languageserver';
import type { Need } from '#core/environment.ts';
import { type ClientOptions, type LanguageServer, startLanguageServer } from '../support/language-server.ts';
import { answerFrom } from '../support/remote-metrics.ts';
import { until } from '../support/until.ts';

const rules = (expr: string): string =>
  `groups:\n  - name: a\n    rules:\n      - record: job:http_requests:rate5m\n        expr: ${expr}\n`;
const knows = answerFrom({ up: {}, http_requests_total: {} });

describe('What checks learn from the connected Prometheus', function () {
  this.timeout(30_000);
  let server: LanguageServer | undefined;
  const asked: Need[] = [];
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    asked.length = 0;
  });
  const start = async (options: ClientOptions = {}): Promise<LanguageServer> => {
    const answer = (need: Need): readonly string[] | null => {
      asked.push(need);
      return knows(need) ?? null;
    };
    server = await startLanguageServer({ ...options, answer });
    return server;
  };
  const connect = (to: LanguageServer): void => to.notify('observatory/connectedServer', { flavour: 'prometheus', version: '3.5.0' });
  const texts = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code, message }) => `${code}: ${message}`);
  const slip = 'unknown-metric: The connected server has no series of `http_request_total`: write `http_requests_total` if you mean that';

  it('is asked once the problems were told, and told by a refresh; another connection knows nothing of it', async () => {
    const to = await start();
    const uri = to.open('rules.yml', rules("'sum by (job) (rate(http_request_total[5m]))'"));
    assert.deepEqual(await to.diagnostics(uri), []);
    const before = to.refreshes();
    connect(to);
    await until({ what: 'the connection to be known' }, () => to.refreshes() > before);
    assert.deepEqual(texts(await to.diagnostics(uri)), []);
    const found = await until({ what: 'the slip to be told' }, async () => {
      const told = to.refreshes() > before + 1 ? await to.diagnostics(uri) : [];
      return told.length > 0 && told;
    });
    assert.deepEqual(texts(found), [slip]);
    const [action] = found[0] ? await to.codeActions(uri, found[0]) : [];
    assert.equal(action?.title, 'Change to `http_requests_total`');
    const keys = asked.map((need) => JSON.stringify(need));
    assert.deepEqual(keys, [...new Set(keys)]);
    to.notify('observatory/connectionChanged', {});
    assert.deepEqual(await to.diagnostics(uri), []);
  });

  it('is pushed where the client does not pull', async () => {
    const to = await start({ pull: false });
    const uri = to.open('lesson.md', '# A lesson\n\n```promql\nhttp_request_total\n```\n');
    connect(to);
    await until({ what: 'the slip to be pushed' }, () => texts(to.published.get(uri) ?? []).includes(slip));
  });
});
