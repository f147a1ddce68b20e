import { translatable } from '#core/l10n.ts';
import type { HistogramSample } from './model.ts';
import { describeNext, fail, type Reader, take, takeNumber, takeSignedNumber } from './reader.ts';

/** What may stand in a histogram, each with the kind of its value. */
export const histogramKeys: Readonly<Record<string, 'integer' | 'number' | 'list' | 'hint'>> = {
  schema: 'integer',
  sum: 'number',
  count: 'number',
  z_bucket: 'number',
  z_bucket_w: 'number',
  buckets: 'list',
  offset: 'integer',
  n_buckets: 'list',
  n_offset: 'integer',
  custom_values: 'list',
  counter_reset_hint: 'hint',
};

/** The values of `counter_reset_hint`. */
export const counterResetHints: readonly string[] = ['unknown', 'reset', 'not_reset', 'gauge'];

/** Reads `{{schema:1 sum:3 count:22 buckets:[5 10 7]}}`; undefined after a fault, or where none begins. */
export function takeHistogram(reader: Reader): HistogramSample | undefined {
  if (take(reader, /\{\{/y, 'sign') === undefined) {
    return undefined;
  }
  const values = new Map<string, number>();
  for (;;) {
    take(reader, /[ \t\r\n]+/y);
    if (take(reader, /\}\}/y, 'sign') !== undefined) {
      return { kind: 'histogram', count: values.get('count') ?? 0, sum: values.get('sum') ?? 0 };
    }
    const key = takeKey(reader, values);
    const value = key === undefined ? undefined : takeValue(reader, key);
    if (key === undefined || value === undefined || !isSeparated(reader)) {
      return undefined;
    }
    values.set(key, value);
  }
}

function takeKey(reader: Reader, known: ReadonlyMap<string, number>): string | undefined {
  const start = reader.at;
  const word = take(reader, /[a-zA-Z_]+/y, 'key');
  if (word === undefined) {
    return reader.at < reader.text.length ? incomplete(reader) : fail(reader, 'unexpected end of input in histogram description', closeIt);
  }
  const key = word.toLowerCase();
  if (!Object.hasOwn(histogramKeys, key)) {
    reader.at = start;
    const advice = translatable(
      'use `schema`, `sum`, `count`, `z_bucket`, `z_bucket_w`, `buckets`, `offset`, `n_buckets`, `n_offset`, `custom_values` or `counter_reset_hint`',
    );
    return fail(reader, `bad histogram descriptor found: ${JSON.stringify(word)}`, advice, word.length);
  }
  if (known.has(key)) {
    reader.at = start;
    return fail(reader, `duplicate key "${key}" in histogram`, translatable('keep one of them'), word.length);
  }
  return take(reader, /:/y, 'sign') === undefined
    ? fail(reader, 'missing `:` for histogram descriptor', translatable('write the value right behind `:`'))
    : key;
}

const closeIt = translatable('close the histogram with `}}`');

/** The value of a key; of lists and hints any number. Undefined after a fault. */
function takeValue(reader: Reader, key: string): number | undefined {
  switch (histogramKeys[key]) {
    case 'list':
      return takeList(reader);
    case 'hint':
      return takeHint(reader);
    case 'integer':
      return takeInteger(reader);
    default:
      return takeSignedNumber(reader) ?? incomplete(reader);
  }
}

function takeInteger(reader: Reader): number | undefined {
  const start = reader.at;
  const value = takeSignedNumber(reader);
  if (value === undefined || Number.isInteger(value)) {
    return value ?? incomplete(reader);
  }
  const written = reader.text.slice(start, reader.at);
  reader.at = start;
  const said = `strconv.ParseInt: parsing ${JSON.stringify(written)}: invalid syntax`;
  return fail(reader, said, translatable('write a whole number'), written.length);
}

function takeHint(reader: Reader): number | undefined {
  const start = reader.at;
  const word = take(reader, /[a-zA-Z_]+/y, 'word');
  if (word === undefined) {
    return incomplete(reader);
  }
  if (counterResetHints.includes(word.toLowerCase())) {
    return 0;
  }
  reader.at = start;
  const advice = translatable('use `unknown`, `reset`, `not_reset` or `gauge`');
  return fail(reader, `bad histogram descriptor found: ${JSON.stringify(word)}`, advice, word.length);
}

function takeList(reader: Reader): number | undefined {
  if (take(reader, /\[/y, 'sign') === undefined) {
    return incomplete(reader);
  }
  for (;;) {
    take(reader, /[ \t\r\n]+/y);
    if (take(reader, /\]/y, 'sign') !== undefined) {
      return 0;
    }
    const sign = take(reader, /-/y, 'sign');
    if (takeNumber(reader) === undefined) {
      return sign === undefined ? inList(reader) : incomplete(reader);
    }
  }
}

function inList(reader: Reader): undefined {
  const next = reader.text.charAt(reader.at);
  return next === ''
    ? fail(reader, 'unexpected end of input in histogram description', translatable('close the list with `]`'))
    : fail(
        reader,
        `invalid character in buckets description: '${next}'`,
        translatable('only numbers and blanks stand in a list: `[5 10 7]`'),
      );
}

/** Blanks part the keys, and nothing else does. */
function isSeparated(reader: Reader): boolean {
  if (/^(?:[ \t\r\n]|\}\}|$)/.test(reader.text.slice(reader.at, reader.at + 2))) {
    return true;
  }
  incomplete(reader);
  return false;
}

function incomplete(reader: Reader): undefined {
  const { described, length } = describeNext(reader);
  const next = reader.text.charAt(reader.at);
  const advice = translatable('write keys and values such as `sum:3`, with blanks between them');
  return /[\s\w.\-:{]/.test(next) || next === ''
    ? fail(
        reader,
        `unexpected ${described} in histogram description, expected histogram description key, e.g. buckets:[5 10 7]`,
        advice,
        length,
      )
    : fail(reader, `histogram description incomplete unexpected: '${next}'`, advice);
}
