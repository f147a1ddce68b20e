import type * as vscode from 'vscode';
import { type ExtensionApi, start } from './extension.ts';
import { platform } from './platform/node.ts';

export { stop as deactivate } from './extension.ts';

/** What VS Code's Node extension host calls. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return start(context, platform);
}
