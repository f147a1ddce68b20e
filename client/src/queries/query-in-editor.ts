import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { regionAt } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { type Place, placeInLines } from './error-position.ts';
import { fillVariables } from './fill-variables.ts';

/** A query, and where in an editor it was found. */
export interface FoundQuery {
  readonly text: string;
  readonly origin: vscode.Location;
}

/** The selection, else the expression at the cursor without the Markdown, YAML or JSON around it. Of a dashboard with values for its variables. */
export async function queryInEditor(client: BaseLanguageClient, ready: () => Promise<unknown>): Promise<FoundQuery | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const selected = document.getText(selection).trim();
  if (selected || !isOurs(document)) {
    return selected ? { text: selected, origin: new vscode.Location(document.uri, selection) } : undefined;
  }
  await ready();
  if (!client.isRunning()) {
    return undefined;
  }
  const { line, character } = selection.active;
  const found = await regionAt(client, { textDocument: { uri: document.uri.toString() }, position: { line, character } });
  const { query } = found ?? {};
  const filled = query?.open ? await fillVariables(query.text, query.open) : query?.text;
  const text = filled?.trim();
  return found?.query && text ? { text, origin: new vscode.Location(document.uri, rangeOf(found.query.range)) } : undefined;
}

/** Puts the cursor where the offset of the query stands; selects the query where that place is not to be found. */
export async function showInEditor({ text, origin }: FoundQuery, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(origin.uri);
  const range = document.validateRange(origin.range);
  const lines = Array.from({ length: range.end.line - range.start.line + 1 }, (_, index) => document.lineAt(range.start.line + index).text);
  const place = placeInLines(lines, text, offset);
  const position = place && new vscode.Position(range.start.line + place.line, place.character);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One,
    selection: position ? new vscode.Range(position, position) : range,
  });
}

function rangeOf({ start, end }: { readonly start: Place; readonly end: Place }): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
