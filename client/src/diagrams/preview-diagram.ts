import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DiagramInFile } from '#server/protocol.ts';
import { t } from '../l10n.ts';
import { diagramsIn } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { diagramAt, nearestDiagram } from './diagram-at.ts';
import { createDiagramPanel } from './diagram-panel.ts';

const followPause = 150;

/** The command *Preview Diagram*, with its panel, which follows the cursor and the text until it is closed. */
export function createPreviewDiagram(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  ready: () => Promise<unknown>,
): vscode.Disposable & { run(): Promise<void> } {
  let shown: { readonly uri: vscode.Uri; readonly index: number } | undefined;
  const panel = createDiagramPanel(context.extensionUri, () => shown?.uri);

  /** Whether there was a diagram to show. Between diagrams the last one stays. */
  const showAtCursor = async (editor: vscode.TextEditor): Promise<boolean> => {
    const { uri } = editor.document;
    const { version } = editor.document;
    const answer = client.isRunning() ? await diagramsIn(client, { textDocument: { uri: uri.toString() } }) : null;
    if (!answer || editor.document.version !== version) {
      return false;
    }
    const { line } = editor.selection.active;
    const last = shown?.uri.toString() === uri.toString() && shown.index < answer.diagrams.length ? shown.index : undefined;
    const index = diagramAt(answer.diagrams, line) ?? last ?? nearestDiagram(answer.diagrams, line);
    const diagram = index === undefined ? undefined : answer.diagrams[index];
    if (index === undefined || !diagram) {
      return false;
    }
    shown = { uri, index };
    panel.show({ key: `${uri} ${index}`, ...stateOf(diagram) });
    return true;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (document: vscode.TextDocument): void => {
    const editor = vscode.window.activeTextEditor;
    if (panel.isOpen() && editor?.document === document && isOurs(document)) {
      clearTimeout(timer);
      timer = setTimeout(() => void showAtCursor(editor), followPause);
    }
  };
  const following = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor.document)),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && follow(editor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
  );

  return {
    async run() {
      const editor = vscode.window.activeTextEditor;
      await ready();
      if (!editor || !isOurs(editor.document) || !(await showAtCursor(editor))) {
        void vscode.window.showInformationMessage(
          t('There is no diagram in this file. Put the cursor into a Mermaid file, or into a `mermaid` block of a Markdown file.'),
        );
      }
    },
    dispose() {
      clearTimeout(timer);
      following.dispose();
      panel.dispose();
    },
  };
}

function stateOf({ source, title, problem }: DiagramInFile) {
  return {
    source,
    ...(title === undefined ? {} : { title }),
    ...(problem ? { problem: { message: problem.message, line: problem.range.start.line + 1 } } : {}),
  };
}
