import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, open, untilDiagnostics } from './support.ts';

describe('The shared lesson in the extension host', () => {
  before(activate);

  it('has an error and some prose, and nothing else', async () => {
    const file = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'lesson/monitoring-and-logging.md');
    const found = await untilDiagnostics(await open(vscode.Uri.file(file)), 2);
    assert.deepEqual(
      found.map(({ severity, code }) => `${severity} ${code}`),
      ['information prose-in-query', 'error selector-mismatch'],
    );
  });
});
