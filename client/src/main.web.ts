import type * as vscode from 'vscode';
import { type ExtensionApi, start } from './extension.ts';
import { platform } from './platform/web.ts';

export { stop as deactivate } from './extension.ts';

/** What VS Code's extension host in a browser's worker calls. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return start(context, platform);
}
