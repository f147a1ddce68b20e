import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';
import { relabellingHtml } from './relabelling-html.ts';
import {
  type FromRelabellingPage,
  type RelabellingState,
  readFromRelabellingPage,
  type ToRelabellingPage,
} from './relabelling-messages.ts';
import { relabellingTexts } from './relabelling-texts.ts';

/** The one panel of trials, beside the editor. */
export interface RelabellingPanel extends vscode.Disposable {
  isOpen(): boolean;
  /** Shows a trial; opens the panel where it is closed, and never takes the focus. */
  show(state: RelabellingState): void;
}

/** The panel, not yet open; `onMessage` hears what the person does on the page. */
export function createRelabellingPanel(
  extensionUri: vscode.Uri,
  onMessage: (message: Exclude<FromRelabellingPage, { type: 'ready' }>) => void,
): RelabellingPanel {
  let panel: vscode.WebviewPanel | undefined;
  let current: RelabellingState | undefined;
  const post = (): void => {
    if (panel && current) {
      panel.title = t('Relabelling: {0}', plainLabel(current.trial.job ?? current.trial.field));
      const message: ToRelabellingPage = { type: 'show', state: current, texts: relabellingTexts() };
      void panel.webview.postMessage(message);
    }
  };
  const open = (): vscode.WebviewPanel => {
    const opened = openPanel(extensionUri);
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromRelabellingPage(message);
      if (read?.type === 'ready') {
        post();
      } else if (read) {
        onMessage(read);
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
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const options = { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: false };
  const panel = vscode.window.createWebviewPanel('observatory.relabelling', t('Relabelling'), column, options);
  const { webview } = panel;
  webview.html = relabellingHtml({
    script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'relabelling.js')).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'relabelling.css')).toString(),
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID(),
    title: t('Relabelling'),
    language: vscode.env.language,
  });
  return panel;
}
