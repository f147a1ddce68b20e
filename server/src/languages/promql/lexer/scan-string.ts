import { describeRune } from './go-quote.ts';

/** A scanned string: where it ends, and what is wrong with it. */
export interface ScannedString {
  /** After the closing quote, or where the text gives up: at the line's end, or at the end of the input. */
  readonly end: number;
  readonly message?: string;
}

/** Scans from an opening quote: `"` and `'` with Go's escapes on one line, the backtick raw over several. */
export function scanString(text: string, start: number, limit: number): ScannedString {
  const quote = text.charCodeAt(start);
  return quote === 96 ? scanRaw(text, start, limit) : scanQuoted(text, start, limit, quote);
}

function scanRaw(text: string, start: number, limit: number): ScannedString {
  const close = text.indexOf('`', start + 1);
  const isClosed = close !== -1 && close < limit;
  const end = isClosed ? close + 1 : limit;
  const message = text.slice(start, end).includes('\ufffd') ? invalidRune : isClosed ? undefined : 'unterminated raw string';
  return message === undefined ? { end } : { end, message };
}

/** Said of the character that bytes become which are no UTF-8; Go cannot tell them apart. */
const invalidRune = 'invalid UTF-8 rune';

function scanQuoted(text: string, start: number, limit: number, quote: number): ScannedString {
  let message: string | undefined;
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      return message === undefined ? { end: at + 1 } : { end: at + 1, message };
    }
    if (code === 10) {
      break;
    }
    if (code === 92) {
      const sequence = scanEscape(text, at, limit, quote);
      message ??= sequence.message;
      at = sequence.end;
    } else {
      message ??= code === 0xfffd ? invalidRune : undefined;
      at++;
    }
  }
  return { end: at, message: message ?? 'unterminated quoted string' };
}

const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function scanEscape(text: string, start: number, limit: number, quote: number): ScannedString {
  const at = start + 1;
  if (at >= limit) {
    return { end: limit, message: 'escape sequence not terminated' };
  }
  const character = text.charAt(at);
  if ('abfnrtv\\'.includes(character) || text.charCodeAt(at) === quote) {
    return { end: at + 1 };
  }
  if (character >= '0' && character <= '7') {
    return scanCode(text, { from: at, limit, length: 3, base: 8, largest: 255 });
  }
  const length = hexLengths[character];
  if (length !== undefined) {
    return scanCode(text, { from: at + 1, limit, length, base: 16, largest: character === 'x' ? 255 : 0x10ffff });
  }
  const rune = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { end: character === '\n' ? at : at + rune.length, message: `unknown escape sequence ${describeRune(rune)}` };
}

interface CodeShape {
  readonly from: number;
  readonly limit: number;
  readonly length: number;
  readonly base: 8 | 16;
  readonly largest: number;
}

function scanCode(text: string, { from, limit, length, base, largest }: CodeShape): ScannedString {
  let value = 0;
  for (let at = from; at < from + length; at++) {
    if (at >= limit) {
      return { end: limit, message: 'escape sequence not terminated' };
    }
    const digit = Number.parseInt(text.charAt(at), base);
    if (Number.isNaN(digit)) {
      const rune = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { end: at, message: `illegal character ${describeRune(rune)} in escape sequence` };
    }
    value = value * base + digit;
  }
  const isInvalid = value > largest || (value >= 0xd800 && value < 0xe000);
  return isInvalid ? { end: from + length, message: 'escape sequence is an invalid Unicode code point' } : { end: from + length };
}
