import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { freePort } from '#test/support/free-port.ts';
import { behaviours } from '#test/support/hostile-behaviours.ts';
import { type HostileOptions, headersOfPages, startHostileServer } from '#test/support/hostile-server.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import { until } from '#test/support/until.ts';

const forbidden = 'is there, but the browser does not let http://127.0.0.1:';

/** How servers meet a page that is not theirs, and what a query says of it. */
const servers: readonly { readonly name: string; readonly options: HostileOptions; readonly says: string }[] = [
  { name: 'No page may', options: {}, says: forbidden },
  { name: 'Not its tenant', options: { cors: ['Authorization'] }, says: forbidden },
  {
    name: 'Elsewhere',
    options: { cors: headersOfPages, root: behaviours['redirect-away'] },
    says: 'redirects to another place, and the browser does not say where',
  },
  { name: 'Cut', options: { root: behaviours.hangup }, says: 'No answer came from' },
  { name: 'Cut in the middle', options: { cors: headersOfPages, root: behaviours.cut }, says: 'broke off' },
];

describe('Run Query in the web host', () => {
  const stops: (() => Promise<void> | void)[] = [];
  after(async () => {
    for (const stop of stops) {
      await stop();
    }
  });

  it('says what the browser forbids and what it hides', async () => {
    const connections: { readonly name: string; readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = [];
    const headers = { 'X-Scope-OrgID': 'team-a' };
    for (const { name, options } of servers) {
      const server = await startHostileServer(options);
      stops.push(server.stop);
      connections.push({ name, url: server.url, headers });
    }
    connections.push({ name: 'Nobody', url: `http://127.0.0.1:${await freePort()}`, headers });
    connections.push({ name: 'In the clear', url: 'http://127.0.0.2:9090', headers });
    const settings = { 'observatory.connections': connections };
    const editor = await openEditor({ host: 'web', files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings });
    const withoutServer = [
      { name: 'In the clear', says: 'because that address is not encrypted' },
      { name: 'Nobody', says: 'No answer came from' },
    ];
    for (const { name, says } of [...servers, ...withoutServer]) {
      await editor.command('Observatory: Select Connection');
      await editor.answer(name);
      await editor.page.locator('.statusbar-item', { hasText: name }).waitFor();
      await until({ what: 'the focus in the text' }, () => editor.hasFocus());
      await editor.press('Control+Alt+Enter');
      const results = editor.webview().locator('#results', { hasText: name }).filter({ hasText: says });
      await results.waitFor();
    }
    await editor.screenshot('nobody-answers-the-browser');
  });

  it('says that a Prometheus with a password of its own lets no page give it', async () => {
    const scratch = makeScratchFolder('web-config');
    const file = path.join(scratch.path, 'web.yml');
    writeFileSync(file, JSON.stringify({ basic_auth_users: { me: bcryptOfSecret } }));
    const asksForPassword = async (url: string): Promise<boolean> => (await fetch(url).catch(() => undefined))?.status === 401;
    const prometheus = await startPrometheus({ flags: [`--web.config.file=${file}`], ready: asksForPassword });
    stops.push(prometheus.stop, scratch.remove);
    const connection = { name: 'Mine', url: prometheus.url, auth: { kind: 'basic', username: 'me' } };
    const settings = { 'observatory.connections': [connection] };
    const editor = await openEditor({ host: 'web', files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings });
    await editor.press('Control+Alt+Enter');
    await editor.answer('secret');
    await editor.webview().locator('#results', { hasText: forbidden }).filter({ hasText: 'basic_auth_users' }).waitFor();
    await editor.screenshot('the-browser-may-not-give-the-password');
  });
});

const bcryptOfSecret = '$2b$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW';
