import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension as VS Code installed it. */
export function installed(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('observatory.observatory');
  assert.ok(extension, 'the extension is installed');
  return extension;
}
