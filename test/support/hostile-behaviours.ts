import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { nastyNames, nastyTexts } from './nasty-texts.ts';

/** One request to a hostile server. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** After the behaviour's own prefix: `/api/v1/query`. */
  readonly path: string;
  /** That prefix; empty at the root. */
  readonly base: string;
  /** The URL of the server that nobody should ask. */
  readonly elsewhere: string;
}

/** How a server answers. */
export type Behaviour = (exchange: Exchange) => void;

/** The credentials that `basic`, `bearer` and `tenant` demand. */
export const credentials = { username: 'me', password: 'p@ss "wörd"/1', token: 'eyJhbGciOi.token_0-9', tenant: 'team-a' } as const;

/** What a server demands; what is not named is not looked at. */
export interface Demands {
  readonly authorization?: string;
  /** Of the header `X-Scope-OrgID`. */
  readonly tenant?: string;
}

/** Answers well those who give what is demanded: 401 or 403 to the others, saying carelessly what they gave. */
export function demanding({ authorization, tenant }: Demands): Behaviour {
  return (exchange) => {
    const { request, response } = exchange;
    const { authorization: given, 'x-scope-orgid': givenTenant } = request.headers;
    if (authorization !== undefined && given !== authorization) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end(`Not you: ${given}`);
    } else if (tenant !== undefined && givenTenant !== tenant) {
      response.writeHead(403).end('no org id');
    } else {
      good(exchange);
    }
  };
}

/** Answers every request with the same body. */
export function saying(body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = json): Behaviour {
  return ({ response }) => void response.writeHead(status, headers).end(body);
}

const json = { 'Content-Type': 'application/json' };
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const base64 = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
const megabyte = 1_000_000;

