import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until } from '#test/support/until.ts';
import { activate, openText, suggestionsAt, untilDiagnostics } from './support.ts';

describe('The language server in the extension host', () => {
  before(activate);

  it('judges a diagram by the parser of Mermaid', async () => {
    const [found] = await untilDiagnostics(await openText('mermaid', 'graph LR\n  A[시작] --> B[끝'), 1);
    assert.deepEqual([found?.severity, found?.line, found?.code], ['error', 2, 'mermaid-syntax']);
  });

  it('counts characters of every script as VS Code does', async () => {
    const [found] = await untilDiagnostics(await openText('promql', 'up{a="안녕 👋"} == on( 5'), 1);
    assert.equal(found?.text, '5');
  });

  it('suggests what other files of the workspace tell', async () => {
    await untilSuggested('job:http_su', 'job:http_success:ratio_rate5m');
  });

  it('suggests what the connected Prometheus has', async () => {
    await untilSuggested('prometheus_tsdb_head_s', 'prometheus_tsdb_head_series');
  });

  it('colours a query', async () => {
    const document = await openText('promql', 'sum by (job) (rate(up[5m]))');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length > 0);
  });
});

/** What is read in the background, and what a server is asked for, may come later. */
async function untilSuggested(typed: string, expected: string): Promise<void> {
  const document = await openText('promql', typed);
  await until({ what: `the suggestion ${expected}` }, async () =>
    (await suggestionsAt(document, new vscode.Position(0, typed.length))).includes(expected),
  );
}
