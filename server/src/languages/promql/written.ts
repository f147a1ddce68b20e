import type { Expression } from './tree.ts';

/** Longer expressions are not compared: every part of a chain would be read again and again. */
const longest = 2000;

/** Whether two expressions of a text are written with the same words, whatever the blanks between them. */
export function isWrittenAlike(text: string, a: Expression, b: Expression): boolean {
  if (a.kind !== b.kind || lengthOf(a) > longest || lengthOf(b) > longest) {
    return false;
  }
  const [one, other] = [text.slice(a.span.start, a.span.end), text.slice(b.span.start, b.span.end)];
  return one === other || plain(one) === plain(other);
}

function lengthOf({ span }: Expression): number {
  return span.end - span.start;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
