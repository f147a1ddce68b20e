/** Label names and values; `__name__` is the metric. */
export type Labels = Readonly<Record<string, string>>;

/** Seconds since 1970, and the value as Prometheus writes it: `1.5`, `NaN`, `+Inf`. */
export type Sample = readonly [time: number, value: string];

/** How a bucket treats its boundaries (0 to 3), its lower and upper boundary, its count. */
export type HistogramBucket = readonly [rule: number, lower: string, upper: string, count: string];

/** A native histogram. */
export interface Histogram {
  readonly count: string;
  readonly sum: string;
  readonly buckets?: readonly HistogramBucket[];
}

export type HistogramSample = readonly [time: number, histogram: Histogram];

/** A series at one time: a value or a native histogram. */
export interface InstantSeries {
  readonly metric: Labels;
  readonly value?: Sample;
  readonly histogram?: HistogramSample;
}

/** A series over time; values and native histograms may be mixed. */
export interface RangeSeries {
  readonly metric: Labels;
  readonly values?: readonly Sample[];
  readonly histograms?: readonly HistogramSample[];
}

/** What a query evaluates to, in the API's own shape. */
export type QueryResult =
  | { readonly resultType: 'vector'; readonly result: readonly InstantSeries[] }
  | { readonly resultType: 'matrix'; readonly result: readonly RangeSeries[] }
  | { readonly resultType: 'scalar'; readonly result: Sample }
  | { readonly resultType: 'string'; readonly result: Sample };

/** What Prometheus knows of a metric. */
export interface MetricMetadata {
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

/** What a server is. Compatible servers (Thanos, Mimir, VictoriaMetrics) say more or less. */
export interface BuildInfo {
  readonly version?: string;
  /** The commit it was built from. */
  readonly revision?: string;
  readonly goVersion?: string;
  /** The program's name, where it is not Prometheus. */
  readonly application?: string;
}

/** Targets of scrape jobs, as `/api/v1/targets` tells them. */
export interface Targets {
  readonly activeTargets: readonly ActiveTarget[];
  readonly droppedTargets: readonly DroppedTarget[];
}

/** A target that is scraped. */
export interface ActiveTarget {
  /** The labels that went into relabelling, and those that came out of it. */
  readonly discoveredLabels: Labels;
  readonly labels: Labels;
  /** The name of its job. */
  readonly scrapePool: string;
  /** `up`, `down`, or `unknown` before its first scrape. */
  readonly health: string;
  /** Empty where the last scrape went well. */
  readonly lastError: string;
}

/** A target that relabelling dropped; only newer versions tell its job. */
export interface DroppedTarget {
  readonly discoveredLabels: Labels;
  readonly scrapePool?: string;
}
