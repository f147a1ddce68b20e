import { t, translatable } from '#core/l10n.ts';

const units: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [365 * 86_400, translatable('1 year'), translatable('{0} years')],
  [7 * 86_400, translatable('1 week'), translatable('{0} weeks')],
  [86_400, translatable('1 day'), translatable('{0} days')],
  [3600, translatable('1 hour'), translatable('{0} hours')],
  [60, translatable('1 minute'), translatable('{0} minutes')],
  [1, translatable('1 second'), translatable('{0} seconds')],
  [0.001, translatable('1 millisecond'), translatable('{0} milliseconds')],
];

/** A length of time for people: `1 hour 30 minutes`. */
export function durationInWords(seconds: number): string {
  let milliseconds = Math.round(Math.abs(seconds) * 1000);
  const words: string[] = [];
  for (const [length, one, many] of units) {
    const count = Math.floor(milliseconds / Math.round(length * 1000));
    milliseconds -= count * Math.round(length * 1000);
    if (count > 0) {
      words.push(count === 1 ? t(one) : t(many, count));
    }
  }
  return words.length === 0 ? t('{0} seconds', 0) : words.join(' ');
}
