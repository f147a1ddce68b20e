import type * as vscode from 'vscode';
import { plainLabel } from '../plain-label.ts';

type Suggested = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/** The suggestions with their labels as plain text: names and values may come from anywhere. What they insert and are found by stays. */
export function plainSuggestions(list: Suggested): Suggested {
  for (const item of Array.isArray(list) ? list : (list?.items ?? [])) {
    const label = typeof item.label === 'string' ? plainLabel(item.label) : item.label;
    if (label !== item.label) {
      item.filterText ??= String(item.label);
      item.label = label;
    }
  }
  return list;
}
