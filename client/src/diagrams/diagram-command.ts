import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DiagramInFile, DiagramKind } from '#server/protocol.ts';
import { t } from '../l10n.ts';
import { diagramsIn } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { diagramAt, nearestDiagram } from './diagram-at.ts';
import type { DiagramState } from './diagram-messages.ts';
import { createDiagramPanel } from './diagram-panel.ts';
import { showPlace } from './show-place.ts';

const followPause = 150;

/** What a command shows diagrams with. */
export interface DiagramCommandOptions {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly ready: () => Promise<unknown>;
  readonly kind: DiagramKind;
  /** Said where a file has no diagram of the kind. */
  readonly noDiagram: () => string;
}

/** A command that shows the diagram at the cursor in a panel of its own, which follows cursor and text until it is closed. */
export interface DiagramCommand extends vscode.Disposable {
  run(): Promise<void>;
}

/** The command for diagrams of one kind. */
export function createDiagramCommand({ extensionUri, client, ready, kind, noDiagram }: DiagramCommandOptions): DiagramCommand {
  let shown: { readonly uri: vscode.Uri; readonly index: number; readonly source: string } | undefined;
  const panel = createDiagramPanel(extensionUri, { documentUri: () => shown?.uri, follow: (node) => void goTo(node) });

  /** Undefined where the server knows nothing of this version. */
  const diagramsOf = async ({ uri, version }: vscode.TextDocument): Promise<readonly DiagramInFile[] | undefined> => {
    const answer = client.isRunning() ? await diagramsIn(client, { textDocument: { uri: uri.toString() }, kind }) : null;
    return answer?.version === version ? answer.diagrams : undefined;
  };

  const show = (uri: vscode.Uri, index: number, diagram: DiagramInFile): void => {
    shown = { uri, index, source: diagram.source };
    panel.show(stateOf(uri, index, diagram));
  };

  /** Whether there was a diagram to show. Between diagrams the last one stays. */
  const showAtCursor = async ({ document, selection }: vscode.TextEditor): Promise<boolean> => {
    const { version, uri } = document;
    const diagrams = await diagramsOf(document);
    if (!diagrams || document.version !== version) {
      return false;
    }
    const { line } = selection.active;
    const last = shown?.uri.toString() === uri.toString() && shown.index < diagrams.length ? shown.index : undefined;
    const index = diagramAt(diagrams, line) ?? last ?? nearestDiagram(diagrams, line);
    const diagram = index === undefined ? undefined : diagrams[index];
    if (index === undefined || !diagram) {
      return false;
    }
    show(uri, index, diagram);
    return true;
  };

  /** Leads to the line of a node. The picture may be of a text that is no more: then there is no such line. */
  const goTo = async (node: string): Promise<void> => {
    const picture = shown;
    if (!picture) {
      return;
    }
    const document = await vscode.workspace.openTextDocument(picture.uri);
    await ready();
    const diagram = (await diagramsOf(document))?.[picture.index];
    const range = diagram?.source === picture.source ? diagram.nodes?.find(({ id }) => id === node)?.range : undefined;
    if (range) {
      await showPlace(document, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character));
      return;
    }
    if (diagram) {
      show(picture.uri, picture.index, diagram);
    }
    vscode.window.setStatusBarMessage(t('The text has changed since this picture was drawn: choose again'), messageTime);
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
        void vscode.window.showInformationMessage(noDiagram());
      }
    },
    dispose() {
      clearTimeout(timer);
      following.dispose();
      panel.dispose();
    },
  };
}

const messageTime = 5000;

function stateOf(uri: vscode.Uri, index: number, { source, title, problem, nodes = [] }: DiagramInFile): DiagramState {
  return {
    key: `${uri} ${index}`,
    source,
    nodes: nodes.map(({ id }) => id),
    ...(title === undefined ? {} : { title }),
    ...(problem ? { problem: { message: problem.message, line: problem.range.start.line + 1 } } : {}),
  };
}
