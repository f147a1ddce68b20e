import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { webTransport } from '#client/platform/transport.web.ts';

const failed = new TypeError('Failed to fetch');
const read = (): Promise<Response> => Promise.resolve(new Response('1'));
const fail = (): Promise<Response> => Promise.reject(failed);

interface Case {
  readonly what: string;
  readonly page?: string;
  readonly url?: string;
  /** What the browser makes of a request whose answer the page wants to read, and of one whose answer nobody reads. */
  readonly cors: () => Promise<Response>;
  readonly noCors?: () => Promise<Response>;
  readonly outcome: readonly [fault: string, detail?: string];
}

const cases: readonly Case[] = [
  { what: 'an answer', cors: read, outcome: ['status 200'] },
  { what: 'a server that does not let this page read', cors: fail, noCors: read, outcome: ['forbidden-by-cors', 'https://page.test'] },
  { what: 'a server that is not there', cors: fail, noCors: fail, outcome: ['no-answer', 'Failed to fetch'] },
  { what: 'a server without TLS', url: 'http://prom.test/api/v1/query', cors: fail, outcome: ['unencrypted'] },
  { what: 'the same for a page without TLS', page: 'http://page.test', url: 'http://prom.test/', cors: fail, outcome: ['unencrypted'] },
  { what: 'one that VS Code lets through', url: 'http://prom.test/', cors: read, outcome: ['status 200'] },
  { what: 'one on this computer', url: 'http://localhost:9090/', cors: fail, noCors: fail, outcome: ['no-answer', 'Failed to fetch'] },
  {
    what: 'one that the page came from',
    page: 'http://page.test',
    url: 'http://page.test/prometheus',
    cors: fail,
    noCors: fail,
    outcome: ['no-answer', 'Failed to fetch'],
  },
  { what: 'a redirect', cors: async () => hiddenRedirect(), outcome: ['hidden-redirect'] },
  { what: 'an answer that ends in the middle', cors: async () => brokenOff(), outcome: ['broken-off', 'Failed to fetch'] },
];

describe('the transport of a browser', () => {
  const before = { fetch: globalThis.fetch, origin: Object.getOwnPropertyDescriptor(globalThis, 'origin') };
  const asked: (readonly [url: string, options: RequestInit])[] = [];
  let current: Pick<Case, 'cors' | 'noCors'> | undefined;

  beforeEach(() => {
    globalThis.fetch = async (url, options = {}) => {
      asked.push([String(url), options]);
      const answer = options.mode === 'no-cors' ? current?.noCors : current?.cors;
      assert.ok(answer, 'it asks nothing more');
      return answer();
    };
  });
  afterEach(() => {
    asked.length = 0;
    globalThis.fetch = before.fetch;
    Object.defineProperty(globalThis, 'origin', before.origin ?? { value: undefined, configurable: true });
  });

  for (const each of cases) {
    it(`tells ${each.what}`, async () => {
      current = each;
      Object.defineProperty(globalThis, 'origin', { value: each.page ?? 'https://page.test', configurable: true });
      const url = each.url ?? 'https://prom.test/prefix/api/v1/query?query=secret';
      const headers = { authorization: 'Bearer secret' };
      const request = { method: 'GET', url, headers, limits: { timeout: 1000, maxBytes: 1000 } } as const;
      const outcome = await webTransport.send(request, new AbortController().signal);
      const told = outcome.ok ? [`status ${outcome.status}`] : [outcome.fault, ...(outcome.detail ? [outcome.detail] : [])];
      assert.deepEqual(told, each.outcome);
      const [, probe] = asked;
      assert.doesNotMatch(JSON.stringify(probe ?? ''), /secret/);
      assert.ok(probe === undefined || probe[1].signal?.aborted, 'it reads no more than it needs');
    });
  }

  it('is cancelled while it looks for the reason', async () => {
    const controller = new AbortController();
    current = {
      cors: fail,
      noCors() {
        controller.abort();
        return fail();
      },
    };
    const request = { method: 'GET', url: 'https://prom.test/', headers: {}, limits: { timeout: 1000, maxBytes: 1000 } } as const;
    assert.deepEqual(await webTransport.send(request, controller.signal), { ok: false, fault: 'cancelled', detail: '' });
  });
});

function hiddenRedirect(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}

function brokenOff(): Response {
  return new Response(new ReadableStream({ pull: (controller) => controller.error(failed) }));
}
