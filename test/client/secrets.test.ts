import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { ask } from '#api/ask.ts';
import { explain } from '#api/explain.ts';
import { instantQuery } from '#api/questions.ts';
import { authorization } from '#client/connections/auth.ts';
import type { Connection } from '#client/connections/connection.ts';
import { connectionTransport } from '#client/connections/connection-transport.ts';
import { createSecrets, needsSecret, ownerOf, type SecretConnection, type SecretStore } from '#client/connections/secrets.ts';
import { nodeTransport } from '#client/platform/transport.node.ts';
import { createQueryRunner } from '#client/queries/query-runner.ts';
import type { ResultsState } from '#client/queries/results-messages.ts';
import { type Behaviour, credentials, type Demands, demanding } from '#test/support/hostile-behaviours.ts';
import { type HostileServer, startHostileServer } from '#test/support/hostile-server.ts';

const { password, token } = credentials;
const limits = { timeout: 5000, maxBytes: 100_000 };
const servers: HostileServer[] = [];

async function serve(root: Behaviour | Demands): Promise<HostileServer> {
  const server = await startHostileServer({ root: typeof root === 'function' ? root : demanding(root) });
  servers.push(server);
  return server;
}

/** VS Code's `SecretStorage` in memory. */
function memoryStore(): SecretStore & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: async (key) => kept.get(key),
    store: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
  };
}

const basic = (url: string, username = 'me'): SecretConnection => ({ name: 'test', url, auth: { kind: 'basic', username } });
const bearer = (url: string): SecretConnection => ({ name: 'test', url, auth: { kind: 'bearer' } });

/** Asks a connection one question, with its secret known; tells the outcome and for whom the person is to be asked. */
async function query(
  connection: Connection,
  secrets = createSecrets(memoryStore()),
): Promise<{ outcome: string; refused: readonly string[]; words: string }> {
  const refused: string[] = [];
  const transport = connectionTransport(connection, { transport: nodeTransport, secrets, onRefused: ({ name }) => refused.push(name) });
  const answer = await ask({ url: connection.url, transport, limits }, instantQuery('up'), new AbortController().signal);
  const words = JSON.stringify(answer.kind === 'failure' ? [answer, explain(answer, fill)] : answer);
  return { outcome: answer.kind === 'failure' ? answer.reason : answer.kind, refused, words };
}

const fill = (message: string, ...values: (string | number)[]): string =>
  message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));

async function withSecret(connection: SecretConnection, secret: string) {
  const secrets = createSecrets(memoryStore());
  await secrets.set(connection, secret);
  return secrets;
}

