import type { AskedRange } from './time-range.ts';

/** Seconds since 1970 as the value of an input for date and time, in the person's own time zone: `2026-01-15T10:30:00`. */
export function toLocalTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, 19);
}

/** The range between two such values; undefined where one is incomplete, or the end is not after the start. */
export function rangeBetween(from: string, to: string): AskedRange | undefined {
  const [start, end] = [from, to].map((text) => new Date(text).getTime() / 1000);
  return start !== undefined && end !== undefined && end > start ? { seconds: end - start, end } : undefined;
}
