import * as vscode from 'vscode';
import { t } from '../l10n.ts';

/** Asks where the CSV should be kept and writes it there, as UTF-8. */
export async function saveCsv(text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters: { CSV: ['csv'] },
    title: t('Save as CSV…'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'results.csv') } : {}),
  });
  if (!target) {
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    void vscode.window.showErrorMessage(t('The file could not be written: {0}', error instanceof Error ? error.message : String(error)));
  }
}
