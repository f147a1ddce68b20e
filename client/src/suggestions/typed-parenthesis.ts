import type * as vscode from 'vscode';

type Suggested = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * The suggestions, with the parenthesis of a call typed once the word is taken, as a person would: then VS Code closes it, takes the
 * person's own `)` for that one, and shows how the function is called. What a snippet brings it would neither know nor explain.
 */
export function typedParenthesis(list: Suggested): Suggested {
  for (const item of Array.isArray(list) ? list : (list?.items ?? [])) {
    const { insertText } = item;
    const [, word] = typeof insertText === 'object' ? (/^(\w+ ?)\(\$0\)$/.exec(insertText.value) ?? []) : [];
    if (word !== undefined) {
      item.insertText = word;
      item.command = { title: '', command: 'type', arguments: [{ text: '(' }] };
    }
  }
  return list;
}
