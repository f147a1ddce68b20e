import { t, translatable } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import { durationInWords } from '../hover/duration-words.ts';
import { parseDuration } from '../parse/literals.ts';
import type { Cursor } from './cursor.ts';

const common = ['1m', '5m', '10m', '15m', '30m', '1h', '6h', '12h', '1d', '7d', '30d'];
const units = ['ms', 's', 'm', 'h', 'd', 'w', 'y'];
const calls: readonly (readonly [name: string, insert: string, description: string])[] = [
  ['step', 'step()', translatable('The distance between two evaluations of a range query.')],
  ['range', 'range()', translatable('The length of the query from start to end.')],
  ['min_of', 'min_of($1, $2)', translatable('The shorter of two durations.')],
  ['max_of', 'max_of($1, $2)', translatable('The longer of two durations.')],
];

/** Durations to begin with, or after a typed number that number with every unit. */
export function durations({ word, typed }: Cursor): readonly Suggestion[] {
  const number = /^\d+/.exec(typed)?.[0];
  const shown = number === undefined ? common : units.map((unit) => number + unit);
  const literals = shown.map(
    (label, index): Suggestion => ({ label, kind: 'duration', detail: inWords(label), replace: word, rank: 10 + index }),
  );
  return number === undefined ? [...literals, ...functions(word)] : literals;
}

function inWords(label: string): string {
  const parsed = parseDuration(label);
  return 'value' in parsed ? durationInWords(parsed.value) : '';
}

function functions(word: Suggestion['replace']): readonly Suggestion[] {
  return calls.map(([label, insert, description]) => ({
    label,
    kind: 'function',
    documentation: t(description),
    insert,
    snippet: true,
    replace: word,
    rank: 40,
  }));
}
