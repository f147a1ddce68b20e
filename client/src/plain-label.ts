import { visibleText } from '#api/visible-text.ts';

/**
 * A text of settings or a server as a label in a list or the status bar, where VS Code draws `$(name)` as an icon, or in a message, where
 * it makes a link of `[text](command:…)`.
 */
export function plainLabel(text: string): string {
  return visibleText(text).replace(/([$\]])\(/g, '$1\u200B(');
}