/** How servers misbehave, by the name below which they do it. */
export const behaviours = {
  good: (exchange) => good(exchange),

  // They ask for something.
  basic: demanding({ authorization: `Basic ${base64}` }),
  bearer: demanding({ authorization: `Bearer ${credentials.token}` }),
  tenant: demanding({ tenant: credentials.tenant }),
  'refuses-post': (exchange) => (exchange.request.method === 'POST' ? saying('', 405)(exchange) : good(exchange)),

  // They make one wait.
  silent: () => undefined,
  halting: ({ response }) => void response.writeHead(200, json).write('{"status":'),
  trickling: ({ response }) => trickle(response),

  // They break off.
  hangup: ({ request }) => request.socket.destroy(),
  cut: ({ request, response }) =>
    void response.writeHead(200, { ...json, 'Content-Length': '1000' }).write('{"status":', () => request.socket.destroy()),
  'not-http': ({ request }) => request.socket.end('\x15\x03\x01 this is no HTTP\r\n\r\n'),
  'header-flood': ({ response }) => void response.writeHead(200, { 'X-Flood': 'x'.repeat(200_000) }).end('{}'),
  'not-gzip': saying('this is no gzip', 200, { ...json, 'Content-Encoding': 'gzip' }),

  // They are something else.
  html: saying('<!DOCTYPE html><title>Sign in <b>here</b></title><script>alert(1)</script><form>', 200, html),
  'html-error': saying('<html><title>502 Bad Gateway</title><body><script>alert(1)</script></body></html>', 502, html),
  'not-json': saying('<<<<<<< just text', 200, { 'Content-Type': 'text/plain' }),
  truncated: saying('{"status":"success","data":{"resultType":"vector","result":[{"met'),
  empty: saying('', 200),
  '204': saying('', 204, {}),
  teapot: saying('short and stout', 418),
  'wrong-api': saying('{"message":"hello"}'),
  'wrong-shape': success({ resultType: 'vector', result: [{ metric: { job: 1 }, value: ['1', 1] }] }),
  'wrong-type': success({ resultType: '__proto__', result: [] }),
  deep: saying(`{"status":"success","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  bytes: saying(Buffer.from([0, 1, 2, 0xff, 0xfe, 0xc3, 0x28])),
  'error-type': saying('{"status":"error","errorType":"__proto__","error":"no <b>luck</b>","warnings":["<img src=x>"]}', 422),
  'endless-error': saying(JSON.stringify({ status: 'error', errorType: 'bad_data', error: 'no luck '.repeat(megabyte) }), 400),
  'endless-warnings': success({ resultType: 'scalar', result: [1, '1'] }, { warnings: Array(100_000).fill('careful '.repeat(10)) }),

  // They are too much.
  endless: (exchange) => flood(exchange.response),
  'gzip-bomb': ({ response }) => bomb(response),
  'many-series': (exchange) => series(exchange, 100_000, (index) => ({ __name__: 'up', instance: `host-${index}` })),
  'many-labels': (exchange) => series(exchange, 20_000, (index) => ({ [`label_${index}`]: 'x', [`more_${index}`]: 'y' })),
  'many-labels-of-one': (exchange) =>
    series(exchange, 1, () => Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`label_${index}`, 'x']))),
  'long-label': (exchange) => series(exchange, 2, (index) => ({ __name__: 'up', path: `${index}${'x'.repeat(2 * megabyte)}` })),

  // They lead away.
  'redirect-away': ({ response, elsewhere }) => void response.writeHead(307, { Location: `${elsewhere}/login?to=query` }).end(),
  'redirect-script': ({ response }) => void response.writeHead(302, { Location: 'javascript:alert(1)' }).end(),
  'redirect-circle': ({ response, base }) => void response.writeHead(302, { Location: `${base}/` }).end(),
  'redirect-near': (exchange) =>
    exchange.path.startsWith('/moved')
      ? good({ ...exchange, path: exchange.path.slice('/moved'.length) })
      : void exchange.response.writeHead(308, { Location: `${exchange.base}/moved${exchange.path}` }).end(),

  // They hold markup, scripts and characters that deceive.
  scripts: (exchange) => answer(exchange, nastyTexts(exchange.elsewhere)),
  'partial-utf8': (exchange) => partialUtf8(exchange.response),
  warnings: (exchange) => {
    const notes = { warnings: nastyTexts(exchange.elsewhere), infos: ['PromQL info: metric might not be a counter: "up"'] };
    success({ resultType: 'scalar', result: [1, '1'] }, notes)(exchange);
  },
  'careless-error': ({ request, response }) => void response.writeHead(500).end(`${request.headers.authorization}`),
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourName = keyof typeof behaviours;

/** The answer that a good Prometheus gives: `1` for a query, one series over a range, a few names. */
function good(exchange: Exchange): void {
  answer(exchange, ['shop']);
}

/** Answers each question of the API with these texts: as values of the label `job`, as names of labels and metrics, as help. */
function answer(exchange: Exchange, texts: readonly string[]): void {
  const { path } = exchange;
  const names = texts.length > 1 ? nastyNames(texts) : ['up'];
  const metrics = texts.map((job, index) => ({ __name__: names[index] ?? 'up', job }));
  if (/^\/api\/v1\/query_range\b/.test(path)) {
    const end = Math.floor(Date.now() / 1000);
    const values = Array.from({ length: 361 }, (_, index) => [end - 3600 + index * 10, '1']);
    success({ resultType: 'matrix', result: metrics.map((metric) => ({ metric, values })) })(exchange);
  } else if (/^\/api\/v1\/query\b/.test(path)) {
    const vector = metrics.map((metric, index) => ({ metric, value: [1, texts.length > 1 ? (texts[index] ?? '1') : '1'] }));
    success(texts.length > 1 ? { resultType: 'vector', result: vector } : { resultType: 'scalar', result: [1, '1'] })(exchange);
  } else if (/^\/api\/v1\/metadata\b/.test(path)) {
    const help = texts.join(' ');
    success({ up: [{ type: texts[0] ?? '', unit: texts[1] ?? '', help }] })(exchange);
  } else {
    success(/__name__/.test(path) ? names : /\/values\b/.test(path) ? texts : ['job', ...names])(exchange);
  }
}

function success(data: unknown, more: object = {}): Behaviour {
  return saying(JSON.stringify({ status: 'success', data, ...more }));
}

function series(exchange: Exchange, count: number, labels: (index: number) => Readonly<Record<string, string>>): void {
  const result = Array.from({ length: count }, (_, index) => ({ metric: labels(index), value: [1, String(index)] }));
  success({ resultType: 'vector', result })(exchange);
}

/** A byte now and then, so that the connection is never idle, and never an end. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}

/** Five hundred megabytes, as fast as the other side takes them. */
function* megabytes(): Generator<Buffer> {
  const piece = Buffer.alloc(megabyte, ' ');
  for (let count = 0; count < 500; count++) {
    yield piece;
  }
}

function flood(response: ServerResponse): void {
  response.writeHead(200, json);
  pipeline(Readable.from(megabytes()), response, () => undefined);
}

/** The same, which half a megabyte unpacks to. */
function bomb(response: ServerResponse): void {
  response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' });
  pipeline(Readable.from(megabytes()), createGzip({ level: 1 }), response, () => undefined);
}

/** A label value whose last character, of three bytes, is cut in the middle. */
function partialUtf8(response: ServerResponse): void {
  const whole = JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: { job: 'cut#' }, value: [1, '1'] }] },
  });
  const [before = '', after = ''] = whole.split('#');
  response.writeHead(200, json).end(Buffer.concat([Buffer.from(before), Buffer.from([0xed, 0x95]), Buffer.from(after)]));
}
