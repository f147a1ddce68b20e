import * as vscode from 'vscode';
import type { BaseLanguageClient, CompletionMiddleware } from 'vscode-languageclient';
import { regionAt } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { jsonSuggestions } from './json-suggestions.ts';
import { plainSuggestions } from './plain-suggestions.ts';
import { createWordWatch, isSwitchedOff, isTakenCall, isTypedIdentifier, type TypedWord, type WordWatch, wordStart } from './word-watch.ts';

/** Long enough for VS Code to open suggestions by itself where it does so. */
const pauseMilliseconds = 40;

/**
 * Opens suggestions in Markdown and YAML, where VS Code does not by itself (`editor.quickSuggestions`), and tells how a suggested function is
 * called, which VS Code does only for a parenthesis that a person types.
 */
export interface SuggestWhileTyping {
  /** Sees the suggestions that come, whoever asked for them. */
  readonly middleware: CompletionMiddleware;
  start(client: BaseLanguageClient): vscode.Disposable;
}

export function suggestWhileTyping(): SuggestWhileTyping {
  const watch = createWordWatch(() => performance.now());
  return {
    middleware: {
      async provideCompletionItem(document, position, context, token, next) {
        const word = wordAt(document, position);
        const isTyping = word.start < position.character;
        if (context.triggerKind === vscode.CompletionTriggerKind.Invoke && watch.isLate(word) && !isTyping) {
          return [];
        }
        const list = await next(document, position, context, token);
        if (!token.isCancellationRequested) {
          watch.suggested(word, isSettled(list));
        }
        const plain = plainSuggestions(list);
        return document.languageId === 'json' ? jsonSuggestions(plain, document.lineAt(position.line).text) : plain;
      },
    },
    start(client) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        const { document, contentChanges, reason } = event;
        if (contentChanges.length === 0 || document !== vscode.window.activeTextEditor?.document || !isEmbedding(document)) {
          return;
        }
        clearTimeout(timer);
        if (reason === undefined && isTypedIdentifier(contentChanges)) {
          timer = setTimeout(() => void suggest(client, document, watch), pauseMilliseconds);
        } else if (contentChanges.some(({ rangeLength }) => rangeLength > 0)) {
          watch.reset();
        }
      });
      return vscode.Disposable.from(
        listening,
        vscode.workspace.onDidChangeTextDocument(explainTakenCall),
        vscode.window.onDidChangeActiveTextEditor(watch.reset),
        new vscode.Disposable(() => clearTimeout(timer)),
      );
    },
  };
}

function explainTakenCall({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
  const isShown = document === vscode.window.activeTextEditor?.document && isOurs(document);
  if (isShown && reason === undefined && isTakenCall(contentChanges)) {
    void vscode.commands.executeCommand('editor.action.triggerParameterHints');
  }
}

async function suggest(client: BaseLanguageClient, document: vscode.TextDocument, watch: WordWatch): Promise<void> {
  const place = typingPlace(document);
  if (!place || !client.isRunning() || !watch.needsSuggestions(wordAt(document, place)) || isSwitchedOff(quickSuggestions(document.uri))) {
    return;
  }
  const { version } = document;
  const position = { line: place.line, character: place.character };
  const region = await regionAt(client, { textDocument: { uri: document.uri.toString() }, position });
  const isStale = document.version !== version || !typingPlace(document)?.isEqual(place);
  const word = wordAt(document, place);
  if (region?.completes && !isStale && watch.needsSuggestions(word)) {
    watch.asked(word);
    // `auto`, as if VS Code did it: where there are none, nothing is said.
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

/** Whether more letters can bring nothing that is not in the list: VS Code goes on with it, or leaves it closed. */
function isSettled(list: vscode.CompletionItem[] | vscode.CompletionList | null | undefined): boolean {
  return Array.isArray(list) || (list !== undefined && list !== null && (list.items.length > 0 || !list.isIncomplete));
}

/** Where the person is typing in this document: one cursor, nothing selected. */
function typingPlace(document: vscode.TextDocument): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  const [selection, ...others] = editor?.document === document ? editor.selections : [];
  return selection?.isEmpty && others.length === 0 ? selection.active : undefined;
}

function wordAt(document: vscode.TextDocument, { line, character }: vscode.Position): TypedWord {
  return { uri: document.uri.toString(), line, start: wordStart(document.lineAt(line).text, character) };
}

/** What the person wants for PromQL decides, since that is what stands inside. */
function quickSuggestions(uri: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration('editor', { uri, languageId: 'promql' }).get('quickSuggestions');
}

function isEmbedding(document: vscode.TextDocument): boolean {
  return document.languageId !== 'promql' && isOurs(document);
}
