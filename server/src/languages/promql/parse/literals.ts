import { quoteString } from '../lexer/go-quote.ts';

/** A number, or Prometheus's words for why it is none. */
export type Parsed = { readonly value: number } | { readonly message: string };

/** A number token's value by Go's rules: a leading `0` is octal, `0x` hexadecimal, underscores are allowed between digits. */
export function parseNumber(token: string): Parsed {
  const lower = token.toLowerCase();
  if (lower === 'inf' || lower === 'nan') {
    return { value: lower === 'inf' ? Number.POSITIVE_INFINITY : Number.NaN };
  }
  // The lexer lets an underscore pass at the end of a number; two in a row it does not.
  const digits = lower.endsWith('_') ? '' : lower.replaceAll('_', '');
  const octal = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.POSITIVE_INFINITY;
  if (octal < 2 ** 63) {
    return { value: octal };
  }
  const value = /^0x[0-9a-f]+$/.test(digits)
    ? hexValue(digits)
    : /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(digits)
      ? Number(digits)
      : undefined;
  if (value === undefined) {
    return { message: `error parsing number: strconv.ParseFloat: parsing ${quoteString(token)}: invalid syntax` };
  }
  return Number.isFinite(value)
    ? { value }
    : { message: `error parsing number: strconv.ParseFloat: parsing ${quoteString(token)}: value out of range` };
}

/** Beyond 64 bits Go falls back to a float, and refuses a hexadecimal one without exponent. */
function hexValue(digits: string): number | undefined {
  const value = Number(digits);
  return value < 2 ** 63 ? value : undefined;
}

/** Units with their place in a duration, largest first, and their length in milliseconds. */
const units: Readonly<Record<string, { readonly place: number; readonly milliseconds: number }>> = {
  y: { place: 1, milliseconds: 365 * 86_400_000 },
  w: { place: 2, milliseconds: 7 * 86_400_000 },
  d: { place: 3, milliseconds: 86_400_000 },
  h: { place: 4, milliseconds: 3_600_000 },
  m: { place: 5, milliseconds: 60_000 },
  s: { place: 6, milliseconds: 1000 },
  ms: { place: 7, milliseconds: 1 },
};

const longestMilliseconds = 2 ** 63 / 1e6;

/** A duration token's seconds: every unit at most once, from the largest to the smallest. */
export function parseDuration(token: string): Parsed {
  let total = 0;
  let place = 0;
  for (const [, digits = '', unit = ''] of token.matchAll(/(\d*)(\D*)/g)) {
    if (digits === '' && unit === '') {
      break;
    }
    const known = units[unit];
    if (unit !== '' && known === undefined) {
      return { message: `unknown unit ${quoteString(unit)} in duration ${quoteString(token)}` };
    }
    if (digits === '' || known === undefined || known.place <= place) {
      return { message: `not a valid duration string: ${quoteString(token)}` };
    }
    place = known.place;
    total += Number(digits) * known.milliseconds;
    if (total > longestMilliseconds) {
      return { message: 'duration out of range' };
    }
  }
  return { value: total / 1000 };
}

/** Whether so many seconds do not fit into Go's 64 bits of nanoseconds. */
export function isOutOfRange(seconds: number): boolean {
  return Math.abs(seconds) > 2 ** 63 / 1e9;
}
