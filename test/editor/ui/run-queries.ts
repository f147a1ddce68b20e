import assert from 'node:assert/strict';
import type { Host } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import type { WorkspaceSource } from '#test/editor/harness/scratch-workspace.ts';
import { until } from '#test/support/until.ts';

export interface ExpectedResult {
  /** Text of the file at whose end the cursor stands when the query is run. */
  readonly after: string;
  /** What the result's text has. */
  readonly shows: RegExp;
}

/** Opens a file, runs queries by their key, and compares what the table beside it shows. */
export async function runQueries(
  source: WorkspaceSource & { readonly file: string; readonly host?: Host },
  url: string,
  expected: readonly ExpectedResult[],
): Promise<void> {
  const editor = await openEditor({ ...source, settings: { 'observatory.connections': [{ name: 'Test', url }] } });
  for (const [index, { after, shows }] of expected.entries()) {
    await editor.goAfter(after);
    await editor.press('Control+Alt+Enter');
    const result = editor.webview().locator('#series');
    await until({ what: `the result of ${after}` }, async () => shows.test((await result.allInnerTexts()).join()));
    assert.ok(await editor.hasFocus(), `the focus stays in the text after ${after}`);
    if (index === 0) {
      await editor.screenshot(`results-of-${source.file.replace(/\W+/g, '-')}-${source.host ?? 'node'}`);
    }
  }
}
