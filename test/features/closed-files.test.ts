import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Check, Language } from '#core/language.ts';
import { createRegistry } from '#core/registry.ts';
import { defaultSettings } from '#core/settings.ts';
import { createClosedFiles } from '#server/closed-files.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace } from '#server/workspace.ts';

let checkRuns = 0;

/** Says of `ask x` whether there is an alert named `x`, of `list` how many files there are, of `learn` what a server told; of anything else its text. */
const check: Check<{ readonly text: string }> = {
  code: 'asked',
  severity: 'warning',
  help: '',
  looksOutside: true,
  *run({ text }, environment) {
    checkRuns++;
    const [, name] = /^ask (\w+)/.exec(text) ?? [];
    if (text === 'learn') {
      yield { span: { start: 0, end: 1 }, message: String(environment.remote.answer({ kind: 'hasSeries', selector: 'x' })) };
      return;
    }
    const found = name === undefined ? text : environment.facts.named('alert', name).map(({ detail }) => detail?.for);
    yield { span: { start: 0, end: 1 }, message: text === 'list' ? String(environment.files.length) : String(found) };
  },
};
const language: Language<{ readonly text: string }> = { id: 'asking', parse: (text) => ({ text }), checks: [check] };

/** Closed files over a made-up workspace; tells which were read and what was sent. */
function closedFiles(texts: Record<string, string>) {
  const asked: string[] = [];
  const read = async (uri: string): Promise<string | undefined> => {
    asked.push(uri);
    return texts[uri];
  };
  const open = new Set<string>();
  const shown = new Map<string, readonly string[]>();
  const workspace = createWorkspace({
    registry: createRegistry([{ id: 'asking', matches: ({ text }) => text !== '', load: async () => language }]),
    scheduler: nodeScheduler,
    files: { list: async () => [], read, watch: () => undefined },
    log: (message) => assert.fail(message),
  });
  workspace.configure({ ...defaultSettings, scope: 'workspace' });
  const sendDiagnostics = async ({ uri, diagnostics }: PublishDiagnosticsParams): Promise<void> => {
    shown.set(
      uri,
      diagnostics.map(({ message }) => String(message)),
    );
  };
  const closed = createClosedFiles({ connection: { sendDiagnostics }, workspace }, (uri) => open.has(uri));
  return {
    workspace,
    closed,
    open,
    shown,
    /** How often the check ran so far. */
    runs: () => checkRuns,
    /** Runs an update and says what it read. */
    async update(modified: Readonly<Record<string, number>> = {}) {
      asked.length = 0;
      await closed.update(Object.keys(texts).map((uri) => ({ uri, size: 1, modified: modified[uri] ?? 1 })));
      return [...asked];
    },
    tellAlert: (name: string, duration: string, start = 0) =>
      workspace.facts.tell('rules', [{ kind: 'alert', name, span: { start, end: start + 1 }, detail: { for: duration } }]),
  };
}

describe('The problems of closed files', () => {
  it('are looked for again only where the file changed', async () => {
    const { update, shown } = closedFiles({ a: 'a', b: 'b', empty: '' });
    assert.deepEqual(await update(), ['a', 'b', 'empty']);
    assert.deepEqual(
      [...shown],
      [
        ['a', ['a']],
        ['b', ['b']],
      ],
    );
    assert.deepEqual(await update(), []);
    assert.deepEqual(await update({ b: 2 }), ['b']);
    assert.deepEqual(await update({ b: 2 }), []);
  });

  it('are looked for again where something changed that they rest on, and nowhere else', async () => {
    const { update, shown, tellAlert, workspace } = closedFiles({ a: 'ask Down', b: 'ask Up', c: 'c', d: 'list' });
    await update();
    tellAlert('Down', '5m');
    assert.deepEqual(await update(), ['a']);
    assert.deepEqual(shown.get('a'), ['5m']);
    workspace.list(['rules']);
    assert.deepEqual(await update(), ['d']);
    assert.deepEqual(shown.get('d'), ['1']);
    workspace.list(['rules']);
    assert.deepEqual(await update(), []);
    tellAlert('Down', '5m', 7);
    assert.deepEqual(await update(), []);
    tellAlert('Down', '6m');
    assert.deepEqual(await update(), ['a']);
    workspace.connect({ flavour: 'mimir' });
    assert.deepEqual(await update(), ['a', 'b', 'c', 'd']);
  });

  it('are looked for again where the connected server told something else that they rest on', async () => {
    const { update, shown, workspace } = closedFiles({ a: 'learn', b: 'b' });
    await update();
    workspace.learn({ answer: () => ['x'] });
    assert.deepEqual(await update(), ['a']);
    assert.deepEqual(shown.get('a'), ['x']);
    workspace.learn({ answer: () => ['x'] });
    assert.deepEqual(await update(), []);
  });

  it('are taken back where a file goes, opens, or nobody wants them', async () => {
    const texts: Record<string, string> = { a: 'a', b: 'b', c: 'c' };
    const { update, shown, open, closed, workspace } = closedFiles(texts);
    await update();
    delete texts.a;
    await update();
    assert.deepEqual(shown.get('a'), []);
    open.add('b');
    closed.leave('b');
    assert.deepEqual(shown.get('b'), []);
    assert.deepEqual(await update({ b: 2 }), []);
    open.delete('b');
    assert.deepEqual(await update(), ['b']);
    workspace.configure(defaultSettings);
    assert.deepEqual(await update(), []);
    assert.deepEqual([...shown.values()], [[], [], []]);
  });

  it('rest in an open file, too, only on what its checks looked at', async () => {
    const { workspace, tellAlert, runs } = closedFiles({});
    const document = TextDocument.create('open', 'plaintext', 1, 'ask Down');
    const said = async (): Promise<readonly string[]> => (await workspace.problems(document)).map(({ problem }) => problem.message);
    assert.deepEqual(await said(), ['']);
    const before = runs();
    tellAlert('Up', '5m');
    assert.deepEqual(await said(), ['']);
    assert.equal(runs(), before);
    tellAlert('Down', '5m');
    assert.deepEqual(await said(), ['5m']);
    assert.equal(runs(), before + 1);
  });

  it('of a run under way are left to the next one', async () => {
    const { update, closed, shown } = closedFiles({ a: 'a', b: 'b' });
    const first = update();
    const second = closed.update([{ uri: 'b', size: 1, modified: 1 }]);
    await Promise.all([first, second]);
    assert.deepEqual([...shown], [['b', ['b']]]);
    closed.invalidate(['b']);
    assert.deepEqual(await update(), ['a', 'b']);
  });
});
