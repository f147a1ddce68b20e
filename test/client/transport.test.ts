import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { HttpRequest, HttpResponse, TransportFailure } from '#api/http.ts';
import { nodeTransport } from '#client/platform/transport.node.ts';
import { type HostileServer, startHostileServer } from '#test/support/hostile-server.ts';
import { until } from '#test/support/until.ts';

let server: HostileServer;
const url = (behaviour: string): string => `${server.url}/${behaviour}/api/v1/query`;

function send(
  url: string,
  more: Partial<HttpRequest> = {},
  signal = new AbortController().signal,
): Promise<HttpResponse | TransportFailure> {
  return nodeTransport.send({ method: 'GET', url, headers: {}, limits: { timeout: 5000, maxBytes: 100_000 }, ...more }, signal);
}

async function faultOf(sending: Promise<HttpResponse | TransportFailure>): Promise<string> {
  const outcome = await sending;
  return outcome.ok ? `status ${outcome.status}` : outcome.fault;
}

describe('the transport of Node', () => {
  before(async () => {
    server = await startHostileServer({
      root: ({ request, response }) =>
        request.on('data', (body) => response.writeHead(201, { 'X-Kind': request.headers.accept }).end(`${request.method} ${body} 한`)),
    });
  });
  after(() => server.stop());

  it('sends method, headers and body, and hands back status, headers and text', async () => {
    const outcome = await send(server.url, { method: 'POST', headers: { accept: 'a/b' }, body: 'query=up' });
    assert.ok(outcome.ok);
    assert.deepEqual([outcome.status, outcome.headers['x-kind'], outcome.body], [201, 'a/b', 'POST query=up 한']);
  });

  it('says that nothing listens', async () => {
    const gone = await startHostileServer();
    await gone.stop();
    assert.equal(await faultOf(send(gone.url)), 'refused');
    assert.equal(await faultOf(send(gone.url.replace('127.0.0.1', 'localhost'))), 'refused');
  });

  it('says that the host is not known', async () => {
    assert.equal(await faultOf(send('http://no-such-host.invalid/')), 'host-not-found');
  });

  it('says that the server speaks no TLS', async () => {
    assert.equal(await faultOf(send(server.url.replace('http:', 'https:'))), 'no-tls');
  });

  for (const behaviour of ['hangup', 'cut', 'not-http', 'header-flood', 'not-gzip']) {
    it(`says that the connection broke off: ${behaviour}`, async () => {
      assert.equal(await faultOf(send(url(behaviour))), 'broken-off');
    });
  }

  for (const behaviour of ['silent', 'halting', 'trickling']) {
    it(`gives up after the timeout, and closes the connection: ${behaviour}`, async () => {
      const limits = { timeout: 300, maxBytes: 1000 };
      assert.equal(await faultOf(send(url(behaviour), { limits })), 'timeout');
      await untilAbandoned();
    });
  }

  it('is cancelled, before and during the answer', async () => {
    const controller = new AbortController();
    const seen = server.requests.length;
    const sending = send(url('halting'), {}, controller.signal);
    await until({ what: 'the request' }, () => server.requests.length > seen);
    controller.abort();
    assert.equal(await faultOf(sending), 'cancelled');
    await untilAbandoned();
    assert.equal(await faultOf(send(url('halting'), {}, AbortSignal.abort())), 'cancelled');
  });

  for (const behaviour of ['endless', 'gzip-bomb']) {
    it(`stops reading an answer that is too large, unpacked, and closes the connection: ${behaviour}`, async () => {
      assert.equal(await faultOf(send(url(behaviour))), 'too-large');
      await untilAbandoned();
    });
  }

  it('follows redirects on the same server, with method and body', async () => {
    const outcome = await send(url('redirect-near'), { method: 'POST', body: 'query=up' });
    assert.match(outcome.ok ? outcome.body : outcome.fault, /"status":"success"/);
    assert.deepEqual(
      server.requests.slice(-2).map(({ method, headers }) => [method, headers['content-length']]),
      [
        ['POST', '8'],
        ['POST', '8'],
      ],
    );
  });

  it('does not follow a redirect to another server', async () => {
    const detail = `${server.elsewhere.url}/login?to=query`;
    assert.deepEqual(await send(url('redirect-away')), { ok: false, fault: 'redirected-away', detail });
    assert.deepEqual(server.elsewhere.requests, []);
  });

  for (const behaviour of ['redirect-circle', 'redirect-script']) {
    it(`does not follow ${behaviour}`, async () => {
      assert.equal(await faultOf(send(url(behaviour))), 'redirected-away');
    });
  }
});

function untilAbandoned(): Promise<unknown> {
  return until({ what: 'the connection to be closed' }, () => server.requests.at(-1)?.abandoned());
}