describe('secrets', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  describe('are bound to scheme, host, port and user', () => {
    const owner = basic('https://host:9090/prometheus');
    const others: readonly (readonly [string, SecretConnection, boolean])[] = [
      ['the same', basic('https://host:9090/prometheus'), true],
      ['another path and name', { ...basic('https://HOST:9090/other'), name: 'renamed' }, true],
      ['another scheme', basic('http://host:9090'), false],
      ['another host', basic('https://host.evil:9090'), false],
      ['another port', basic('https://host:9091'), false],
      ['the default port', basic('https://host'), false],
      ['another user', basic('https://host:9090', 'you'), false],
      ['a token in place of a password', bearer('https://host:9090'), false],
    ];
    for (const [what, connection, isGiven] of others) {
      it(`${what}: ${isGiven ? 'given' : 'asked for anew'}`, async () => {
        const secrets = await withSecret(owner, password);
        assert.equal(await secrets.of(connection), isGiven ? password : undefined);
      });
    }

    it('the default port written or not', async () => {
      const secrets = await withSecret(basic('https://host:443'), password);
      assert.equal(await secrets.of(basic('https://host')), password);
    });
  });

  it('are listed by owner and forgotten one by one', async () => {
    const store = memoryStore();
    const secrets = createSecrets(store);
    await secrets.set(basic('http://a'), password);
    await secrets.set(basic('http://a'), 'changed');
    await secrets.set(bearer('http://b/path'), token);
    assert.deepEqual(await secrets.owners(), [
      { origin: 'http://a', kind: 'basic', username: 'me' },
      { origin: 'http://b', kind: 'bearer', username: '' },
    ]);
    await secrets.forget(ownerOf(basic('http://a')));
    assert.equal(await secrets.of(basic('http://a')), undefined);
    assert.equal(await secrets.of(bearer('http://b')), token);
    assert.ok(![...store.kept].flat().some((text) => text.includes('changed')));
  });

  it('are needed only where the connection authenticates', () => {
    assert.equal(needsSecret({ name: 'a', url: 'http://a' }), false);
    assert.equal(needsSecret(bearer('http://a')), true);
  });

  it('let a query through to a server that demands user name and password', async () => {
    const server = await serve({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` });
    const connection = basic(server.url);
    assert.equal((await query(connection, await withSecret(connection, password))).outcome, 'answer');
    const wrong = await query(connection, await withSecret(connection, 'wrong'));
    assert.deepEqual([wrong.outcome, wrong.refused], ['unauthorized', ['test']]);
    assert.match(wrong.words, /Set Password or Token/);
  });

  it('let a query through to a server that demands a token and a tenant', async () => {
    const server = await serve({ authorization: `Bearer ${token}`, tenant: 'team-a' });
    const connection = bearer(server.url);
    const secrets = await withSecret(connection, token);
    assert.equal((await query({ ...connection, headers: { 'X-Scope-OrgID': 'team-a' } }, secrets)).outcome, 'answer');
    const other = await query(connection, secrets);
    assert.deepEqual([other.outcome, other.refused], ['forbidden', ['test']]);
    assert.deepEqual((await query({ name: 'none', url: server.url })).refused, ['none']);
  });

  it('cannot be replaced by a header of the settings', async () => {
    const server = await serve({});
    const connection: SecretConnection = { ...bearer(server.url), headers: { authorization: 'Bearer other', accept: 'text/html' } };
    await query(connection, await withSecret(connection, token));
    assert.deepEqual(
      server.requests.map(({ headers }) => [headers.authorization, headers.accept]),
      [[`Bearer ${token}`, 'application/json']],
    );
  });

  it('are waited for: nothing is sent while they are not known', async () => {
    const server = await serve({});
    assert.equal((await query(bearer(server.url))).outcome, 'cancelled');
    assert.deepEqual(server.requests, []);
  });

  it('are not given to a workspace that points its connection elsewhere', async () => {
    const [good, evil] = [await serve({}), await serve({})];
    const secrets = await withSecret(bearer(good.url), token);
    assert.equal((await query(bearer(evil.url), secrets)).outcome, 'cancelled');
    assert.deepEqual(evil.requests, []);
  });

  it('are not sent to another address than that of their connection', async () => {
    const [good, evil] = [await serve({}), await serve({})];
    const connection = bearer(good.url);
    const transport = connectionTransport(connection, { transport: nodeTransport, secrets: await withSecret(connection, token) });
    const sent = await transport.send({ method: 'GET', url: evil.url, headers: {}, limits }, new AbortController().signal);
    assert.equal(!sent.ok && sent.fault, 'redirected-away');
    assert.deepEqual(evil.requests, []);
  });

  it('do not follow a redirect to another origin, but one on the same', async () => {
    const server = await serve({});
    const [away, near] = [bearer(`${server.url}/redirect-away`), bearer(`${server.url}/redirect-near`)];
    assert.equal((await query(away, await withSecret(away, token))).outcome, 'redirected-away');
    assert.deepEqual(server.elsewhere.requests, []);
    assert.equal((await query(near, await withSecret(near, token))).outcome, 'answer');
    assert.deepEqual(
      server.requests.slice(-2).map(({ headers }) => headers.authorization),
      [`Bearer ${token}`, `Bearer ${token}`],
    );
  });
});

describe('a secret that the server sends back', () => {
  const echoes: readonly (readonly [string, Behaviour])[] = [
    ['as text with 401', ({ request, response }) => void response.writeHead(401).end(`who is ${request.headers.authorization}?`)],
    ['as text with 403', ({ request, response }) => void response.writeHead(403).end(`${request.headers.authorization}`)],
    ['decoded, with 500', ({ request, response }) => void response.writeHead(500).end(decoded(request.headers.authorization))],
    [
      'as an error of Prometheus',
      ({ request, response }) => {
        const error = {
          status: 'error',
          errorType: 'bad_data',
          error: `no ${request.headers.authorization}`,
          warnings: [decoded(request.headers.authorization)],
        };
        response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify(error));
      },
    ],
    [
      'as a web page',
      ({ request, response }) =>
        void response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<title>${decoded(request.headers.authorization)}</title>`),
    ],
    ['as no JSON', ({ request, response }) => void response.writeHead(200).end(`${request.headers.authorization}`)],
    [
      'as an address to go to',
      ({ request, response }) => {
        const address = `http://127.0.0.2/?${encodeURIComponent(decoded(request.headers.authorization))}&${request.headers.authorization}`;
        response.writeHead(302, { Location: address }).end();
      },
    ],
  ];

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  for (const [how, echo] of echoes) {
    for (const [connectionTo, secret] of [
      [basic, password],
      [bearer, token],
    ] as const) {
      it(`${how} is in no URL, no log and not on the page (${connectionTo('http://a').auth.kind})`, async () => {
        const server = await serve(echo);
        const connection = connectionTo(server.url);
        const secrets = await withSecret(connection, secret);
        const { outcome, words } = await query(connection, secrets);
        const shown = await statesOf(connection, secrets);
        assert.notEqual(outcome, 'answer');
        const sent = server.requests.map(({ url, rawHeaders, headers }) => [
          url,
          rawHeaders.filter((header) => header !== headers.authorization),
        ]);
        const credentials = authorization(connection.auth, secret);
        assert.ok(server.requests.every(({ headers }) => headers.authorization === credentials));
        for (const text of [words, JSON.stringify(shown), JSON.stringify(sent)]) {
          for (const part of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), credentials.replace(/^\w+ /, '')]) {
            assert.ok(!text.includes(part), `${part} is in ${text}`);
          }
        }
      });
    }
  }
});

