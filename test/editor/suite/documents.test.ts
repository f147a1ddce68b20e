import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until } from '#test/support/until.ts';
import { activate, hoverAt, openText, placeAfter, suggestionsAt, untilDiagnostics } from './support.ts';

describe('Documents that are in no file', () => {
  before(activate);

  for (const [language, text, code] of [
    ['promql', 'sum(rate(up[5m])', 'promql-syntax'],
    ['yaml', 'groups:\n  - name: a\n    rules:\n      - record: a:x\n        expr: sum(\n', 'promql-syntax'],
    ['markdown', '```promql\nsum(\n```\n', 'promql-syntax'],
    ['mermaid', 'flowchart LR\n  A --> [\n', 'mermaid-syntax'],
  ] as const) {
    it(`are judged: ${language}`, async () => {
      const document = await openText(language, text);
      assert.equal(document.uri.scheme, 'untitled');
      assert.deepEqual(
        (await untilDiagnostics(document, 1)).map((found) => found.code),
        [code],
      );
    });
  }

  it('are completed and explained', async () => {
    const document = await openText('promql', 'sum(ra');
    assert.ok((await suggestionsAt(document, placeAfter(document, 'ra'))).includes('rate'));
    assert.match(await hoverAt(document, new vscode.Position(0, 1)), /sum/);
  });

  it('are run and drawn', async () => {
    const untilTab = (label: string) => until({ what: `the tab ${label}` }, () => tabLabels().includes(label));
    await openText('promql', 'vector(42)');
    await vscode.commands.executeCommand('observatory.runQuery');
    await untilTab('Results: vector(42)');
    await openText('mermaid', 'flowchart LR\n  A --> B\n');
    await vscode.commands.executeCommand('observatory.previewDiagram');
    await untilTab('Diagram');
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });
});

function tabLabels(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}
