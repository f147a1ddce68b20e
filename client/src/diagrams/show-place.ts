import * as vscode from 'vscode';

/** Selects a range in the editor of a document, in the column where the document is; it is opened where it is closed. */
export async function showPlace(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { viewColumn: columnOf(document.uri), selection });
}

/** The first column where no tab has the document: the panel is beside it. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return visible?.viewColumn ?? group?.viewColumn ?? vscode.ViewColumn.One;
}
