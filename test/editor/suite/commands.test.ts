import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, openText, untilDiagnostics } from './support.ts';

describe('The commands in the extension host', () => {
  before(activate);

  it('are all registered', async () => {
    const registered = await vscode.commands.getCommands(true);
    for (const name of [
      'runQuery',
      'runRangeQuery',
      'previewDiagram',
      'fileFormat',
      'selectConnection',
      'setSecret',
      'forgetSecret',
      'showLog',
      'restartLanguageServer',
    ]) {
      assert.ok(registered.includes(`observatory.${name}`), name);
    }
  });

  it('restart the language server, which then judges open files again', async () => {
    const document = await openText('promql', 'sum(');
    await untilDiagnostics(document, 1);
    await vscode.commands.executeCommand('observatory.restartLanguageServer');
    await untilDiagnostics(await openText('promql', 'sum(('), 1);
    await untilDiagnostics(document, 1);
  });
});
