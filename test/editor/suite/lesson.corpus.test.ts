import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, open, untilDiagnostics } from './support.ts';

describe('The shared lesson in the extension host', () => {
  before(activate);

  it('has an error, a line of prose and two paths in slanted boxes, and nothing else', async () => {
    const file = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'lesson/monitoring-and-logging.md');
    const found = await untilDiagnostics(await open(vscode.Uri.file(file)), 4);
    assert.deepEqual(
      found.map(({ severity, code }) => `${severity} ${code}`),
      ['information prose-in-query', 'information mermaid-slash-node', 'information mermaid-slash-node', 'error selector-mismatch'],
    );
  });
});