describe('settings and secrets', () => {
  it('are written in one place each, and the settings are never given a secret', () => {
    const folder = 'client/src';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const holding = (words: RegExp): readonly string[] =>
      sources.filter((file) => words.test(readFileSync(path.join(folder, file), 'utf8'))).sort();
    assert.deepEqual(holding(/context\.secrets\b/), ['connections/access.ts']);
    assert.deepEqual(holding(/\.get\('connections'\)|inspect\S*\('connections?'\)/), ['connections/settings.ts']);
    assert.doesNotMatch(readFileSync('client/src/connections/settings.ts', 'utf8'), /secret|password|token/i);
  });
});

/** What the page of results is sent while a query runs. */
async function statesOf(connection: SecretConnection, secrets: ReturnType<typeof createSecrets>): Promise<readonly ResultsState[]> {
  const states: ResultsState[] = [];
  const runner = createQueryRunner({
    transport: (to) => connectionTransport(to, { transport: nodeTransport, secrets }),
    limits: () => limits,
    show: (state) => states.push(state),
    t: fill,
    now: () => 0,
  });
  await runner.run('up', connection);
  assert.equal(states.at(-1)?.phase, 'failed');
  return states;
}

/** The password or token of a header, as a careless server would show it. */
function decoded(header = ''): string {
  const [kind, credentials = ''] = header.split(' ');
  return kind === 'Basic' ? Buffer.from(credentials, 'base64').toString().replace(/^me:/, '') : credentials;
}
