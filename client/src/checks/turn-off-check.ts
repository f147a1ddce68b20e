import * as vscode from 'vscode';
import { section } from '../connections/settings.ts';

/** The command of a quick fix: sets a check's severity to `off`, in the workspace where there is one, otherwise for the person. */
export async function turnOffCheck(code: unknown): Promise<void> {
  if (typeof code !== 'string') {
    return;
  }
  const configuration = vscode.workspace.getConfiguration(section);
  const { Workspace, Global } = vscode.ConfigurationTarget;
  const target = vscode.workspace.workspaceFolders ? Workspace : Global;
  const set = configuration.inspect<Readonly<Record<string, string>>>('diagnostics.severity');
  const current = target === Workspace ? set?.workspaceValue : set?.globalValue;
  await configuration.update('diagnostics.severity', { ...current, [code]: 'off' }, target);
}
