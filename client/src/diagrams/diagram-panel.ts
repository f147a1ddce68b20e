import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { diagramHtml } from './diagram-html.ts';
import { type DiagramState, readFromDiagramPage, type ToDiagramPage } from './diagram-messages.ts';
import { diagramTexts } from './diagram-texts.ts';
import { saveImage } from './save-image.ts';

/** The one panel of the preview, beside the editor. */
export interface DiagramPanel extends vscode.Disposable {
  isOpen(): boolean;
  /** Shows a diagram; opens the panel where it is closed, and never takes the focus. */
  show(state: DiagramState): void;
}

/** What the panel asks of those who show diagrams. */
export interface DiagramPanelOwner {
  /** Where pictures are saved beside. */
  documentUri(): vscode.Uri | undefined;
  /** A node was chosen that leads to a place. */
  follow(node: string): void;
}

/** The panel, not yet open. */
export function createDiagramPanel(extensionUri: vscode.Uri, owner: DiagramPanelOwner): DiagramPanel {
  let panel: vscode.WebviewPanel | undefined;
  let current: DiagramState | undefined;

  const post = (): void => {
    if (panel && current) {
      panel.title = current.title ? t('Diagram: {0}', current.title) : t('Diagram');
      const message: ToDiagramPage = { type: 'show', state: current, texts: diagramTexts() };
      void panel.webview.postMessage(message);
    }
  };
  const open = (): vscode.WebviewPanel => {
    const opened = openPanel(extensionUri);
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromDiagramPage(message);
      switch (read?.type) {
        case 'ready':
          return post();
        case 'follow':
          return owner.follow(read.node);
        case 'save':
          return saveImage(read, owner.documentUri());
        default:
          return undefined;
      }
    });
    opened.onDidDispose(() => {
      panel = undefined;
    });
    return opened;
  };

  return {
    isOpen: () => panel !== undefined,
    show(state) {
      current = state;
      panel ??= open();
      post();
    },
    dispose: () => panel?.dispose(),
  };
}

function openPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('observatory.diagram', t('Diagram'), column, {
    enableScripts: true,
    localResourceRoots: ['webview', 'mermaid'].map((name) => vscode.Uri.joinPath(dist, name)),
  });
  panel.webview.html = diagramHtml({
    script: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview', 'diagram.js')).toString(),
    nonce: crypto.randomUUID(),
    title: t('Diagram'),
    language: vscode.env.language,
  });
  return panel;
}
