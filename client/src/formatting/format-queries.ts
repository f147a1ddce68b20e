import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../l10n.ts';
import { formattingOf } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';

/**
 * The command *Format PromQL*: the selected expressions of the file, or all, also those inside YAML and Markdown, whose own formatters
 * leave them alone.
 */
export function createFormatQueries(client: BaseLanguageClient, ready: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    await ready();
    if (!editor || !isOurs(editor.document) || !client.isRunning()) {
      void vscode.window.showInformationMessage(t('Open a file with PromQL in it first.'));
      return;
    }
    const { document, selection } = editor;
    const textDocument = { uri: document.uri.toString() };
    const answer = await formattingOf(client, selection.isEmpty ? { textDocument } : { textDocument, range: selection });
    if (!answer || answer.version !== document.version) {
      return; // The text has moved on while the server was asked.
    }
    if (answer.edits.length === 0) {
      const reason = t('Nothing to lay out: what PromQL stands here is laid out already, or holds an error or a template.');
      void vscode.window.showInformationMessage(reason);
      return;
    }
    const toRange = client.protocol2CodeConverter.asRange;
    const isChanged = await editor.edit((builder) => {
      for (const { range, newText } of answer.edits) {
        builder.replace(toRange(range), newText);
      }
    });
    if (!isChanged) {
      void vscode.window.showInformationMessage(t('This file cannot be edited.'));
    }
  };
}
