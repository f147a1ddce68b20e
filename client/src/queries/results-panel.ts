import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { resultsHtml } from './results-html.ts';
import { type FromPage, type ResultsState, readFromPage, type ToPage } from './results-messages.ts';
import { resultsTexts } from './results-texts.ts';
import { saveCsv } from './save-csv.ts';
import type { AskedRange } from './time-range.ts';

/** The one panel of results, beside the editor: made by the first query, used again by the later ones. */
export interface ResultsPanel extends vscode.Disposable {
  /** Shows a state; opens the panel where it is closed, and never takes the focus. */
  show(state: ResultsState): void;
}

/** What the panel tells. */
export interface PanelEvents {
  readonly onCancel: () => void;
  readonly onRunAgain: () => void;
  readonly onRunInstant: () => void;
  /** For a graph `width` pixels wide. */
  readonly onRunRange: (range: AskedRange & { readonly width: number }) => void;
  /** At an offset of the query. */
  readonly onShowError: (at: number) => void;
  readonly onClose: () => void;
}

/** The panel, not yet open. */
export function createResultsPanel(extensionUri: vscode.Uri, events: PanelEvents): ResultsPanel {
  let panel: vscode.WebviewPanel | undefined;
  let current: ResultsState | undefined;

  const post = (): void => {
    if (panel && current) {
      panel.title = t('Results: {0}', shorten(current.query));
      const message: ToPage = { type: 'show', state: current, texts: resultsTexts() };
      void panel.webview.postMessage(message);
    }
  };
  const handlers = handlersOf(events, { post, current: () => current });
  const open = (): vscode.WebviewPanel => {
    const opened = openPanel(extensionUri);
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromPage(message);
      return read && handlers[read.type](read);
    });
    opened.onDidDispose(() => {
      panel = undefined;
      events.onClose();
    });
    return opened;
  };

  return {
    show(state) {
      const isNewRun = state.run !== current?.run;
      current = state;
      if (!panel) {
        panel = open();
      } else if (isNewRun && !panel.visible) {
        panel.reveal(undefined, true);
      }
      post();
    },
    dispose: () => panel?.dispose(),
  };
}

/** What is done about each message of the page. */
function handlersOf(
  events: PanelEvents,
  { post, current }: { readonly post: () => void; readonly current: () => ResultsState | undefined },
): Readonly<Record<FromPage['type'], (message: FromPage) => unknown>> {
  const showError = (): void => {
    const state = current();
    if (state?.phase === 'failed' && state.at !== undefined) {
      events.onShowError(state.at);
    }
  };
  return {
    ready: post,
    cancel: events.onCancel,
    runAgain: events.onRunAgain,
    runInstant: events.onRunInstant,
    runRange: (message) => message.type === 'runRange' && events.onRunRange(message),
    showError,
    copy: (message) => message.type === 'copy' && vscode.env.clipboard.writeText(message.text),
    save: (message) => message.type === 'save' && saveCsv(message.text),
  };
}

function openPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('observatory.results', t('Results'), column, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [folder],
  });
  const address = (file: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  panel.webview.html = resultsHtml({
    script: address('results.js'),
    style: address('results.css'),
    cspSource: panel.webview.cspSource,
    nonce: crypto.randomUUID(),
    title: t('Results'),
    language: vscode.env.language,
  });
  return panel;
}

function shorten(query: string): string {
  const line = query.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
