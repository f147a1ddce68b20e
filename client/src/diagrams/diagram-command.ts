import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DiagramInFile, DiagramKind } from '#server/protocol.ts';
import { t } from '../l10n.ts';
import { diagramsIn } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { diagramAt, nearestDiagram } from './diagram-at.ts';
import type { DiagramState } from './diagram-messages.ts';
import { createDiagramPanel } from './diagram-panel.ts';
import { followEditor } from './follow-editor.ts';
import { showPlace } from './show-place.ts';

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
export function createDiagramCommand(options: DiagramCommandOptions): DiagramCommand {
  const { extensionUri, client, ready, kind, noDiagram } = options;
  let shown: Picture | undefined;
  const panel = createDiagramPanel(extensionUri, { documentUri: () => shown?.uri, follow: (node) => void goTo(node) });

  const show = (uri: vscode.Uri, index: number, diagram: DiagramInFile): void => {
    shown = { uri, index, source: diagram.source };
    panel.show(stateOf(uri, index, diagram));
  };

  /** Whether there was a diagram to show. */
  const showAtCursor = async ({ document, selection }: vscode.TextEditor): Promise<boolean> => {
    const { version, uri } = document;
    const diagrams = await diagramsOf(client, document, kind);
    const last = shown?.uri.toString() === uri.toString() ? shown.index : undefined;
    const chosen = diagrams && document.version === version ? choose(diagrams, selection.active.line, last) : undefined;
    if (chosen) {
      show(uri, ...chosen);
    }
    return chosen !== undefined;
  };

  const goTo = async (node: string): Promise<void> => {
    const picture = shown;
    const changed = picture && (await showNode(options, picture, node));
    if (changed) {
      show(picture.uri, picture.index, changed);
    }
  };

  const following = followEditor(panel.isOpen, (editor) => void showAtCursor(editor));
  return {
    async run() {
      const editor = vscode.window.activeTextEditor;
      await ready();
      if (!editor || !isOurs(editor.document) || !(await showAtCursor(editor))) {
        void vscode.window.showInformationMessage(noDiagram());
      }
    },
    dispose() {
      following.dispose();
      panel.dispose();
    },
  };
}

const messageTime = 5000;

/** What the panel shows: which diagram of a file, as it was drawn. */
interface Picture {
  readonly uri: vscode.Uri;
  readonly index: number;
  readonly source: string;
}

/** Leads to the line of a node. The picture may be of a text that is no more: then there is no such line, and the diagram as it is now is told. */
async function showNode(
  { client, ready, kind }: DiagramCommandOptions,
  picture: Picture,
  node: string,
): Promise<DiagramInFile | undefined> {
  const document = await vscode.workspace.openTextDocument(picture.uri);
  await ready();
  const diagram = (await diagramsOf(client, document, kind))?.[picture.index];
  const range = diagram?.source === picture.source ? diagram.nodes?.find(({ id }) => id === node)?.range : undefined;
  if (range) {
    await showPlace(document, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character));
    return undefined;
  }
  vscode.window.setStatusBarMessage(t('The text has changed since this picture was drawn: choose again'), messageTime);
  return diagram;
}

/** Undefined where the server knows nothing of this version. */
async function diagramsOf(
  client: BaseLanguageClient,
  { uri, version }: vscode.TextDocument,
  kind: DiagramKind,
): Promise<readonly DiagramInFile[] | undefined> {
  const answer = client.isRunning() ? await diagramsIn(client, { textDocument: { uri: uri.toString() }, kind }) : null;
  return answer?.version === version ? answer.diagrams : undefined;
}

/** The diagram at a line; between diagrams the last one stays, as long as there is one. */
function choose(
  diagrams: readonly DiagramInFile[],
  line: number,
  last: number | undefined,
): readonly [index: number, diagram: DiagramInFile] | undefined {
  const stays = last !== undefined && last < diagrams.length ? last : undefined;
  const index = diagramAt(diagrams, line) ?? stays ?? nearestDiagram(diagrams, line);
  const diagram = index === undefined ? undefined : diagrams[index];
  return index === undefined || !diagram ? undefined : [index, diagram];
}

function stateOf(uri: vscode.Uri, index: number, { source, title, problem, nodes = [] }: DiagramInFile): DiagramState {
  return {
    key: `${uri} ${index}`,
    source,
    nodes: nodes.map(({ id }) => id),
    ...(title === undefined ? {} : { title }),
    ...(problem ? { problem: { message: problem.message, line: problem.range.start.line + 1 } } : {}),
  };
}
