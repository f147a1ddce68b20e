import { isAlpha, isAlphaNumeric, isSpace, isUpper } from './characters.ts';
import { type TokenKind, words } from './kinds.ts';

/** A word and what it is. */
export interface ScannedWord {
  readonly kind: TokenKind;
  readonly end: number;
}

const longestKeyword = 12;

/** Scans a word outside braces and brackets: a keyword in any letter case, an identifier, or with a colon a metric's name. */
export function scanWord(text: string, start: number, limit: number): ScannedWord {
  let end = start;
  let hasColon = false;
  let hasUpper = false;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 58) {
      hasColon = true;
    } else if (!isAlphaNumeric(code)) {
      break;
    } else if (isUpper(code)) {
      hasUpper = true;
    }
  }
  if (hasColon || end - start > longestKeyword) {
    return { kind: hasColon ? 'metric' : 'identifier', end };
  }
  const word = text.slice(start, end);
  const kind = words.get(hasUpper ? word.toLowerCase() : word) ?? 'identifier';
  const isFill = kind === 'fill' || kind === 'fill_left' || kind === 'fill_right';
  return { kind: isFill && !parenthesisFollows(text, end, limit) ? 'identifier' : kind, end };
}

/** Scans one of the words that durations know, `step`, `range`, `min_of` and `max_of`; `bad` for any other. */
export function scanDurationWord(text: string, start: number, limit: number): ScannedWord {
  let end = start;
  while (end < limit && isAlpha(text.charCodeAt(end))) {
    end++;
  }
  const kind = words.get(text.slice(start, end).toLowerCase());
  return { kind: kind === 'step' || kind === 'range' || kind === 'min_of' || kind === 'max_of' ? kind : 'bad', end };
}

/** Where the letters, digits and underscores end. */
export function endOfWord(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isAlphaNumeric(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

/** The `fill` words are keywords only so; they may have been metrics before. */
function parenthesisFollows(text: string, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) {
    at++;
  }
  return at < limit && text.charCodeAt(at) === 40;
}
