import type { ConnectedServer } from './flavour.ts';
import type { Settings } from './settings.ts';
import type { Span } from './span.ts';

/** Something a file tells other files: a recording rule, a metric, a ConfigMap, a scrape job. */
export interface Fact {
  /** `metric`, `recording-rule`, `alert`, `config-map`, `scrape-job` … */
  readonly kind: string;
  readonly name: string;
  /** Where it is named, in the offsets of the region that tells it (in the file's, once the workspace holds it). */
  readonly span: Span;
  /** What else is worth knowing, by name: a metric's `type` and `help`, a rule's `expr`. */
  readonly detail?: Readonly<Record<string, string>>;
  /** The file; the workspace adds it. */
  readonly uri?: string;
}

/** The facts of all files of the workspace, open or not. */
export interface FactIndex {
  all(kind: string): readonly Fact[];
  named(kind: string, name: string): readonly Fact[];
  /** Up to `limit` names that begin with the text, in any letter case, then those that hold it elsewhere. Cheap, however many there are. */
  find(kind: string, typed: string, limit: number): readonly string[];
  /** A number that is another one once the facts of the kind, or those of them with the name, are others by value. */
  changed(kind: string, name?: string): number;
}

/** What an answer would like to know from the connected Prometheus. Matchers are PromQL selectors such as `up{job="x"}`. */
export type Need =
  | MetricNamesNeed
  /** Of the series that any of the selectors finds; of all without selectors. */
  | { readonly kind: 'labelNames'; readonly selectors?: readonly string[]; readonly limit: number }
  | { readonly kind: 'labelValues'; readonly label: string; readonly selector?: string; readonly prefix: string; readonly limit: number }
  | { readonly kind: 'metadata'; readonly metric: string }
  /** How many series a metric has now, or had so many seconds ago. */
  | { readonly kind: 'seriesCount'; readonly metric: string; readonly ago?: number }
  /** Whether the server remembers any series that the selector finds, however old. */
  | { readonly kind: 'hasSeries'; readonly selector: string };

/** The metrics whose names begin with a text, or hold it further in, in any letter case. */
export interface MetricNamesNeed {
  readonly kind: 'metricNames';
  readonly prefix: string;
  readonly inside?: string;
  /** The names end with one of these. */
  readonly endings?: readonly string[];
  readonly limit: number;
}

/**
 * The names or values that answer a need; for `metadata`: type, unit, help; for `seriesCount` one number; for `hasSeries` the name of a metric,
 * or nothing where there is certainly none: a server that says that it saw only a part gives no answer.
 */
export type Answer = readonly string[];

/** Answers that have arrived. Undefined means not known (not asked, late, or no connection), never "there is none". */
export interface RemoteAnswers {
  answer(need: Need): Answer | undefined;
}

/** Everything outside its own text that a language may look at: plain data, no I/O. */
export interface Environment {
  readonly uri: string;
  readonly settings: Settings;
  readonly facts: FactIndex;
  /** URIs of all files of the workspace that may hold configuration; none before the scan has listed them, and where there are too many. */
  readonly files: readonly string[];
  readonly remote: RemoteAnswers;
  /** The connected server; absent where none is, or it did not tell what it is. */
  readonly server?: ConnectedServer;
}
