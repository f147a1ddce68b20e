import type * as vscode from 'vscode';

type Suggested = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * The suggestions for a place in a JSON string, as edits of the string from its opening quote on. VS Code's own JSON support offers
 * the whole values of other fields of the same name, and of two suggestions the one that replaces more of what is typed comes first:
 * Enter would put another panel's query in place of the one that is being written.
 */
export function jsonSuggestions(list: Suggested, line: string): Suggested {
  for (const item of Array.isArray(list) ? list : (list?.items ?? [])) {
    widen(item, line);
  }
  return list;
}

/** VS Code compares no more than 128 characters: behind that all suggestions would look the same. No other value is as long and as alike. */
const longestCompared = 100;

function widen(item: vscode.CompletionItem, line: string): void {
  const { range, insertText } = item;
  if (range === undefined || !('start' in range) || insertText === undefined) {
    return;
  }
  const quote = openingQuote(line.slice(0, range.start.character));
  const before = quote === undefined ? '' : line.slice(quote, range.start.character);
  if (quote === undefined || before.length > longestCompared) {
    return;
  }
  if (typeof insertText === 'string') {
    item.insertText = before + insertText;
  } else {
    insertText.value = before.replace(/[\\$}]/g, '\\$&') + insertText.value;
  }
  item.filterText = before + (item.filterText ?? (typeof item.label === 'string' ? item.label : item.label.label));
  item.sortText = ` ${item.sortText ?? ''}`;
  item.range = range.with(range.start.with(undefined, quote));
}

/** Where the string begins that is still open at the end of a text of one line. */
function openingQuote(text: string): number | undefined {
  const open = /"(?:[^"\\]|\\.)*$/.exec(text.replace(/"(?:[^"\\]|\\.)*"/g, (closed) => ' '.repeat(closed.length)));
  return open?.index;
}
