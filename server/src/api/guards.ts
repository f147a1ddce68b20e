import type {
  ActiveTarget,
  BuildInfo,
  DroppedTarget,
  HistogramSample,
  InstantSeries,
  Labels,
  MetricMetadata,
  QueryResult,
  RangeSeries,
  Sample,
  Targets,
} from './shapes.ts';

/** Says whether data from outside has the shape `T`; the data itself is passed on, so that 50 MB are not copied. */
export type Guard<T> = (data: unknown) => data is T;

/** An object that is no list. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A list whose every item passes. */
function isListOf<T>(isItem: Guard<T>): Guard<readonly T[]> {
  return (data): data is readonly T[] => Array.isArray(data) && data.every((item) => isItem(item));
}

export const isText: Guard<string> = (data): data is string => typeof data === 'string';

export const isTexts: Guard<readonly string[]> = isListOf(isText);

/** The data of a query, of any result type, native histograms included. */
export const isQueryResult: Guard<QueryResult> = (data): data is QueryResult => {
  const isResult = isRecord(data) && isText(data.resultType) ? resultGuards.get(data.resultType) : undefined;
  return isRecord(data) && isResult?.(data.result) === true;
};

/** `/api/v1/metadata`: several entries for a metric whose targets disagree. */
export const isMetadata: Guard<Readonly<Record<string, readonly MetricMetadata[]>>> = (
  data,
): data is Readonly<Record<string, readonly MetricMetadata[]>> => isRecord(data) && Object.values(data).every(isListOf(isMetricMetadata));

export const isBuildInfo: Guard<BuildInfo> = (data): data is BuildInfo =>
  isRecord(data) && [data.version, data.revision, data.goVersion, data.application].every((value) => isAbsentOr(isText, value));

/** `/api/v1/status/flags`: command-line flags by name. */
export const isFlags: Guard<Readonly<Record<string, string>>> = (data): data is Readonly<Record<string, string>> =>
  isRecord(data) && Object.values(data).every(isText);

/** `/api/v1/status/config`: the configuration as YAML. */
export const isConfiguration: Guard<{ readonly yaml: string }> = (data): data is { readonly yaml: string } =>
  isRecord(data) && isText(data.yaml);

const isMetricMetadata: Guard<MetricMetadata> = (data): data is MetricMetadata =>
  isRecord(data) && isText(data.type) && isText(data.help) && isText(data.unit);

const isLabels: Guard<Labels> = (data): data is Labels => isRecord(data) && Object.values(data).every(isText);

/** `/api/v1/targets`: active and dropped ones, an empty list for those not asked for. */
export const isTargets: Guard<Targets> = (data): data is Targets =>
  isRecord(data) && isListOf(isActiveTarget)(data.activeTargets) && isListOf(isDroppedTarget)(data.droppedTargets);

const isDroppedTarget: Guard<DroppedTarget> = (data): data is DroppedTarget =>
  isRecord(data) && isLabels(data.discoveredLabels) && isAbsentOr(isText, data.scrapePool);

const isActiveTarget: Guard<ActiveTarget> = (data): data is ActiveTarget =>
  isRecord(data) && [data.discoveredLabels, data.labels].every(isLabels) && [data.scrapePool, data.health, data.lastError].every(isText);

const isSample: Guard<Sample> = (data): data is Sample => isPair(data) && isText(data[1]);

const isHistogramSample: Guard<HistogramSample> = (data): data is HistogramSample => {
  const histogram = isPair(data) ? data[1] : undefined;
  return isRecord(histogram) && isText(histogram.count) && isText(histogram.sum) && isAbsentOr(isListOf(isBucket), histogram.buckets);
};

const isBucket = (data: unknown): data is readonly [number, string, string, string] =>
  Array.isArray(data) && data.length === 4 && typeof data[0] === 'number' && data.slice(1).every(isText);

const isInstantSeries: Guard<InstantSeries> = (data): data is InstantSeries =>
  isRecord(data) && isLabels(data.metric) && isAbsentOr(isSample, data.value) && isAbsentOr(isHistogramSample, data.histogram);

const isRangeSeries: Guard<RangeSeries> = (data): data is RangeSeries =>
  isRecord(data) &&
  isLabels(data.metric) &&
  isAbsentOr(isListOf(isSample), data.values) &&
  isAbsentOr(isListOf(isHistogramSample), data.histograms);

const resultGuards: ReadonlyMap<string, Guard<unknown>> = new Map<string, Guard<unknown>>([
  ['vector', isListOf(isInstantSeries)],
  ['matrix', isListOf(isRangeSeries)],
  ['scalar', isSample],
  ['string', isSample],
]);

function isPair(data: unknown): data is readonly [number, unknown] {
  return Array.isArray(data) && data.length === 2 && typeof data[0] === 'number';
}

function isAbsentOr<T>(guard: Guard<T>, data: unknown): boolean {
  return data === undefined || guard(data);
}
