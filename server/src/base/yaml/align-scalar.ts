import type { Segment } from '#core/segment.ts';
import { alignBlockScalar } from './align-block-scalar.ts';
import { copyBreak, type SegmentBuilder, segmentBuilder } from './segment-builder.ts';
import type { YamlScalar } from './tree.ts';

/**
 * Which characters of a scalar's value stand where in `text` (host offsets are absolute). Whatever stands there itself is
 * covered, also the quote of `''` and of `\"`, the line feed of a CRLF, and for the blank that a folded line break becomes
 * the last blank of the next line's indentation: otherwise a problem across two lines would fall into a hole.
 * Holes: characters written as an escape, and breaks without such a blank. An empty value is a segment of length zero.
 */
export function alignScalar(text: string, scalar: YamlScalar): readonly Segment[] {
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    return alignBlockScalar(text, scalar);
  }
  const quote = scalar.style === 'plain' ? 0 : 1;
  const start = scalar.span.start + quote;
  const end = scalar.span.end - quote;
  if (scalar.empty || scalar.value === '') {
    return [{ host: start, embedded: 0, length: 0 }];
  }
  if (end - start === scalar.value.length && text.startsWith(scalar.value, start)) {
    return [{ host: start, embedded: 0, length: scalar.value.length }];
  }
  const builder = segmentBuilder();
  // A placeholder may lack its closing quote.
  const isUnclosed = scalar.placeholder && quote > 0;
  alignInline(text, { start, end: isUnclosed ? scalar.span.end : end, style: scalar.style }, builder);
  return builder.segments();
}

interface Inline {
  readonly start: number;
  readonly end: number;
  readonly style: YamlScalar['style'];
}

/** Follows the line folding of plain and quoted scalars: blanks around a break vanish, one break is a blank, n breaks are n-1. */
function alignInline(text: string, { start, end, style }: Inline, builder: SegmentBuilder): void {
  let position = start;
  let runStart = start;
  let runEnd = start;
  const restart = (at: number) => {
    position = at;
    runStart = at;
    runEnd = at;
  };
  while (position < end) {
    const character = text[position];
    if (character === '\n' || character === '\r') {
      builder.copy(runStart, runEnd - runStart);
      restart(alignFold(text, position, end, builder));
    } else if (style === 'single' && character === "'") {
      builder.copy(runStart, position - runStart);
      builder.copy(position + 1, 1);
      restart(position + 2);
    } else if (style === 'double' && character === '\\') {
      builder.copy(runStart, position - runStart);
      restart(alignEscape(text, position, end, builder));
    } else {
      position++;
      runEnd = character === ' ' || character === '\t' ? runEnd : position;
    }
  }
  builder.copy(runStart, (style === 'plain' ? runEnd : end) - runStart);
}

/** Over the breaks from `position`; returns where the text goes on. */
function alignFold(text: string, position: number, end: number, builder: SegmentBuilder): number {
  const { breaks, next } = breaksFrom(text, position, end);
  if (breaks.length === 1) {
    if (text[next - 1] === ' ') {
      builder.copy(next - 1, 1);
    } else {
      builder.skip(1);
    }
  }
  for (const feed of breaks.slice(1)) {
    copyBreak(text, feed, builder);
  }
  return next;
}

/** The last characters of the breaks from `position` on, and where the next text that is not blank begins. */
function breaksFrom(text: string, position: number, end: number): { breaks: number[]; next: number } {
  const breaks: number[] = [];
  let next = position;
  for (; next < end && /[ \t\r\n]/.test(text[next] ?? ''); next++) {
    if (text[next] === '\n' || (text[next] === '\r' && text[next + 1] !== '\n')) {
      breaks.push(next);
    }
  }
  return { breaks, next };
}

/** Over one escape of a double-quoted scalar; returns where the text goes on. */
function alignEscape(text: string, backslash: number, end: number, builder: SegmentBuilder): number {
  const character = text[backslash + 1] ?? '';
  if (character === '\n' || character === '\r') {
    return breaksFrom(text, backslash + 1, end).next;
  }
  if ('"\\/ \t'.includes(character)) {
    builder.copy(backslash + 1, 1);
    return backslash + 2;
  }
  if (!/[0abtnvfreN_LPxuU]/.test(character)) {
    // Unknown to YAML, and read as a backslash (see `repairs.ts`).
    builder.copy(backslash, 2);
    return backslash + 2;
  }
  const digits = { x: 2, u: 4, U: 8 }[character] ?? 0;
  const isAstral = digits === 8 && Number.parseInt(text.slice(backslash + 2, backslash + 10), 16) > 0xffff;
  builder.skip(isAstral ? 2 : 1);
  return backslash + 2 + digits;
}
