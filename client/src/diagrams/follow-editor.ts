import * as vscode from 'vscode';
import { isOurs } from '../languages.ts';

const followPause = 150;

/** Calls back a little after the cursor or the text of the active editor moved, while it is wanted. */
export function followEditor(isWanted: () => boolean, show: (editor: vscode.TextEditor) => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (document: vscode.TextDocument): void => {
    const editor = vscode.window.activeTextEditor;
    if (isWanted() && editor?.document === document && isOurs(document)) {
      clearTimeout(timer);
      timer = setTimeout(() => show(editor), followPause);
    }
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor.document)),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && follow(editor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
