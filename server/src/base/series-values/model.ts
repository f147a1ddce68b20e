import type { Span } from '#core/span.ts';

/** The samples of a series as rule tests write them: `1 2 _ 3x4 1+2x5 stale {{sum:3 count:2}}`. */
export interface SeriesValues {
  readonly text: string;
  /** What is written before the fault, in order. */
  readonly items: readonly SeriesItem[];
  /** The parts of the text by what they are, in order. */
  readonly parts: readonly SeriesPart[];
  /** Where Prometheus stops reading, in its words. */
  readonly fault?: SeriesFault;
}

/** One item between blanks: a run of samples, or of intervals without one. */
export interface SeriesItem {
  readonly span: Span;
  readonly sample: Sample;
  /** What is added to each next sample; absent where all are equal. */
  readonly step?: Sample;
  /** How many intervals it fills, at least one but for `_x0`. */
  readonly count: number;
}

/** `gap`: no sample, `_`; `stale`: the marker that ends a series. */
export type Sample = { readonly kind: 'gap' | 'stale' } | { readonly kind: 'number'; readonly value: number } | HistogramSample;

/** `{{count:2 sum:3 …}}`, of which the two that add up plainly are read. A step that is taken away has both negative. */
export interface HistogramSample {
  readonly kind: 'histogram';
  readonly count: number;
  readonly sum: number;
}

/** A stretch for a colour. */
export interface SeriesPart {
  readonly span: Span;
  readonly kind: 'number' | 'word' | 'sign' | 'key';
}

/** Why Prometheus refuses the text, and what to do about it, if that is known. */
export interface SeriesFault {
  readonly span: Span;
  readonly message: string;
  readonly advice?: string;
}
