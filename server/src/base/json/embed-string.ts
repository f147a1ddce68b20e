import { alignJsonString } from '#base/yaml/json-string.ts';
import { segmentBuilder } from '#base/yaml/segment-builder.ts';
import type { Embedding, HostEdit } from '#core/language.ts';
import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import type { JsonString } from './tree.ts';

/** What language the piece is in. */
export interface EmbedStringOptions {
  readonly languageId: string;
  readonly dialect?: string;
}

/**
 * A string's value as a text of its own; edits are written with JSON's escapes. What is written as an escape is known, and so no
 * hole: it stands where the escape ends.
 */
export function embedString(text: string, { span }: JsonString, options: EmbedStringOptions): Embedding {
  const target = { text, inside: insideOf(text, span) };
  return {
    ...options,
    text: alignJsonString(text, span).value,
    segments: segmentsOf(target),
    span: target.inside,
    write: (at, replacement) => write(target, at, replacement),
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
