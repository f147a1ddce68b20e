import { t, translatable } from '#core/l10n.ts';

/** A duration as Prometheus reads it, or what Prometheus says is wrong with it. */
export type ParsedDuration = { readonly milliseconds: number } | { readonly fault: string };

const second = 1000;
const day = 24 * 60 * 60 * second;

/** Largest first: Prometheus wants them in this order, each at most once. A year has 365 days. */
const units: readonly (readonly [unit: string, milliseconds: number, one: string, many: string])[] = [
  ['y', 365 * day, translatable('1 year'), translatable('{0} years')],
  ['w', 7 * day, translatable('1 week'), translatable('{0} weeks')],
  ['d', day, translatable('1 day'), translatable('{0} days')],
  ['h', 60 * 60 * second, translatable('1 hour'), translatable('{0} hours')],
  ['m', 60 * second, translatable('1 minute'), translatable('{0} minutes')],
  ['s', second, translatable('1 second'), translatable('{0} seconds')],
  ['ms', 1, translatable('1 millisecond'), translatable('{0} milliseconds')],
];

/** Go keeps nanoseconds in 63 bits. */
const longest = 2 ** 63 / 1_000_000;

/** Reads `1h30m`, `500ms`, `0`; the faults are those of prometheus/common's `ParseDuration`. */
export function parseDuration(text: string): ParsedDuration {
  if (text === '0') {
    return { milliseconds: 0 };
  }
  if (text === '') {
    return { fault: 'empty duration string' };
  }
  let milliseconds = 0;
  let lastUnit = -1;
  for (let at = 0; at < text.length; ) {
    const [part = '', digits = '', unit = ''] = /^([0-9]+)([^0-9]+)/.exec(text.slice(at, at + 64)) ?? [];
    if (part === '') {
      return { fault: `not a valid duration string: ${quoted(text)}` };
    }
    const index = units.findIndex(([name]) => name === unit);
    if (index < 0) {
      return { fault: `unknown unit ${quoted(unit)} in duration ${quoted(text)}` };
    }
    if (index <= lastUnit) {
      return { fault: `not a valid duration string: ${quoted(text)}` };
    }
    lastUnit = index;
    milliseconds += Number(digits) * (units[index]?.[1] ?? 0);
    at += part.length;
  }
  return milliseconds >= longest ? { fault: 'duration out of range' } : { milliseconds };
}

/** The milliseconds of a duration, or undefined where Prometheus would refuse it. */
export function durationMilliseconds(text: string): number | undefined {
  const parsed = parseDuration(text);
  return 'fault' in parsed ? undefined : parsed.milliseconds;
}

/** A duration for people: `1h30m` is `1 hour 30 minutes`. */
export function durationInWords(milliseconds: number): string {
  const words: string[] = [];
  let rest = milliseconds;
  for (const [, size, one, many] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) {
      words.push(count === 1 ? t(one) : t(many, count));
      rest -= count * size;
    }
  }
  return words.length === 0 ? t('{0} seconds', 0) : words.join(' ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
