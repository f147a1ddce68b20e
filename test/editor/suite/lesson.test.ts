import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, applyFix, hoverAt, openSample, placeAfter, suggestionsAt, untilDiagnostics, withCode } from './support.ts';

describe('samples/lesson.md in the extension host', () => {
  let lesson: vscode.TextDocument;
  before(async () => {
    await activate();
    lesson = await openSample('lesson.md');
  });

  it('has one information and one error, and nothing else', async () => {
    const found = await untilDiagnostics(lesson, 2);
    assert.deepEqual(
      found.map(({ severity, code }) => `${severity} ${code}`),
      ['information prose-in-query', 'error selector-mismatch'],
    );
  });

  it('explains a function under the mouse', async () => {
    assert.match(await hoverAt(lesson, placeAfter(lesson, '```promql\n# Requests per second over five minutes\nra')), /rate\(/);
  });

  it('suggests inside a fence', async () => {
    const labels = await suggestionsAt(lesson, placeAfter(lesson, '```promql\nprom'));
    assert.ok(labels.length > 0);
  });

  it('outlines its fences', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', lesson.uri);
    assert.ok(symbols.length > 0);
  });

  it('is rid of the error by the quick fix', async () => {
    await applyFix(lesson, withCode(lesson, 'selector-mismatch'));
    assert.match(lesson.getText(), /template:\n {4}metadata:\n {6}labels:\n {8}app: fluent-bit\n/);
    assert.deepEqual(
      (await untilDiagnostics(lesson, 1)).map(({ code }) => code),
      ['prose-in-query'],
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
