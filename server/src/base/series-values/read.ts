import { translatable } from '#core/l10n.ts';
import { takeHistogram } from './histogram.ts';
import type { Sample, SeriesItem, SeriesValues } from './model.ts';
import { describeNext, fail, type Reader, take, takeNumber } from './reader.ts';

/**
 * Reads the samples of a series as Prometheus's test scripts and rule tests write them, with its parser's words for the first fault
 * (promql/parser/lex.go and generated_parser.y).
 */
export function readSeriesValues(text: string): SeriesValues {
  const reader: Reader = { text, at: 0, parts: [], fault: undefined };
  const items: SeriesItem[] = [];
  take(reader, blanks);
  while (reader.at < text.length) {
    const item = readItem(reader);
    if (!item) {
      break;
    }
    items.push(item);
    if (take(reader, blanks) === undefined && reader.at < text.length) {
      unexpected(reader);
      break;
    }
  }
  return finished(reader, items);
}

/** Reads the one histogram of an expected sample, `{{sum:3 count:2}}`. */
export function readHistogram(text: string): SeriesValues {
  const reader: Reader = { text, at: 0, parts: [], fault: undefined };
  take(reader, blanks);
  const start = reader.at;
  const sample = takeHistogram(reader);
  const items = sample ? [{ span: { start, end: reader.at }, sample, count: 1 }] : [];
  take(reader, blanks);
  if (!sample || reader.at < text.length) {
    fail(reader, `unexpected ${describeNext(reader).described} in series values`, histogramAdvice, describeNext(reader).length);
  }
  return finished(reader, items);
}

const blanks = /[ \t\r\n]+/y;
const histogramAdvice = translatable('write one histogram such as `{{schema:0 sum:3 count:2 buckets:[1 1]}}`');

function finished({ text, parts, fault }: Reader, items: readonly SeriesItem[]): SeriesValues {
  return { text, items, parts, ...(fault && { fault }) };
}

function readItem(reader: Reader): SeriesItem | undefined {
  const start = reader.at;
  if (take(reader, /_/y, 'word') !== undefined) {
    const repeat = takeRepetition(reader);
    return repeat === undefined ? undefined : { span: { start, end: reader.at }, sample: { kind: 'gap' }, count: repeat.times ?? 1 };
  }
  const sample = takeSample(reader);
  const step = sample && /[+-]/.test(reader.text.charAt(reader.at)) ? takeStep(reader, sample) : undefined;
  if (!sample || reader.fault) {
    return undefined;
  }
  const repeat = takeRepetition(reader, step !== undefined);
  return repeat && { span: { start, end: reader.at }, sample, ...(step && { step }), count: (repeat.times ?? 0) + 1 };
}

function takeSample(reader: Reader): Sample | undefined {
  if (reader.text.startsWith('{{', reader.at)) {
    return takeHistogram(reader);
  }
  const sign = take(reader, /[+-]/y, 'sign');
  const value = takeNumber(reader);
  if (value !== undefined) {
    return { kind: 'number', value: sign === '-' ? -value : value };
  }
  if (sign !== undefined) {
    return inside(reader, translatable('a number follows the sign at once'));
  }
  if (take(reader, /stale(?![\w:])/y, 'word') !== undefined) {
    return { kind: 'stale' };
  }
  return unexpected(reader);
}

/** `+2` in `1+2x5`: a number for numbers, a histogram for histograms. */
function takeStep(reader: Reader, sample: Sample): Sample | undefined {
  const sign = take(reader, /[+-]/y, 'sign') === '-' ? -1 : 1;
  if (sample.kind === 'histogram' && reader.text.startsWith('{{', reader.at)) {
    const step = takeHistogram(reader);
    return step && { ...step, count: sign * step.count, sum: sign * step.sum };
  }
  const value = sample.kind === 'number' ? takeNumber(reader) : undefined;
  return value === undefined
    ? inside(reader, translatable('write the step without blanks and how often it is added: `1+2x5`'))
    : { kind: 'number', value: sign * value };
}

/** `x5`; without it `times` is absent. Undefined after a fault. */
function takeRepetition(reader: Reader, isWanted = false): { readonly times?: number } | undefined {
  if (take(reader, /x/y, 'sign') === undefined) {
    return isWanted ? inside(reader, translatable('say how often the step is added: `1+2x5`')) : {};
  }
  const written = take(reader, /(?:\d|\.\d)[\d.eE]*/y, 'number');
  if (written === undefined) {
    return inside(reader, translatable('a whole number follows `x`: how often the value is repeated'));
  }
  if (/[a-wyz_]/i.test(reader.text.charAt(reader.at))) {
    reader.at -= written.length;
    return fail(
      reader,
      `bad number syntax: ${JSON.stringify(written)}`,
      translatable('put a blank between values: `1 2 _ 3x4`'),
      written.length + 1,
    );
  }
  if (!/^\d+$/.test(written)) {
    reader.at -= written.length;
    const said = `invalid repetition in series values: strconv.ParseUint: parsing ${JSON.stringify(written)}: invalid syntax`;
    return fail(reader, said, translatable('a whole number follows `x`: how often the value is repeated'), written.length);
  }
  return { times: Number(written) };
}

/** Within an item the parser tells where it is. */
function inside(reader: Reader, advice: string): undefined {
  const { described, length } = describeNext(reader);
  return isForeign(reader) ? unexpected(reader) : fail(reader, `unexpected ${described} in series values`, advice, length);
}

function isForeign({ text, at }: Reader): boolean {
  return at < text.length && !/[\s\w.+\-{]/.test(text.charAt(at));
}

function unexpected(reader: Reader): undefined {
  const { described, length } = describeNext(reader);
  const next = reader.text.charAt(reader.at);
  if (described.startsWith('identifier')) {
    const advice = translatable('write a number, `_` for no sample, or `stale`');
    return fail(reader, `unexpected ${described} in series values, expected number or "stale"`, advice, length);
  }
  return isForeign(reader) || (next === '{' && !reader.text.startsWith('{{', reader.at))
    ? fail(reader, `unexpected character in series sequence: '${next}'`, translatable('only blanks stand between values: `1 2 _ 3x4`'))
    : fail(reader, `unexpected ${described}`, translatable('put a blank between values: `1 2 _ 3x4`'), length);
}
