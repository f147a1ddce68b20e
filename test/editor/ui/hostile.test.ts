import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Editor, type EditorOptions, openEditor } from '#test/editor/harness/open-editor.ts';
import { type BehaviourName, behaviours } from '#test/support/hostile-behaviours.ts';
import { type HostileServer, startHostileServer } from '#test/support/hostile-server.ts';

type Host = 'node' | 'web';
const hosts: readonly Host[] = ['node'];

/** What the page of results says to each behaviour; in a browser, where that differs. */
const rows: readonly (readonly [behaviour: BehaviourName, shows: RegExp, inBrowser?: RegExp])[] = [
  ['good', /^1$/m],
  ['basic', /asks for credentials \(HTTP 401\).*Set Password or Token/s],
  ['bearer', /asks for credentials \(HTTP 401\)/],
  ['tenant', /refuses this request \(HTTP 403\)\. “no org id”/],
  ['refuses-post', /^1$/m],
  ['hangup', /connection to .* broke off/, /No answer came/],
  ['cut', /connection to .* broke off/],
  ['not-http', /connection to .* broke off/, /No answer came/],
  ['header-flood', /connection to .* broke off/, /No answer came/],
  ['not-gzip', /connection to .* broke off/, /No answer came|broke off/],
  ['html', /answered with a web page\. “Sign in”/],
  ['html-error', /not ready to answer \(HTTP 502\)\. “502 Bad Gateway”/],
  ['not-json', /is not JSON\. “<<<<<<< just text”/],
  ['truncated', /is not JSON\./],
  ['empty', /answer of .* is empty/],
  ['204', /answer of .* is empty/],
  ['teapot', /HTTP status 418\. “short and stout”/],
  ['wrong-api', /not as the Prometheus API does\. “{"message":"hello"}”/],
  ['wrong-shape', /not as the Prometheus API does/],
  ['wrong-type', /not as the Prometheus API does/],
  ['deep', /not as the Prometheus API does/],
  ['bytes', /is not JSON\./],
  ['error-type', /Warning: <img src=x>.*no <b>luck<\/b>\s*$/s],
  ['endless-error', /no luck .*…/],
  ['endless-warnings', /and 99,950 more/],
  ['endless', /larger than 20 MB/],
  ['gzip-bomb', /larger than 20 MB/],
  ['many-series', /Only the first 10,000 of 100,000 series are kept/],
  ['many-labels', /39,900 more labels have no column/],
  ['many-labels-of-one', /and 49,900 more/],
  ['long-label', /0x{4999}…/],
  ['redirect-away', /redirects to another place: .*\/login\?to=query/, /redirects to another place/],
  ['redirect-script', /redirects to another place: javascript:alert/, /redirects to another place/],
  ['redirect-circle', /redirects to another place/],
  ['redirect-near', /^1$/m, /redirects to another place/],
  ['partial-utf8', /"cut\uFFFD+"/],
  ['warnings', /Warning: <script>.*Warning: \[run\]\(command:/s],
  ['careless-error', /HTTP status 500/],
  ['scripts', /<script>fetch/],
  ['silent', /did not answer within 3 seconds/],
  ['trickling', /did not answer within 3 seconds/],
];

for (const host of hosts) {
  describe(`A hostile server (${host})`, () => {
    let server: HostileServer;
    before(async () => {
      server = await startHostileServer({ cors: host === 'web' });
    });
    after(() => server.stop());

    const start = (text: string, more: Partial<EditorOptions> = {}): Promise<Editor> =>
      open(host, {
        files: { 'a.promql': text },
        file: 'a.promql',
        settings: {
          'observatory.connections': [{ name: 'Hostile', url: server.url }],
          'observatory.query.timeout': 3,
          'observatory.query.maxResponseSize': 20,
        },
        ...more,
      });

    it('gets a clear word for each thing it does, and nothing that it sends is run', async () => {
      const editor = await start(rows.map(([behaviour]) => `up{case="${behaviour}"}`).join('\n\n'));
      const executed = watchForScripts(editor, server);
      await editor.press('Control+Home');
      const wrong: string[] = [];
      for (const [behaviour, inNode, inBrowser] of rows) {
        server.behave(behaviours[behaviour]);
        const started = Date.now();
        await editor.press('Control+Alt+Enter');
        const text = await outcomeOf(editor, `up{case="${behaviour}"}`);
        if (process.env.HOSTILE_LOG) {
          console.log(behaviour, Date.now() - started, text.slice(0, 600));
        }
        const expected = (host === 'web' ? inBrowser : undefined) ?? inNode;
        if (!expected.test(text)) {
          wrong.push(`${behaviour}: ${text.slice(0, 500)}`);
        }
        assert.ok(await editor.hasFocus(), behaviour);
        await editor.press('ArrowDown');
        await editor.press('ArrowDown');
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(await executed(), []);
    });
  });
}

/** Opens the editor in one of the hosts. */
function open(_host: Host, options: EditorOptions): Promise<Editor> {
  return openEditor(options);
}

/** The text of the results page, once it shows what became of this query. */
async function outcomeOf(editor: Editor, query: string): Promise<string> {
  const page = editor.webview();
  await page
    .locator('#results:is([data-phase=done], [data-phase=failed])', { has: page.locator('#query', { hasText: query }) })
    .waitFor({ timeout: 15_000 });
  return (await page.locator('#results').allInnerTexts()).join();
}

/** Tells what was run or loaded of all that a server sent: dialogs, and whatever asked elsewhere. */
function watchForScripts(editor: Editor, { elsewhere }: HostileServer): () => Promise<readonly string[]> {
  const seen: string[] = [];
  editor.page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  editor.page.on('request', (request) => {
    if (request.url().startsWith(elsewhere.url)) {
      seen.push(request.url());
    }
  });
  return async () => [...seen, ...elsewhere.requests.map(({ url }) => `${url}`)];
}
