import type { Span } from '#core/span.ts';
import { lineEnd } from '../prepared-text.ts';

/** A line of a text, without its line break. */
export interface Line {
  readonly start: number;
  readonly content: string;
}

/** The lines that begin at or before `last`. */
export function linesUpTo(text: string, last: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= Math.min(last, text.length - 1); ) {
    const end = lineEnd(text, start);
    lines.push({ start, content: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** How many blanks a line begins with. */
export function indentOf({ content }: Line): number {
  return content.length - content.trimStart().length;
}

/** A line without the blanks around it. */
export function inkOf({ start, content }: Line): Span {
  return { start: start + content.length - content.trimStart().length, end: start + content.trimEnd().length };
}
