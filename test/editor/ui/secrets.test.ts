import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { type Host, hosts } from '#test/editor/harness/host.ts';
import { type Editor, openEditor } from '#test/editor/harness/open-editor.ts';
import { sharedServer } from '#test/editor/harness/shared-session.ts';
import { behaviours, credentials, demanding } from '#test/support/hostile-behaviours.ts';
import { type HostileServer, headersOfPages, startHostileServer } from '#test/support/hostile-server.ts';
import { until } from '#test/support/until.ts';

const bearer = (token: string): string => `Bearer ${token}`;
const { username, password } = credentials;
const servers: HostileServer[] = [];

async function serve(...parameters: Parameters<typeof startHostileServer>): Promise<HostileServer> {
  const server = await startHostileServer(...parameters);
  servers.push(server);
  return server;
}

afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

for (const host of hosts) {
  describe(`A connection that asks for a token, in the ${host} host`, () => {
    it('gets the one that was typed for it, asks for another where that is refused, and leaves none behind', async () => {
      const server = await serve({
        root: demanding({ authorization: bearer('first-token'), tenant: 'team-a' }),
        ...(host === 'web' ? { cors: headersOfPages } : {}),
      });
      const connection = { name: 'Guarded', url: server.url, auth: { kind: 'bearer' }, headers: { 'X-Scope-OrgID': 'team-a' } };
      const editor = await openEditor({ host, files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings: connectedBy(connection) });
      await editor.press('Control+Alt+Enter');
      await boxThatAsks(editor, `Token for ${server.url}`);
      await editor.screenshot(`a-token-is-asked-for-${host}`);
      await editor.answer('first-token');
      await editor.webview().locator('#value', { hasText: '1' }).waitFor();

      server.behave(demanding({ authorization: bearer('second-token') }));
      await editor.press('Control+Alt+Enter');
      await editor.webview().locator('#results', { hasText: 'HTTP 401' }).waitFor();
      await pressSetPassword(editor);
      await editor.answer('second-token');
      await editor.webview().locator('#value', { hasText: '1' }).waitFor();
      for (const token of ['first-token', 'second-token']) {
        assert.deepEqual(await placesOf(token, editor, server, host), []);
      }
      assert.match(await editor.log(), /scan: /);
    });
  });
}

describe('A connection that asks for a password', () => {
  it('gets the one that was typed for it, until it is forgotten, and leaves it nowhere', async () => {
    const server = await serve({ root: behaviours.basic });
    const connection = { name: 'Guarded', url: server.url };
    const editor = await openEditor({ files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings: connectedBy(connection) });
    await editor.press('Control+Alt+Enter');
    await editor.webview().locator('#results', { hasText: 'HTTP 401' }).waitFor();
    await pressSetPassword(editor);
    await editor.answer('User name');
    await editor.page.locator('.quick-input-widget', { hasText: `User name for ${server.url}` }).waitFor();
    await editor.answer(username);
    await boxThatAsks(editor, `Password of ${username} for ${server.url}`);
    await editor.answer(password);
    await editor.webview().locator('#value', { hasText: '1' }).waitFor();

    await editor.webview().locator('#view-graph').click();
    await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.webview().locator('#copy-csv').click();
    await editor.webview().locator('#announcement', { hasText: 'Copied' }).waitFor();
    const csv = await editor.page.evaluate(() => navigator.clipboard.readText());
    server.behave(behaviours['careless-error']);
    await editor.webview().locator('#run-again').click();
    await editor.webview().locator('#results', { hasText: 'HTTP status 500. “Basic •••”' }).waitFor();
    assert.deepEqual(await placesOf(password, editor, server), []);
    assert.ok(formsOf(password).every((form) => !csv.includes(form)));
    assert.notDeepEqual(await placesOf(connection.name, editor, server), [], 'it is looked for where things are kept');

    await editor.command('Observatory: Forget Password or Token…');
    await editor.answer(`Password of ${username}`);
    const sent = server.requests.length;
    await editor.page.locator('.view-lines').first().click();
    await editor.press('Control+Alt+Enter');
    await boxThatAsks(editor, `Password of ${username} for ${server.url}`);
    await editor.press('Escape');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(server.requests.length, sent);
    await editor.command('Observatory: Forget Password or Token…');
    await editor.command('Notifications: Show Notifications');
    await editor.page.locator('.notifications-center', { hasText: 'No password or token is kept.' }).waitFor();
  });
});

function connectedBy(connection: object): { readonly 'observatory.connections': readonly unknown[] } {
  return { 'observatory.connections': [connection] };
}

async function boxThatAsks(editor: Editor, title: string): Promise<void> {
  await editor.page.locator('.quick-input-widget', { hasText: title }).locator('input[type=password]').waitFor();
}

/** The driver keeps notifications from popping up. */
async function pressSetPassword(editor: Editor): Promise<void> {
  await editor.command('Notifications: Show Notifications');
  await editor.page.locator('.notifications-center').getByRole('button', { name: 'Set Password or Token…' }).click();
}

/**
 * Where the secret is found, in whatever form: what VS Code wrote (settings, state, logs), the page with the results in it, what the browser
 * keeps for it, and what the server was sent besides `Authorization`.
 */
async function placesOf(secret: string, editor: Editor, server: HostileServer, host: Host = 'node'): Promise<readonly string[]> {
  const files = host === 'node' ? (await sharedServer()).writtenFiles() : [];
  assert.ok(
    host === 'web' ||
      (files.some((file) => path.basename(file) === 'Observatory.log') && files.some((file) => path.basename(file) === 'settings.json')),
  );
  const places: readonly (readonly [string, string])[] = [
    ...files.map((file) => [file, readFileSync(file, 'latin1')] as const),
    ...files.map((file) => [file, readFileSync(file, 'utf8')] as const),
    ['the log', await editor.log()],
    ['the workbench', await editor.page.content()],
    [
      'the results',
      await editor
        .webview()
        .locator('html')
        .evaluate((page) => page.outerHTML),
    ],
    ['the browser', await until({ what: 'what the browser keeps' }, () => editor.page.evaluate(keptInBrowser))],
    ...server.requests.map(({ url, headers, rawHeaders }) => {
      return ['a request', `${url} ${rawHeaders.filter((text) => text !== headers.authorization).join()}`] as const;
    }),
  ];
  return places.filter(([, text]) => formsOf(secret).some((form) => text.includes(form))).map(([place]) => place);
}

function formsOf(secret: string): readonly string[] {
  const encoded = Buffer.from(`${username}:${secret}`).toString('base64');
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), encoded, Buffer.from(secret).toString('base64')];
}

/** Runs inside the page: the workbench's state, with the history of queries and the views of the pages; not the secret storage itself. */
async function keptInBrowser(): Promise<string> {
  const kept = [JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.startsWith('secrets'))), JSON.stringify(sessionStorage)];
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      kept.push(JSON.stringify([await settled(objects.getAllKeys()), await settled(objects.getAll())]));
    }
    database.close();
  }
  return kept.join('\n');
}
