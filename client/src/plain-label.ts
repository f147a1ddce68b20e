import { visibleText } from '#api/visible-text.ts';

/** A text of a person or a server as a label in a list or the status bar, where VS Code draws `$(name)` as an icon. */
export function plainLabel(text: string): string {
  return visibleText(text).replace(/\$\(/g, '$\u200B(');
}
