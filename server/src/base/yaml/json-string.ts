import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { segmentBuilder } from './segment-builder.ts';

/** The value of a JSON string and where its characters stand in `text`. `span` includes the quotes; a missing closing quote is tolerated. */
export function alignJsonString(text: string, span: Span): { readonly value: string; readonly segments: readonly Segment[] } {
  const builder = segmentBuilder();
  const start = span.start + 1;
  const isClosed = span.end > start && text[span.end - 1] === '"';
  const end = isClosed ? span.end - 1 : span.end;
  let value = '';
  for (let position = start; position < end; ) {
    const backslash = text.indexOf('\\', position);
    const runEnd = backslash < 0 || backslash >= end ? end : backslash;
    builder.copy(position, runEnd - position);
    value += text.slice(position, runEnd);
    position = runEnd;
    if (position < end) {
      const { decoded, length } = readEscape(text, position, end);
      // The character of `\"`, `\\` and `\/` stands there itself.
      if (length === 2 && text[position + 1] === decoded) {
        builder.copy(position + 1, 1);
      } else {
        builder.skip(decoded.length);
      }
      value += decoded;
      position += length;
    }
  }
  const segments = builder.segments();
  return { value, segments: segments.length > 0 || value !== '' ? segments : [{ host: start, embedded: 0, length: 0 }] };
}

function readEscape(text: string, backslash: number, end: number): { readonly decoded: string; readonly length: number } {
  const character = text.slice(backslash + 1, Math.min(backslash + 2, end));
  const hex = text.slice(backslash + 2, Math.min(backslash + 6, end));
  if (character === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) {
    return { decoded: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
  }
  return { decoded: simpleEscapes[character] ?? character, length: 1 + character.length };
}

const simpleEscapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
