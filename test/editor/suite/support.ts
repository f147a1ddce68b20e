import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '#client/extension.ts';
import { until } from '#test/support/until.ts';

/** Activates the extension and waits until its language server runs. */
export async function activate(): Promise<void> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('observatory.observatory');
  assert.ok(extension, 'the extension is there');
  await (await extension.activate()).ready;
}

/** Opens and shows a file of the copy of samples/ that is the workspace. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'samples/ is open');
  return open(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens and shows a file, in a tab that stays. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens and shows text that is in no file. */
export async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** A diagnostic of ours, as tests compare it: line from 1, severity, code and the text it is drawn under. */
export interface Found {
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly text: string;
}

/** What we say of an open document now, from top to bottom. */
export function diagnosticsOf(document: vscode.TextDocument): readonly Found[] {
  return ours(document)
    .map((diagnostic) => ({
      line: diagnostic.range.start.line + 1,
      severity: severities[diagnostic.severity],
      code: codeOf(diagnostic),
      text: document.getText(diagnostic.range),
    }))
    .sort((a, b) => a.line - b.line);
}

const severities = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
} as const;

/** Waits until there are `count` diagnostics of ours on an open document, and returns them. */
export function untilDiagnostics(document: vscode.TextDocument, count: number): Promise<readonly Found[]> {
  const explain = (): string => JSON.stringify(diagnosticsOf(document));
  return until({ what: `${count} diagnostics of ${document.fileName}`, explain }, () => {
    const found = diagnosticsOf(document);
    return found.length === count && found;
  });
}

/** Waits until what was opened so far has been judged: a document with a known fault, opened now, has its diagnostic. */
export async function untilJudged(): Promise<void> {
  await untilDiagnostics(await openText('promql', `rate(${'('.repeat(++canaries)}`), 1);
}

let canaries = 0;

/** The diagnostics of ours whose code this is, with VS Code's own type. */
export function withCode(document: vscode.TextDocument, code: string): vscode.Diagnostic {
  const found = ours(document).find((diagnostic) => codeOf(diagnostic) === code);
  assert.ok(found, `a diagnostic \`${code}\``);
  return found;
}

function ours(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source?.toLowerCase() === 'observatory');
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The place after the first `text` of a document. */
export function placeAfter(document: vscode.TextDocument, text: string): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the document has ${JSON.stringify(text)}`);
  return document.positionAt(start + text.length);
}

/** The labels of the suggestions at a place. */
export async function suggestionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What the hovers at a place say. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** Applies the preferred quick fix of a diagnostic. */
export async function applyFix(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const edit = actions.find((action) => action.edit)?.edit;
  assert.ok(edit, 'a quick fix');
  assert.ok(await vscode.workspace.applyEdit(edit));
}
