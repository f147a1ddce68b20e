import type { Fact } from './environment.ts';
import type { Span } from './span.ts';

/** How loudly a problem is said. Advice is `information` or `hint`, never an error. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A finding in one region; every span is in that region's own offsets. */
export interface Problem {
  readonly span: Span;
  /** What is wrong, then what to do; code in backticks, no final full stop. */
  readonly message: string;
  /** All the text the claim rests on, where that is more than `span`: a hole inside it silences the problem. */
  readonly evidence?: Span;
  /** In order, parts of the text that the claim holds without, whatever stands there: a hole inside one of them silences nothing. */
  readonly immaterial?: readonly Span[];
  readonly related?: readonly Related[];
  /** Best first. */
  readonly fixes?: readonly Fix[];
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Where this finding is louder or softer than its check. */
  readonly severity?: Severity;
}

/** Another place that explains the problem, in this region or (as a fact) in another file. */
export interface Related {
  readonly at: Span | Fact;
  readonly message: string;
}

/** A repair. Its edits are applied together or not at all. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces the text at `at` (this region's offsets, or another file's fact) by `text`. */
export interface Edit {
  readonly at: Span | Fact;
  readonly text: string;
}
