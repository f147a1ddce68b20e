import type { Span } from './span.ts';

/**
 * A run of text that is equal on both sides: `length` characters from `host` in the outer text are the `length`
 * characters from `embedded` in the inner one. A list of segments is sorted by both and never overlaps.
 * Embedded text that no segment covers is a hole: it has no place of its own in the host.
 */
export interface Segment {
  readonly host: number;
  readonly embedded: number;
  readonly length: number;
}

/** The one segment of a text that stands in its host unchanged. */
export function identity(length: number, host = 0): readonly Segment[] {
  return [{ host, embedded: 0, length }];
}

/**
 * The host offset of an embedded one, or undefined inside a hole. At the seam of two segments `bias` chooses the
 * side: `after` (the start of a span) takes the segment that begins there, `before` (its end) the one that ends there.
 */
export function toHostOffset(segments: readonly Segment[], offset: number, bias: 'before' | 'after'): number | undefined {
  const index = lastStartingAtOrBefore(segments, offset, 'embedded');
  const segment = segments[index];
  const previous = segments[index - 1];
  if (bias === 'before' && segment?.embedded === offset && previous && endOf(previous) === offset) {
    return previous.host + previous.length;
  }
  if (segment && offset <= endOf(segment)) {
    return segment.host + (offset - segment.embedded);
  }
  return undefined;
}

/** The host span of an embedded one, or undefined where an end lies in a hole or a hole lies between the ends. */
export function toHostSpan(segments: readonly Segment[], span: Span): Span | undefined {
  return touchesHole(segments, span) ? undefined : hostEnds(segments, span);
}

/** The host span between the places of an embedded one's ends, whatever lies between them; undefined where an end lies in a hole. */
export function hostEnds(segments: readonly Segment[], span: Span): Span | undefined {
  const start = toHostOffset(segments, span.start, span.start === span.end ? 'before' : 'after');
  const end = toHostOffset(segments, span.end, 'before');
  return start === undefined || end === undefined ? undefined : { start, end: Math.max(start, end) };
}

/** The embedded offset of a host one, or undefined where the host text is not part of the embedded text. */
export function toEmbeddedOffset(segments: readonly Segment[], offset: number): number | undefined {
  const segment = segments[lastStartingAtOrBefore(segments, offset, 'host')];
  return segment && offset <= segment.host + segment.length ? segment.embedded + (offset - segment.host) : undefined;
}

/** Whether any character of `span` has no place in the host; an empty span asks for the place itself. */
export function touchesHole(segments: readonly Segment[], span: Span): boolean {
  let at = span.start;
  for (let index = Math.max(0, lastStartingAtOrBefore(segments, at, 'embedded')); at < span.end; index++) {
    const segment = segments[index];
    if (!segment || segment.embedded > at) {
      return true;
    }
    at = Math.max(at, endOf(segment));
  }
  return span.start === span.end && toHostOffset(segments, span.start, 'after') === undefined;
}

/** Segments of a text two levels down, from the outermost text to the innermost. */
export function compose(outer: readonly Segment[], inner: readonly Segment[]): readonly Segment[] {
  const [only] = outer;
  if (only && outer.length === 1 && inner.every(({ host, length }) => only.embedded <= host && host + length <= endOf(only))) {
    const by = only.host - only.embedded;
    return by === 0 ? inner : inner.map((segment) => ({ ...segment, host: segment.host + by }));
  }
  return inner.flatMap((segment) => cutThrough(outer, segment));
}

function cutThrough(outer: readonly Segment[], inner: Segment): Segment[] {
  const pieces: Segment[] = [];
  const end = inner.host + inner.length;
  for (let index = Math.max(0, lastStartingAtOrBefore(outer, inner.host, 'embedded')); index < outer.length; index++) {
    const segment = outer[index];
    if (!segment || segment.embedded > end) {
      break;
    }
    const from = Math.max(inner.host, segment.embedded);
    const to = Math.min(end, endOf(segment));
    if (from < to || (inner.length === 0 && from === to && pieces.length === 0)) {
      pieces.push({ host: segment.host + (from - segment.embedded), embedded: inner.embedded + (from - inner.host), length: to - from });
    }
  }
  return pieces;
}

function endOf(segment: Segment): number {
  return segment.embedded + segment.length;
}

function lastStartingAtOrBefore(segments: readonly Segment[], offset: number, side: 'host' | 'embedded'): number {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment[side] <= offset) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return high;
}
