/** A half-open range of UTF-16 offsets, `start` inclusive, `end` exclusive. Zero length is a place between characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` is inside `span` or at either edge, where a cursor still belongs to the text. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is left of `whole` without `parts`, which are in order. */
export function remainder(whole: Span, parts: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let start = whole.start;
  for (const part of parts) {
    if (overlaps(whole, part)) {
      left.push({ start, end: Math.max(start, part.start) });
      start = part.end;
    }
  }
  return [...left, { start, end: Math.max(start, whole.end) }].filter(({ start: from, end }) => from < end || whole.start === whole.end);
}

/** Whether the two spans share at least one character, or one of them is an empty place strictly inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same span, `by` characters further on. */
export function shifted(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}
