import type { Frame } from '../parse/frames.ts';

/** The metrics that belong here more than others do. */
export interface WantedMetrics {
  readonly types: readonly string[];
  /** How names of such metrics end by convention; none where names do not tell. */
  readonly endings: readonly string[];
}

const counters: WantedMetrics = { types: ['counter'], endings: ['_total', '_count', '_sum', '_bucket'] };
const buckets: WantedMetrics = { types: [], endings: ['_bucket'] };
const gauges: WantedMetrics = { types: ['gauge'], endings: [] };
const ofCounters = new Set(['rate', 'increase', 'irate', 'resets']);
const ofGauges = new Set(['delta', 'idelta', 'deriv', 'predict_linear', 'double_exponential_smoothing']);
const ofBuckets = new Set(['histogram_quantile', 'histogram_quantiles', 'histogram_fraction']);

/** Which metrics come first inside of these frames: counters in `rate`, buckets where a quantile is made of it, gauges in `delta`. */
export function wantedMetrics(frames: readonly Frame[]): WantedMetrics | undefined {
  const calls = frames.flatMap((frame) => (frame.kind === 'call' ? [frame.name.text] : []));
  const innermost = calls.at(-1) ?? '';
  if (!ofCounters.has(innermost)) {
    return ofGauges.has(innermost) ? gauges : undefined;
  }
  return calls.some((name) => ofBuckets.has(name)) ? buckets : counters;
}

/** Whether a metric is one of them, by its type where that is known, else by its name. */
export function isWanted({ types, endings }: WantedMetrics, name: string, type: string | undefined): boolean {
  const isOfType = type === undefined ? false : types.includes(type);
  const mayEnd = type === undefined || type === 'histogram' || type === 'summary' || type === 'unknown' || types.includes(type);
  return isOfType || (mayEnd && endings.some((ending) => name.endsWith(ending)));
}
