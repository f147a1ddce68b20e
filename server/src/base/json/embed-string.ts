import { alignJsonString } from '#base/yaml/json-string.ts';
import { segmentBuilder } from '#base/yaml/segment-builder.ts';
import type { Embedding, HostEdit } from '#core/language.ts';
import { compose, type Segment } from '#core/segment.ts';
import { type Span, shifted } from '#core/span.ts';
import type { JsonString } from './tree.ts';

/** What language the piece is in, and which part of the string's value it is: all of it where absent. */
export interface EmbedStringOptions {
  readonly languageId: string;
  readonly dialect?: string;
  readonly part?: Span;
}

/**
 * A string's value, or a part of it, as a text of its own; edits are written with JSON's escapes. What is written as an escape is
 * known, and so no hole: it stands where the escape ends.
 */
export function embedString(text: string, { span }: JsonString, { part, ...options }: EmbedStringOptions): Embedding {
  const { value } = alignJsonString(text, span);
  const target = { text, inside: insideOf(text, span) };
  const { start, end } = part ?? { start: 0, end: value.length };
  const whole = segmentsOf(target);
  const segments = part ? compose(whole, [{ host: start, embedded: 0, length: end - start }]) : whole;
  return {
    ...options,
    text: value.slice(start, end),
    segments,
    span: part ? { start: hostOffset(target, start), end: hostOffset(target, end) } : target.inside,
    write: (at, replacement) => write(target, shifted(at, start), replacement),
  };
}

function insideOf(text: string, { start, end }: Span): Span {
  const isClosed = end > start + 1 && text.charAt(end - 1) === '"';
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

interface Target {
  readonly text: string;
  /** Between the quotes. */
  readonly inside: Span;
}

function write(target: Target, at: Span, replacement: string): HostEdit {
  const span = { start: hostOffset(target, at.start), end: hostOffset(target, at.end) };
  return { at: span, text: JSON.stringify(replacement).slice(1, -1) };
}

/** Counted from the string's start, since an escape goes as a whole with the character it stands for. */
function hostOffset({ text, inside }: Target, offset: number): number {
  let at = inside.start;
  for (let count = 0; count < offset && at < inside.end; count++) {
    at += lengthAt(text, at);
  }
  return Math.min(at, inside.end);
}

function segmentsOf({ text, inside }: Target): readonly Segment[] {
  const builder = segmentBuilder();
  for (let at = inside.start; at < inside.end; ) {
    const backslash = text.indexOf('\\', at);
    const runEnd = backslash < 0 || backslash >= inside.end ? inside.end : backslash;
    builder.copy(at, runEnd - at);
    at = runEnd;
    if (at < inside.end) {
      at = Math.min(at + lengthAt(text, at), inside.end);
      builder.copy(at - 1, 1);
    }
  }
  const segments = builder.segments();
  return segments.length > 0 ? segments : [{ host: inside.start, embedded: 0, length: 0 }];
}

/** How much of the host a character of the value takes, as `alignJsonString` reads escapes. */
function lengthAt(text: string, at: number): number {
  if (text.charAt(at) !== '\\') {
    return 1;
  }
  return /^u[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 6)) ? 6 : 2;
}
