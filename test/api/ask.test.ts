import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { httpRequest } from '#api/ask.ts';
import type { TransportFault } from '#api/http.ts';
import { instantQuery, labelNames, labelValues, metadata, type Question, rangeQuery } from '#api/questions.ts';
import { askWith, respond, success, url, wordsFor } from './support.ts';

const limits = { timeout: 1000, maxBytes: 1000 };

const requests: readonly (readonly [Question<unknown>, string])[] = [
  [
    instantQuery('up{a="b"} + 1', { time: 5.5, timeout: 30 }),
    'POST /api/v1/query query=up%7Ba%3D%22b%22%7D%20%2B%201&time=5.5&timeout=30s',
  ],
  [instantQuery('한국 \ud83d'), 'POST /api/v1/query query=%ED%95%9C%EA%B5%AD%20%EF%BF%BD'],
  [instantQuery('"😀"'), 'POST /api/v1/query query=%22%F0%9F%98%80%22'],
  [rangeQuery('up', { start: 10, end: 20.5, step: 5 }), 'POST /api/v1/query_range query=up&start=10&end=20.5&step=5'],
  [rangeQuery('up', { start: 0, end: 1, step: 1 }, { timeout: 30 }), 'POST /api/v1/query_range query=up&start=0&end=1&step=1&timeout=30s'],
  [labelNames({ selectors: ['up', 'down'], limit: 3 }), 'POST /api/v1/labels match%5B%5D=up&match%5B%5D=down&limit=3'],
  [labelValues('job'), 'GET /api/v1/label/job/values'],
  [labelValues('__name__', { limit: 2 }), 'GET /api/v1/label/__name__/values?limit=2'],
  [labelValues('service.name_x'), 'GET /api/v1/label/U__service_2e_name__x/values'],
  [labelValues('../../admin'), 'GET /api/v1/label/U___2e__2e__2f__2e__2e__2f_admin/values'],
  [metadata('up'), 'GET /api/v1/metadata?metric=up'],
];

const faults: readonly (readonly [TransportFault, RegExp, RegExp])[] = [
  ['refused', /Nothing listens at http:\/\/127.0.0.1:9090/, /running/],
  ['host-not-found', /not known/, /spelling/],
  ['unreachable', /cannot be reached/, /VPN/],
  ['untrusted-certificate', /not trusted: detail/, /authority/],
  ['no-tls', /does not speak TLS/, /`http:\/\/`/],
  ['broken-off', /broke off: detail/, /again/],
  ['timeout', /within 30 seconds/, /observatory\.query\.timeout/],
  ['too-large', /larger than 50 MB/, /observatory\.query\.maxResponseSize/],
  ['redirected-away', /redirects to another place: detail/, /login/],
  ['cancelled', /cancelled/, /^$/],
];

describe('requests to the Prometheus API', () => {
  for (const [question, expected] of requests) {
    it(expected, () => {
      const { method, url: address, body } = httpRequest({ url: 'http://host/prefix/', limits }, question);
      assert.equal(`${method} ${address}${body ? ` ${body}` : ''}`, expected.replace(' /', ' http://host/prefix/'));
    });
  }

  it('asks with POST', async () => {
    const { answer, sent } = await askWith(labelNames(), success(['job']));
    assert.deepEqual(answer.kind === 'answer' && answer.data, ['job']);
    assert.deepEqual(
      sent.map(({ method, headers }) => [method, headers['content-type']]),
      [['POST', 'application/x-www-form-urlencoded']],
    );
  });

  it('asks again with GET where POST is not allowed', async () => {
    const { answer, sent } = await askWith(instantQuery('up'), respond('', 405), success({ resultType: 'vector', result: [] }));
    assert.equal(answer.kind, 'answer');
    assert.deepEqual(
      sent.map(({ method, url: address, body }) => [method, address, body]),
      [
        ['POST', `${url}/api/v1/query`, 'query=up'],
        ['GET', `${url}/api/v1/query?query=up`, undefined],
      ],
    );
  });

  it('asks only once where the fault is another', async () => {
    const { answer, sent } = await askWith(instantQuery('up'), respond('', 500));
    assert.deepEqual([answer.kind, sent.length], ['failure', 1]);
  });

  for (const [fault, what, advice] of faults) {
    it(`says what to do when the connection fails: ${fault}`, async () => {
      const { answer } = await askWith(instantQuery('up'), { ok: false, fault, detail: 'detail' });
      assert.ok(answer.kind === 'failure');
      const words = wordsFor(answer);
      assert.match(words.what, what);
      assert.match(words.advice, advice);
    });
  }
});
