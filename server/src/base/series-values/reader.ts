import { translatable } from '#core/l10n.ts';
import type { SeriesFault, SeriesPart } from './model.ts';

/** A place in a text of values, and what was found up to there. Reading stops at the first fault, as Prometheus does. */
export interface Reader {
  readonly text: string;
  readonly parts: SeriesPart[];
  at: number;
  fault: SeriesFault | undefined;
}

/** Takes the text that fits at the place; `pattern` is sticky. */
export function take(reader: Reader, pattern: RegExp, kind?: SeriesPart['kind']): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined || found === '') {
    return undefined;
  }
  if (kind) {
    reader.parts.push({ span: { start: reader.at, end: reader.at + found.length }, kind });
  }
  reader.at += found.length;
  return found;
}

/** Notes a fault over the next `length` characters; the first one stays. */
export function fail(reader: Reader, message: string, advice?: string, length = 1): undefined {
  const end = Math.min(reader.text.length, reader.at + length);
  reader.fault ??= { span: { start: reader.at, end }, message, ...(advice !== undefined && { advice }) };
  return undefined;
}

/** What stands at the place as Prometheus's parser names it: `number "5"`, `<op:->`, `end of input`. */
export function describeNext({ text, at }: Reader): { readonly described: string; readonly length: number } {
  const rest = text.slice(at, at + 200);
  const [word = ''] = /^(?:\s+|\{\{|\}\}|[x_]|[a-zA-Z][\w:]*|(?:\d|\.\d)[\w.]*|.)/su.exec(rest) ?? [];
  return { described: describe(word), length: word.length };
}

function describe(word: string): string {
  if (word === '') {
    return 'end of input';
  }
  if (/^[+-]$/.test(word)) {
    return `<op:${word}>`;
  }
  if (/^[\d.]/.test(word)) {
    return `number ${JSON.stringify(word)}`;
  }
  return /^[a-zA-Z]{2}|^[a-wyz]/i.test(word) ? `identifier ${JSON.stringify(word)}` : JSON.stringify(word);
}

const digits = String.raw`\d(?:_?\d)*`;
const number = new RegExp(String.raw`(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:[eE][+-]?${digits})?`, 'y');

/** Takes a number without sign. Hexadecimal ones are none here, where `0x5` means six times zero. */
export function takeNumber(reader: Reader): number | undefined {
  const start = reader.at;
  const word = take(reader, /(?:nan|inf)\b/iy, 'number');
  if (word !== undefined) {
    return word.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  }
  const written = take(reader, number, 'number');
  if (written === undefined) {
    return undefined;
  }
  if (/[\w.]/.test(reader.text.charAt(reader.at)) && reader.text.charAt(reader.at) !== 'x') {
    reader.at = start;
    return fail(
      reader,
      `bad number syntax: ${JSON.stringify(written)}`,
      translatable('write numbers such as `5`, `0.5` or `1e3`'),
      written.length + 1,
    );
  }
  return /^0[0-7]+$/.test(written) ? Number.parseInt(written, 8) : Number(written.replaceAll('_', ''));
}

/** Takes a number with or without a sign. */
export function takeSignedNumber(reader: Reader): number | undefined {
  const sign = take(reader, /[+-]/y, 'sign');
  const value = takeNumber(reader);
  return value === undefined ? undefined : sign === '-' ? -value : value;
}
