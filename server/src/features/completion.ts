import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { HostEdit, Suggestion, SuggestionKind } from '#core/language.ts';
import { type Region, regionsAt, toFileEdit } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import type { Ask } from './hover.ts';
import { type JoinedContext, joinedSuggestions } from './joined.ts';
import { rangeOf } from './positions.ts';

/** Why there is a list: a person asked for it or types a word, or a character like a blank or a bracket opened it. */
type Opening = 'asked' | 'by-itself';

/** How the list was opened; clients that do not tell are taken to be asked. */
export function openingOf(context: CompletionContext | undefined): Opening {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? 'by-itself' : 'asked';
}

/** The innermost region's suggestions at an offset, else (or where that one says so, too) those of a region around it. */
export async function completionAt(
  snapshot: Snapshot,
  document: TextDocument,
  { offset, opening }: { readonly offset: number; readonly opening: Opening },
  { ask, joins }: Completing,
): Promise<CompletionList> {
  const found: CompletionItem[] = [];
  let isIncomplete = false;
  for (const { region, offset: own } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    const { language, model } = region;
    const environment = language.complete && (await ask([...(language.needs?.(model, own, 'completion') ?? [])]));
    const suggestions = environment && language.complete?.(model, own, environment);
    if (suggestions && (opening === 'asked' || !suggestions.onRequest)) {
      const all = [...suggestions.items, ...joinedSuggestions(region, own, joins)];
      const wanted = all.filter((suggestion) => !isOwnResult(suggestion, region));
      const items = wanted.flatMap((suggestion) => toItem({ document, region, offset }, suggestion));
      found.push(...items);
      isIncomplete ||= suggestions.isIncomplete ?? false;
    }
    if (suggestions && !suggestions.around) {
      break;
    }
  }
  return { isIncomplete, items: found };
}

/** Whom to ask for what suggestions rest on. */
export interface Completing extends Pick<JoinedContext, 'joins'> {
  readonly ask: Ask;
}

/** A rule hardly rests on its own result. */
function isOwnResult({ kind, label }: Suggestion, { embedding }: Region): boolean {
  return kind === 'metric' && label === embedding?.resultName;
}

interface Cursor {
  readonly document: TextDocument;
  readonly region: Region;
  readonly offset: number;
}

/** No item where the text around the cursor cannot take the edit, or takes it only over several lines, which editors refuse. */
function toItem(cursor: Cursor, suggestion: Suggestion): CompletionItem[] {
  const edit = toFileEdit(cursor.region, { at: suggestion.replace, text: suggestion.insert ?? suggestion.label });
  const range = edit && rangeOf(cursor.document, edit.at);
  if (!edit || !range || range.start.line !== range.end.line || edit.at.start > cursor.offset || cursor.offset > edit.at.end) {
    return [];
  }
  return [
    {
      label: suggestion.label,
      kind: kinds[suggestion.kind],
      textEdit: { range, newText: edit.text },
      insertTextFormat: suggestion.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      filterText: filterText(cursor, suggestion, edit),
      sortText: `${String(suggestion.rank ?? 50).padStart(3, '0')} ${suggestion.label}`,
      ...(suggestion.detail === undefined ? {} : { detail: suggestion.detail }),
      ...(suggestion.documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: suggestion.documentation } }),
      ...(suggestion.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      ...(suggestion.suggestNext ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    },
  ];
}

/**
 * Editors compare the filter text with what stands between the start of the edit and the cursor. Where the host made
 * the edit wider than the word (a scalar that must be quoted), the text in front of the word is part of both.
 */
function filterText({ document, region, offset }: Cursor, suggestion: Suggestion, edit: HostEdit): string {
  const wordLength = suggestion.replace.end - suggestion.replace.start;
  const wide = edit.at.end - edit.at.start > wordLength && region.embedding !== undefined;
  return wide ? document.getText(rangeOf(document, { start: edit.at.start, end: offset })) + suggestion.label : suggestion.label;
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  function: CompletionItemKind.Function,
  aggregation: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  metric: CompletionItemKind.Variable,
  label: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  field: CompletionItemKind.Property,
  duration: CompletionItemKind.Unit,
  snippet: CompletionItemKind.Snippet,
};
