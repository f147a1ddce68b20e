import type { Span } from '#core/span.ts';
import { isAlphaNumeric } from '../lexer/characters.ts';
import { Lexer } from '../lexer/lexer.ts';
import { scanString } from '../lexer/scan-string.ts';
import type { PromqlModel } from '../model.ts';
import { stopAtEnd } from '../parse/parse.ts';
import type { Stop } from '../parse/state.ts';

/** Where a person types: what may stand there, and what is there already. */
export interface Cursor {
  /** What the parser would read next in front of the word. */
  readonly stop: Stop;
  /** The text to replace: the identifier around the cursor, or its part of a string's inside. May be empty. */
  readonly word: Span;
  /** The word up to the cursor. */
  readonly typed: string;
  /** The quote of the string that the cursor is in. */
  readonly quote?: string;
}

/** The cursor's surroundings, or undefined in comments and prose. */
export function cursorAt(model: PromqlModel, offset: number): Cursor | undefined {
  const isOutside = isInComment(model, offset) || model.prose.some(({ start, end }) => start < offset && offset < end);
  if (isOutside) {
    return undefined;
  }
  const from = model.dialect === undefined ? (model.expressions.findLast(({ span }) => span.start <= offset)?.span.start ?? 0) : 0;
  const open = openString(model, from, offset);
  return open === undefined ? atWord(model, from, offset) : inString(model, from, { open, offset });
}

/** A comment lasts to the end of its line, blanks included. */
function isInComment({ text, comments }: PromqlModel, offset: number): boolean {
  const comment = comments.findLast(({ start }) => start < offset);
  return comment !== undefined && !text.slice(comment.end, offset).includes('\n');
}

function atWord(model: PromqlModel, from: number, offset: number): Cursor {
  const { text } = model;
  let start = offset;
  while (start > 0 && isNameCharacter(text.charCodeAt(start - 1))) {
    start--;
  }
  let end = offset;
  while (end < text.length && isNameCharacter(text.charCodeAt(end))) {
    end++;
  }
  return cursor(model, from, { start, end, offset });
}

/** Letters, digits, `_`, and the `:` of recording rules; a range's `:` is told apart by what stands around it. */
function isNameCharacter(code: number): boolean {
  return isAlphaNumeric(code) || code === 58;
}

interface At {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

function cursor(model: PromqlModel, from: number, at: At): Cursor {
  const { text, dialect } = model;
  const written = text.slice(at.start, at.offset);
  const stop = stopAtEnd(text.slice(0, at.start), Math.min(from, at.start), dialect);
  const colon = written.lastIndexOf(':');
  if (colon !== -1 && !mayHoldColon(stop)) {
    return cursor(model, from, { ...at, start: at.start + colon + 1 });
  }
  const ahead = text.slice(at.offset, at.end);
  const end = ahead.includes(':') && !mayHoldColon(stop) ? at.offset + ahead.indexOf(':') : at.end;
  return { stop, word: { start: at.start, end }, typed: text.slice(at.start, at.offset) };
}

function mayHoldColon({ place }: Stop): boolean {
  return place.kind === 'operand' || place.kind === 'operator';
}

/** The start of the string that `offset` is in, if any. */
function openString({ text, dialect }: PromqlModel, from: number, offset: number): number | undefined {
  const lexer = new Lexer(text, from, offset, false, [], dialect === 'grafana');
  let open: number | undefined;
  do {
    lexer.next();
    if (lexer.kind === 'string') {
      const { value } = lexer;
      const isClosed = value.length > 1 && value.endsWith(value.charAt(0)) && lexer.fault?.message !== 'unterminated quoted string';
      open = lexer.end === offset && !isClosed ? lexer.start : undefined;
    }
  } while (lexer.kind !== 'eof');
  return open;
}

interface InString {
  readonly open: number;
  readonly offset: number;
}

function inString(model: PromqlModel, from: number, { open, offset }: InString): Cursor {
  const { text, dialect } = model;
  const quote = text.charAt(open);
  const stop = stopAtEnd(text.slice(0, open), Math.min(from, open), dialect);
  const scanned = scanString(text, open, text.length);
  const isClosed = scanned.message === undefined && scanned.end > offset;
  const inside = { start: open + 1, end: isClosed ? scanned.end - 1 : offset };
  const isPattern = stop.place.kind === 'matcher-value' && stop.place.operator.endsWith('~');
  const word = isPattern ? alternativeAt(text, inside, offset) : inside;
  return { stop, word, typed: text.slice(word.start, offset), quote };
}

/** In `a|b|c` the alternative that the cursor is in. */
function alternativeAt(text: string, inside: Span, offset: number): Span {
  let { start, end } = inside;
  for (let at = start; at < offset; at++) {
    if (/[|()]/.test(text.charAt(at)) && text.charAt(at - 1) !== '\\') {
      start = at + 1;
    }
  }
  for (let at = end - 1; at >= offset; at--) {
    if (/[|()]/.test(text.charAt(at))) {
      end = at;
    }
  }
  return { start, end };
}
