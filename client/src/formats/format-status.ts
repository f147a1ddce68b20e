import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../l10n.ts';
import { fileFormatOf } from '../language-client/requests.ts';
import { documentSelector, isOurs } from '../languages.ts';

const pause = 300;

/** Shows among the language's own entries of the status bar what the file is taken for; its command lets a person say something else. */
export function showFormatInStatusBar(client: BaseLanguageClient, ready: Promise<unknown>): { update(): void } & vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('observatory.fileFormat', documentSelector);
  item.name = t('Observatory: format');
  item.detail = 'Observatory';
  item.text = t('Left alone');
  item.command = { title: t('This File Is…'), command: 'observatory.fileFormat' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const format = document && isOurs(document) && client.isRunning() ? await fileFormatOf(client, document.uri.toString()) : null;
    if (format && document === vscode.window.activeTextEditor?.document) {
      const title = format.formats.find(({ id }) => id === format.id)?.title ?? format.id;
      item.text = title ?? t('Left alone');
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pause);
  };
  ready.then(later);
  const listening = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && later()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('observatory.formats') && later()),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  return { update: later, dispose: () => listening.dispose() };
}
