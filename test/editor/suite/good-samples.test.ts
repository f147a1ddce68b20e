import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, open, untilJudged } from './support.ts';

describe('The good samples in the extension host', () => {
  before(activate);

  it('get no diagnostic', async () => {
    const files = await vscode.workspace.findFiles('good/**/*.{md,yml,yaml,promql}');
    assert.ok(files.length > 5, `${files.length} files`);
    const documents: vscode.TextDocument[] = [];
    for (const file of files) {
      documents.push(await open(file));
    }
    await untilJudged();
    assert.deepEqual(
      documents.flatMap((document) => diagnosticsOf(document).map((found) => ({ file: document.fileName, ...found }))),
      [],
    );
  });
});
