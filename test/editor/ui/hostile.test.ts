import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { visibleText } from '#api/visible-text.ts';
import { hosts } from '#test/editor/harness/host.ts';
import { type Editor, type EditorOptions, openEditor } from '#test/editor/harness/open-editor.ts';
import { type BehaviourName, behaviours } from '#test/support/hostile-behaviours.ts';
import { type HostileServer, headersOfPages, startHostileServer } from '#test/support/hostile-server.ts';
import { nastyTexts } from '#test/support/nasty-texts.ts';
import { until } from '#test/support/until.ts';

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
  ['header-flood', /connection to .* broke off/, /not as the Prometheus API does/],
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
      server = await startHostileServer(host === 'web' ? { cors: headersOfPages } : {});
    });
    after(() => server.stop());

    const start = (text: string, more: Partial<EditorOptions> = {}): Promise<Editor> =>
      openEditor({
        host,
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
        await editor.press('Control+Alt+Enter');
        const text = await outcomeOf(editor, `up{case="${behaviour}"}`);
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
      await editor.command('Notifications: Show Notifications');
      const messages = editor.page.locator('.notifications-center .notification-list-item-message');
      await messages.first().waitFor();
      const said = await messages.allInnerTexts();
      // This build of VS Code lacks parts of its own extensions for the browser.
      const ours = said.filter((text) => !text.startsWith("Activating extension 'vscode."));
      assert.deepEqual(new Set(ours), new Set([`${server.url} asks for a password or token.`]));
    });

    if (host === 'node') {
      it('has its labels shown as text: in the table, the graph, the readout, the legend and the CSV', async () => {
        server.behave(behaviours.scripts);
        const editor = await start('up{case="scripts"}');
        const executed = watchForScripts(editor, server);
        await editor.press('Control+Alt+Enter');
        const table = await outcomeOf(editor, 'up');
        for (const text of nastyTexts(server.elsewhere.url)) {
          assert.ok(table.includes(visibleText(text).trim().split('\n')[0] ?? ''), text);
        }
        await editor.screenshot('hostile-table');
        assert.deepEqual(await strangers(editor), []);
        assert.doesNotMatch(await copiedCsv(editor), /(?:^|[,\n"])[=@\t]/);

        await editor.webview().locator('#view-graph').click();
        await editor.webview().locator('#plot .u-over').hover();
        await editor.webview().locator('#readout-time').waitFor();
        await editor.screenshot('hostile-graph');
        assert.match((await editor.webview().locator('#legend').allInnerTexts()).join(), /<script>fetch/);
        assert.deepEqual(await strangers(editor), []);
        assert.match(await copiedCsv(editor), /<script>fetch/);
        assert.deepEqual(await executed(), []);
      });
    }

    if (host === 'web') {
      it('has its names and texts suggested and explained as text', async () => {
        server.behave(behaviours.scripts);
        const editor = await start('up{job="<|>"}');
        const executed = watchForScripts(editor, server);
        await editor.press('Control+Space');
        await editor.suggestions((labels) =>
          ['<img src=', 'a[U+202E]gnp.exe'].every((text) => labels.some((label) => label.includes(text))),
        );
        await editor.screenshot('hostile-suggestions');
        assert.deepEqual(await foreignMarkup(editor, '.suggest-widget .monaco-list-rows, .suggest-details-container'), []);
        await editor.typeKeys('nul');
        await editor.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'nul' }).waitFor();
        await editor.acceptSuggestion();
        assert.equal(await editor.save(), 'up{job="nul\\u0000 bell\\u0007 escape\\u001b[31m line\\u000d\\nbreak"}');

        const hover = await editor.hoverText('up');
        assert.match(hover, /<script>fetch.*!\[picture\].*\[run\]\(command:/s);
        await editor.screenshot('hostile-hover');
        assert.deepEqual(await foreignMarkup(editor, '.monaco-hover'), []);
        assert.deepEqual(await executed(), []);
      });
    }

    if (host === 'node') {
      it('that hangs leaves the editor usable, and is left when the query is cancelled', async () => {
        server.behave(behaviours.halting);
        const editor = await start('up{job="<|>"}\n\nsum(up)', {
          settings: { 'observatory.connections': [{ name: 'Hostile', url: server.url }] },
        });
        await editor.press('Control+Alt+Enter');
        await editor.webview().locator('#results[data-phase=running]').waitFor();
        const query = server.requests.findLast(({ url }) => url === '/api/v1/query');
        await editor.press('Control+End');
        await editor.press('Enter');
        await editor.press('Enter');
        await editor.typeKeys('histogram_q');
        await editor.suggestions(([first]) => first === 'histogram_quantile');
        await editor.press('Escape');
        assert.equal(query?.abandoned(), false);

        await editor.webview().locator('#cancel').click();
        await editor.webview().locator('#results', { hasText: 'The query was cancelled.' }).waitFor();
        await until({ what: 'the connection to be closed' }, () => query?.abandoned());

        await editor.webview().locator('#run-again').click();
        await editor.webview().locator('#results[data-phase=running]').waitFor();
        const second = server.requests.findLast(({ url }) => url === '/api/v1/query');
        server.behave(behaviours.good);
        await editor.page.locator('.view-line', { hasText: 'sum(up)' }).click();
        await until({ what: 'the focus in the text' }, () => editor.hasFocus());
        await editor.press('Control+Alt+Enter');
        assert.match(await outcomeOf(editor, 'sum(up)'), /^1$/m);
        await until({ what: 'the first connection to be closed' }, () => second?.abandoned());
      });
    }
  });
}

/** Opens the editor in one of the hosts. */
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
  return async () => [...seen, ...elsewhere.requests.map(({ url }) => `${url}`)];
}

/** What is in the page of results that is not ours: elements that load, run or lead somewhere. */
function strangers(editor: Editor): Promise<readonly string[]> {
  return editor
    .webview()
    .locator('#results')
    .evaluate((page) =>
      Array.from(page.querySelectorAll('script, style, link, img, svg, a, iframe, form, object'), (each) => each.outerHTML),
    );
}

/** The same inside a part of the workbench, of all that names something of the server's. */
function foreignMarkup(editor: Editor, part: string): Promise<readonly string[]> {
  return editor.page
    .locator(part)
    .evaluateAll((parts) =>
      parts.flatMap((each) =>
        Array.from(each.querySelectorAll('script, img, svg, iframe, .codicon-bug, a[data-href^="command:"]'), (one) => one.outerHTML),
      ),
    );
}

async function copiedCsv(editor: Editor): Promise<string> {
  await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.webview().locator('#copy-csv').click();
  await editor.webview().locator('#announcement', { hasText: 'Copied' }).waitFor();
  return until({ what: 'the CSV in the clipboard' }, async () => {
    const text = await editor.page.evaluate(() => navigator.clipboard.readText());
    return text.includes('<script>fetch') && text;
  });
}
