import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, it } from 'mocha';
import type { HttpRequest, HttpResponse, TransportFailure } from '#api/http.ts';
import { nodeTransport } from '#client/platform/transport.node.ts';

const servers: (Server | TcpServer)[] = [];

async function listen(server: Server | TcpServer): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

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
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      if ('closeAllConnections' in server) {
        server.closeAllConnections();
      }
    }
  });

  it('sends method, headers and body, and hands back status, headers and text', async () => {
    const url = await serve((request, response) => {
      request.on('data', (body) => response.writeHead(201, { 'X-Kind': request.headers.accept }).end(`${request.method} ${body} 한`));
    });
    const outcome = await send(url, { method: 'POST', headers: { accept: 'a/b' }, body: 'query=up' });
    assert.ok(outcome.ok);
    assert.deepEqual([outcome.status, outcome.headers['x-kind'], outcome.body], [201, 'a/b', 'POST query=up 한']);
  });

  it('says that nothing listens', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => servers.splice(0)[0]?.close(resolve));
    assert.equal(await faultOf(send(url)), 'refused');
    assert.equal(await faultOf(send(url.replace('127.0.0.1', 'localhost'))), 'refused');
  });

  it('says that the host is not known', async () => {
    assert.equal(await faultOf(send('http://no-such-host.invalid/')), 'host-not-found');
  });

  it('says that the server speaks no TLS', async () => {
    const url = await serve((_, response) => response.end('x'));
    assert.equal(await faultOf(send(url.replace('http:', 'https:'))), 'no-tls');
  });

  it('says that the connection broke off', async () => {
    const url = await listen(createTcpServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc')));
    assert.equal(await faultOf(send(url)), 'broken-off');
  });

  it('gives up after the timeout, also in the middle of the body', async () => {
    const limits = { timeout: 100, maxBytes: 1000 };
    const silent = await serve(() => undefined);
    const halting = await serve((_, response) => response.write('{'));
    assert.equal(await faultOf(send(silent, { limits })), 'timeout');
    assert.equal(await faultOf(send(halting, { limits })), 'timeout');
  });

  it('is cancelled, before and during the answer', async () => {
    const url = await serve((_, response) => response.write('{'));
    const controller = new AbortController();
    const sending = send(url, {}, controller.signal);
    setTimeout(() => controller.abort(), 50);
    assert.equal(await faultOf(sending), 'cancelled');
    assert.equal(await faultOf(send(url, {}, AbortSignal.abort())), 'cancelled');
  });

  it('stops reading an answer that is too large and closes the connection', async () => {
    let written = 0;
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const url = await serve((_, response) => {
      const more = (): void => {
        written += 10_000;
        response.write('x'.repeat(10_000), () => setImmediate(more));
      };
      response.on('close', close);
      more();
    });
    assert.equal(await faultOf(send(url)), 'too-large');
    await closed;
    assert.ok(written < 100_000_000);
  });

  it('counts the bytes after decompression', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(200_000))));
    assert.equal(await faultOf(send(url)), 'too-large');
  });

  it('follows redirects on the same server, with method and body', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/prefix') {
        request.on('data', (body) => response.end(`${request.method} ${body}`));
      } else {
        response.writeHead(302, { Location: '/prefix' }).end();
      }
    });
    const outcome = await send(url, { method: 'POST', body: 'query=up' });
    assert.equal(outcome.ok && outcome.body, 'POST query=up');
  });

  it('does not follow a redirect to another server', async () => {
    let asked = false;
    const other = await serve((_, response) => {
      asked = true;
      response.end();
    });
    const url = await serve((_, response) => response.writeHead(307, { Location: `${other}/login` }).end());
    assert.deepEqual(await send(url), { ok: false, fault: 'redirected-away', detail: `${other}/login` });
    assert.equal(asked, false);
  });

  it('does not follow redirects in a circle', async () => {
    const url = await serve((_, response) => response.writeHead(301, { Location: '/' }).end());
    assert.equal(await faultOf(send(url)), 'redirected-away');
  });
});
