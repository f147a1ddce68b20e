import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import { until } from '#test/support/until.ts';
import { activate, diagnosticsOf, hoverAt, open, suggestionsAt, untilDiagnostics, untilJudged } from './support.ts';

/** What we use of the API of VS Code's own Git extension. */
interface Git {
  readonly state: 'uninitialized' | 'initialized';
  openRepository(folder: vscode.Uri): Promise<unknown>;
  toGitUri(file: vscode.Uri, ref: string): vscode.Uri;
}

describe('A file beside its committed version', () => {
  const scratch = makeScratchFolder('git');
  const file = vscode.Uri.file(path.join(scratch.path, 'query.promql'));
  let committed: vscode.TextDocument;
  let edited: vscode.TextDocument;
  before(async () => {
    await activate();
    commitAndEdit();
    const uri = (await openGit()).toGitUri(file, 'HEAD');
    await vscode.commands.executeCommand('vscode.diff', uri, file);
    committed = await vscode.workspace.openTextDocument(uri);
    edited = await vscode.workspace.openTextDocument(file);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    scratch.remove();
  });

  function commitAndEdit(): void {
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: scratch.path, stdio: 'ignore' });
    writeFileSync(file.fsPath, 'sum(rate(');
    git('init');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--message=one');
    writeFileSync(file.fsPath, 'sum(');
  }

  async function openGit(): Promise<Git> {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    assert.ok(extension, "VS Code's Git extension");
    const git = (await extension.activate()).getAPI(1);
    await until({ what: 'Git' }, () => git.state === 'initialized');
    await git.openRepository(vscode.Uri.file(scratch.path));
    return git;
  }

  it('has diagnostics on its own side alone', async () => {
    assert.deepEqual([committed.uri.scheme, committed.languageId, committed.getText()], ['git', 'promql', 'sum(rate(']);
    await untilDiagnostics(edited, 1);
    await open(committed.uri); // Now alone: of a comparison, VS Code's client asks for the edited side only.
    await untilJudged();
    assert.deepEqual(diagnosticsOf(committed), []);
  });

  it('is neither completed nor explained on the other side', async () => {
    const place = new vscode.Position(0, 2);
    assert.match(await hoverAt(edited, place), /sum/);
    assert.equal(await hoverAt(committed, place), '');
    assert.ok((await suggestionsAt(edited, place)).includes('sum'));
    assert.deepEqual(await suggestionsAt(committed, place), []);
  });
});
