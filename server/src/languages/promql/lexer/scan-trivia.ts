import type { Span } from '#core/span.ts';
import { isSpace } from './characters.ts';

/** Where the white space and comments from `from` on end. Comments are added to `comments`; without it they are no trivia. */
export function scanTrivia(text: string, from: number, limit: number, comments: Span[] | undefined): number {
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 35 && comments !== undefined) {
      const end = endOfLine(text, at, limit);
      noteComment(comments, { start: at, end });
      at = end - 1;
    } else if (!isSpace(code)) {
      break;
    }
  }
  return at;
}

/** Whether a line of nothing but blanks lies between the offsets; a line with a comment is none. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
  return to - from > 1 && /\n[ \t\r]*\n/.test(text.slice(from, to));
}

function endOfLine(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) {
    at++;
  }
  return at;
}

/** The same stretch may be read twice, by the expression before it and by a second attempt. */
function noteComment(comments: Span[], comment: Span): void {
  if ((comments.at(-1)?.start ?? -1) < comment.start) {
    comments.push(comment);
  }
}
