import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { expandSnippet } from '#test/snippets/expand-snippet.ts';
import { activate, openText } from './support.ts';

interface Contribution {
  readonly language: string;
  readonly path: string;
}

describe('The snippets in the extension host', () => {
  before(activate);

  it('are inserted by VS Code as the unit tests take them', async () => {
    const extension = vscode.extensions.getExtension('observatory.observatory');
    assert.ok(extension, 'the extension is there');
    const contributions: readonly Contribution[] = extension.packageJSON.contributes.snippets;
    for (const { language, path: file } of contributions) {
      const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, file));
      const snippets: Readonly<Record<string, { readonly body: readonly string[] }>> = JSON.parse(new TextDecoder().decode(content));
      const document = await openText(language, '');
      for (const [title, { body }] of Object.entries(snippets)) {
        const text = body.join('\n');
        const all = new vscode.Range(0, 0, document.lineCount, 0);
        await vscode.window.activeTextEditor?.insertSnippet(new vscode.SnippetString(text), all);
        assert.equal(withoutTime(document.getText()), withoutTime(expandSnippet(text)), title);
      }
    }
  });
});

function withoutTime(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/g, 'TIME');
}
