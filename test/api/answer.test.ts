import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HttpResponse } from '#api/http.ts';
import { buildInfo, instantQuery, labelNames, metadata, type Question } from '#api/questions.ts';
import { failureOf, read, respond, success } from './support.ts';

const vector = { resultType: 'vector', result: [{ metric: { __name__: 'up', job: 'shop' }, value: [1_700_000_000.123, '1'] }] };
const histogram = [1_700_000_000, { count: '3', sum: '4.5', buckets: [[3, '-0.5', '0.5', '1']] }];

const good: readonly (readonly [string, Question<unknown>, unknown])[] = [
  ['an instant vector', instantQuery('up'), vector],
  ['an empty vector', instantQuery('up'), { resultType: 'vector', result: [] }],
  ['a native histogram', instantQuery('h'), { resultType: 'vector', result: [{ metric: {}, histogram }] }],
  ['a scalar', instantQuery('1'), { resultType: 'scalar', result: [1, '1'] }],
  ['a string', instantQuery('"a"'), { resultType: 'string', result: [1, 'a'] }],
  [
    'a matrix',
    instantQuery('up[1m]'),
    {
      resultType: 'matrix',
      result: [
        {
          metric: {},
          values: [
            [1, 'NaN'],
            [2, '+Inf'],
          ],
        },
      ],
    },
  ],
  ['a matrix of histograms', instantQuery('h[1m]'), { resultType: 'matrix', result: [{ metric: {}, histograms: [histogram] }] }],
  ['label names', labelNames(), ['__name__', 'job']],
  ['metadata', metadata(), { up: [{ type: 'gauge', help: 'Is it up', unit: '' }] }],
  ['build information with more fields', buildInfo(), { version: '3.5.0', revision: 'x' }],
];

const shapeless: readonly unknown[] = [
  null,
  [],
  'up',
  { resultType: 'vector' },
  { resultType: 'toString', result: [] },
  { resultType: 'vector', result: [{ metric: { job: 1 }, value: [1, '1'] }] },
  { resultType: 'vector', result: [{ value: [1, '1'] }] },
  { resultType: 'vector', result: [{ metric: {}, value: ['1', 1] }] },
  { resultType: 'vector', result: [{ metric: {}, histogram: [1, { count: 3 }] }] },
  { resultType: 'matrix', result: [{ metric: {}, values: [[1]] }] },
  { resultType: 'scalar', result: { value: 1 } },
];

const html = (body: string, status = 200): HttpResponse => respond(body, status, { 'content-type': 'text/html; charset=utf-8' });
const error = (errorType: string, message: string, status = 400): HttpResponse =>
  respond(JSON.stringify({ status: 'error', errorType, error: message }), status);

const bad: readonly (readonly [string, HttpResponse, reason: string, what: RegExp, advice: RegExp])[] = [
  ['a web page', html('<!DOCTYPE html><title>Sign in · Corp</title>'), 'web-page', /not the Prometheus API.*“Sign in · Corp”/, /login/],
  ['a web page that says it is JSON', respond('\n<html><body>Hello</body></html>'), 'web-page', /“Hello”/, /host, port/],
  ['plain text', respond('ok'), 'not-json', /not JSON.*“ok”/, /cut off/],
  ['nothing', respond(''), 'not-json', /is empty\.$/, /cut off/],
  ['JSON cut off in the middle', respond('{"status":"success","data":{"resu'), 'not-json', /not JSON/, /cut off/],
  ['bytes', respond('\u0000\u0001\uFFFD'), 'not-json', /not JSON/, /./],
  ['JSON of another API', respond('{"message":"hi"}'), 'unexpected-shape', /not as the Prometheus API/, /same API/],
  ['JSON that is a list', respond('[1]'), 'unexpected-shape', /“\[1\]”/, /./],
  ['a parse error', error('bad_data', '1:5: parse error: unexpected end of input'), 'prometheus', /^1:5: parse error/, /Correct it/],
  ['an execution error', error('execution', 'found duplicate series', 422), 'prometheus', /^found duplicate series$/, /evaluated/],
  ['an evaluation timeout', error('timeout', 'query timed out', 503), 'prometheus', /^query timed out$/, /Narrow/],
  ['an error that says nothing', error('internal', '', 500), 'prometheus', /error of type internal/, /log/],
  ['an error type that names what objects have', error('__proto__', 'no', 400), 'prometheus', /^no$/, /^$/],
  ['an error type of another server', error('too_many', 'slow down', 429), 'prometheus', /^slow down$/, /^$/],
  ['401', respond('', 401), 'unauthorized', /asks for credentials \(HTTP 401\)/, /port-forward/],
  ['403 with a reason', error('forbidden', 'no tenant', 403), 'forbidden', /HTTP 403.*“no tenant”/, /access/],
  ['404', respond('404 page not found\n', 404), 'not-found', /no Prometheus API/, /\/prometheus/],
  ['404 as a web page', html('<html>nginx</html>', 404), 'not-found', /no Prometheus API/, /path/],
  ['a gateway that cannot reach it', html('<html><title>502 Bad Gateway</title>', 502), 'gateway', /not ready.*HTTP 502/, /proxy/],
  ['starting', respond('Service Unavailable', 503), 'gateway', /HTTP 503/, /starting/],
  ['plain HTTP to a TLS port', respond('Client sent an HTTP request to an HTTPS server.\n', 400), 'needs-tls', /TLS only/, /https:/],
  ['another status', respond('teapot', 418), 'status', /418.*“teapot”/, /api\/v1\/query/],
];

describe('answers of the Prometheus API', () => {
  for (const [name, question, data] of good) {
    it(`reads ${name}`, () => {
      assert.deepEqual(read(success(data), question), { kind: 'answer', data, warnings: [], infos: [] });
    });
  }

  it('keeps warnings and infos', () => {
    const answer = read(success(vector, { warnings: ['partial'], infos: ['not a counter'] }), instantQuery('up'));
    assert.deepEqual(answer, { kind: 'answer', data: vector, warnings: ['partial'], infos: ['not a counter'] });
  });

  it('keeps warnings that come with an error', () => {
    const body = { status: 'error', errorType: 'execution', error: 'no', warnings: ['a'], infos: ['b'] };
    const answer = read(respond(JSON.stringify(body), 422), instantQuery('up'));
    assert.deepEqual(answer.kind === 'failure' && answer.notes, ['a', 'b']);
  });

  for (const data of shapeless) {
    it(`refuses ${JSON.stringify(data)} as the data of a query`, () => {
      assert.equal(failureOf(success(data)).reason, 'unexpected-shape');
    });
  }

  for (const [name, response, reason, what, advice] of bad) {
    it(`says what ${name} means`, () => {
      const failure = failureOf(response);
      assert.equal(failure.reason, reason);
      assert.match(failure.what, what);
      assert.match(failure.advice, advice);
    });
  }

  it('quotes a long answer only in part', () => {
    assert.ok(failureOf(respond('x'.repeat(1_000_000))).what.length < 300);
    assert.ok(failureOf(error('bad_data', 'x'.repeat(1_000_000))).what.length < 2100);
  });
});
