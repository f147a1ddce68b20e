import type { Expression } from './tree.ts';

/** Longer expressions are not compared: every part of a chain would be read again and again. */
const longest = 2000;

/** Whether two expressions of a text are written with the same words, whatever the blanks between them. */
export function isWrittenAlike(text: string, a: Expression, b: Expression): boolean {
  const isShort = [a, b].every(({ span }) => span.end - span.start <= longest);
  return isShort && plain(text, a) === plain(text, b);
}

function plain(text: string, { span }: Expression): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
