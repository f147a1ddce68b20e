import type { Segment } from '#core/segment.ts';

/** Gathers runs of equal text in order; runs that touch on both sides become one segment. */
export interface SegmentBuilder {
  /** The next `length` embedded characters are those at `host`. */
  copy(host: number, length: number): void;
  /** The next `length` embedded characters have no place in the host. */
  skip(length: number): void;
  /** How much embedded text has been told so far. */
  embedded(): number;
  segments(): readonly Segment[];
}

/** An empty builder. */
export function segmentBuilder(): SegmentBuilder {
  const runs: { host: number; embedded: number; length: number }[] = [];
  let embedded = 0;
  return {
    copy(host, length) {
      if (length <= 0) {
        return;
      }
      const last = runs.at(-1);
      if (last && last.host + last.length === host && last.embedded + last.length === embedded) {
        last.length += length;
      } else {
        runs.push({ host, embedded, length });
      }
      embedded += length;
    },
    skip(length) {
      embedded += length;
    },
    embedded: () => embedded,
    segments: () => runs,
  };
}

/** The line break that ends at `feed` as an LF of the value: a lone CR is not the same character. */
export function copyBreak(text: string, feed: number, builder: SegmentBuilder): void {
  if (text[feed] === '\n') {
    builder.copy(feed, 1);
  } else {
    builder.skip(1);
  }
}
