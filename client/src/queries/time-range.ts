import type { QueryTimes } from '#api/questions.ts';

/** The ranges offered at once, in seconds. */
export const presets: readonly number[] = [15 * 60, 3600, 6 * 3600, 24 * 3600, 7 * 24 * 3600];

/** The range of a first query. */
export const defaultRange = 3600;

/** Prometheus refuses more steps than this for each series. */
export const maxSteps = 11_000;

/** A point every two pixels is what an eye can tell apart; below a hundred points a curve has corners. */
const pixelsPerPoint = 2;
const leastPoints = 100;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that a person would choose. */
const roundSteps: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
];

/** A range that was asked for: so many seconds up to `end`, in seconds since 1970, or up to now. */
export interface AskedRange {
  readonly seconds: number;
  readonly end?: number;
}

/** The times of a query, and whether their end stays where it is when the query runs again. */
export interface ShownTimes extends QueryTimes {
  readonly isFixed?: boolean;
}

/** The times of a range for a graph `width` pixels wide. */
export function timesOf({ seconds, end }: AskedRange, now: number, width: number): ShownTimes {
  const until = end ?? Math.floor(now);
  return { start: until - seconds, end: until, step: stepFor(seconds, width), ...(end === undefined ? {} : { isFixed: true }) };
}

/** The step, in seconds, that shows `seconds` on `width` pixels, within Prometheus's limit. */
export function stepFor(seconds: number, width: number): number {
  const points = Math.min(maxSteps, Math.max(leastPoints, Math.floor(width / pixelsPerPoint)));
  const least = seconds / points;
  return roundSteps.find((step) => step >= least) ?? Math.ceil(least / day) * day;
}

const units: readonly (readonly [unit: string, seconds: number])[] = [
  ['y', 365 * day],
  ['w', 7 * day],
  ['d', day],
  ['h', hour],
  ['m', minute],
  ['s', 1],
];

/** A duration as Prometheus writes it, such as `1h30m`, in seconds; undefined where it is none, or nothing at all. */
export function parseDuration(text: string): number | undefined {
  const parts = /^(?:(\d{1,3})y)?(?:(\d{1,4})w)?(?:(\d{1,5})d)?(?:(\d{1,6})h)?(?:(\d{1,8})m)?(?:(\d{1,9})s)?$/.exec(text.trim());
  const seconds = units.reduce((sum, [, size], index) => sum + size * Number(parts?.[index + 1] ?? 0), 0);
  return seconds > 0 ? seconds : undefined;
}

/** Seconds as a duration of Prometheus, in its largest units: `1h30m`. */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds);
  let text = '';
  for (const [unit, size] of units.filter(([unit]) => unit !== 'w' && unit !== 'y')) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    text += amount > 0 ? `${amount}${unit}` : '';
  }
  return text || '0s';
}
