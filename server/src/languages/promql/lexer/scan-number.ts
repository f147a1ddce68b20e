import { isAlphaNumeric, isDigit } from './characters.ts';

/** What stands at a digit: where it ends, and whether it is a number, a duration, or neither (then `end` is where scanning gave up). */
export interface ScannedNumber {
  readonly kind: 'number' | 'duration' | 'bad';
  readonly end: number;
}

/**
 * Scans a number or duration as Prometheus's lexer does, its oddities included (`0x1e5` has an exponent, `1e` passes here),
 * because its messages quote how far it came.
 */
export function scanNumberOrDuration(text: string, start: number, limit: number): ScannedNumber {
  const plain = scanPlain(text, start, limit);
  if (plain !== undefined) {
    return { kind: 'number', end: plain };
  }
  const number = scanNumber(text, start, limit);
  if (number.valid) {
    return { kind: 'number', end: number.end };
  }
  return scanRestOfDuration(text, number.end, limit);
}

/** The common case: digits, perhaps one point with digits, and nothing after that could belong to it. */
function scanPlain(text: string, start: number, limit: number): number | undefined {
  let at = start;
  while (at < limit && isDigit(text.charCodeAt(at))) {
    at++;
  }
  const next = at < limit ? text.charCodeAt(at) : 0;
  return at === start || next === 46 || isAlphaNumeric(next) ? undefined : at;
}

interface Attempt {
  readonly valid: boolean;
  readonly end: number;
}

function scanNumber(text: string, start: number, limit: number): Attempt {
  const at = (index: number): string => (index < limit ? text.charAt(index) : '');
  const hex = at(start) === '0' && (at(start + 1) === 'x' || at(start + 1) === 'X');
  let end = hex ? start + 2 : at(start) === '0' ? start + 1 : start;
  end += hex && at(end) === '_' ? 1 : 0;
  end += at(end) === '.' ? 1 : 0;
  const isOneDigit = (character: string): boolean =>
    character !== '' && (hex ? '0123456789abcdefABCDEF' : '0123456789').includes(character);
  end += isOneDigit(at(end)) ? 1 : 0;
  return scanTail(at, end, isOneDigit, hex);
}

function scanTail(at: (index: number) => string, from: number, isOneDigit: (character: string) => boolean, hex: boolean): Attempt {
  let end = from;
  let hadPoint = false;
  let hadExponent = false;
  for (;;) {
    const character = at(end);
    if (character === '.') {
      if (hadPoint || hex) {
        return { valid: false, end: end + (hadPoint || !isAny(at(end + 1), '_.') ? 1 : 2) };
      }
      hadPoint = true;
      end++;
      if (isAny(at(end), '_.')) {
        return { valid: false, end: end + 1 };
      }
    } else if (character === 'e' || character === 'E') {
      if (hadExponent) {
        return { valid: false, end: end + 1 };
      }
      hadExponent = true;
      end += isAny(at(end + 1), '+-') ? 2 : 1;
      if (isAny(at(end), '._eE') || at(end) === '') {
        return { valid: false, end: end + (at(end) === '' ? 0 : 1) };
      }
    } else if (character === '_') {
      end++;
      if (isAny(at(end), '._eE') || at(end) === '') {
        return { valid: false, end: end + (at(end) === '' ? 0 : 1) };
      }
    } else if (isOneDigit(character)) {
      end++;
    } else {
      const next = character === '' ? 0 : character.charCodeAt(0);
      return { valid: !isAlphaNumeric(next), end };
    }
  }
}

function isAny(character: string, set: string): boolean {
  return character !== '' && set.includes(character);
}

/** Continues after the digits with a unit, and then with further digits and units. */
function scanRestOfDuration(text: string, from: number, limit: number): ScannedNumber {
  const at = (index: number): string => (index < limit ? text.charAt(index) : '');
  let end = from;
  if (!isAny(at(end), 'smhdwy')) {
    return { kind: 'bad', end };
  }
  end++;
  end += at(end) === 's' ? 1 : 0;
  while (isDigit(at(end).charCodeAt(0))) {
    while (isDigit(at(end).charCodeAt(0))) {
      end++;
    }
    if (!isAny(at(end), 'smhdw')) {
      return { kind: 'bad', end };
    }
    end++;
    end += at(end) === 's' ? 1 : 0;
  }
  const next = at(end);
  return next !== '' && isAlphaNumeric(next.charCodeAt(0)) ? { kind: 'bad', end: end + 1 } : { kind: 'duration', end };
}
