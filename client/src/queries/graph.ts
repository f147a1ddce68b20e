import type { QueryTimes } from '#api/questions.ts';
import type { QueryResult, RangeSeries } from '#api/shapes.ts';
import { sampleNumber } from './sample-number.ts';

/** The result of a range query as curves. The numbers are typed arrays, which travel to a webview as they are. */
export interface Graph {
  /** Seconds since 1970, one for each step. */
  readonly times: Float64Array;
  /** The labels of each series, the metric's name first. */
  readonly series: readonly (readonly SeriesLabel[])[];
  /** All samples of the first series, then of the second one, and so on. NaN where there is none: a gap. */
  readonly values: Float64Array;
  /** How many series have samples that can be drawn; more than `series` where the limit cut them off. */
  readonly total: number;
  /** How many series hold native histograms alone, of which a curve cannot be drawn. */
  readonly histograms: number;
}

export type SeriesLabel = readonly [label: string, value: string];

/** More curves than an eye can follow. */
export const maxSeries = 200;

/** The curves of a range vector that was asked for with these times; undefined for every other result. */
export function graphOf(result: QueryResult, times: QueryTimes): Graph | undefined {
  if (result.resultType !== 'matrix') {
    return undefined;
  }
  const drawable = result.result.filter(({ values = [] }) => values.length > 0);
  const drawn = drawable.slice(0, maxSeries);
  const grid = gridOf(times);
  const values = new Float64Array(drawn.length * grid.length).fill(Number.NaN);
  for (const [index, series] of drawn.entries()) {
    fillIn(values.subarray(index * grid.length, (index + 1) * grid.length), series, times);
  }
  return {
    times: grid,
    series: drawn.map(({ metric }) => Object.entries(metric).sort(nameFirst)),
    values,
    total: drawable.length,
    histograms: result.result.length - drawable.length,
  };
}

/** The samples of one series, as a view of the graph's. */
export function valuesOf({ times, values }: Pick<Graph, 'times' | 'values'>, series: number): Float64Array {
  return values.subarray(series * times.length, (series + 1) * times.length);
}

/** A series as PromQL writes it, without the labels that `leftOut` has. */
export function seriesName(labels: readonly SeriesLabel[], leftOut: ReadonlySet<string> = new Set()): string {
  const kept = labels.filter(([label]) => !leftOut.has(label));
  const name = kept.find(([label]) => label === '__name__')?.[1] ?? '';
  const matchers = kept.filter(([label]) => label !== '__name__').map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return matchers.length > 0 || name === '' ? `${name}{${matchers.join(', ')}}` : name;
}

function gridOf({ start, end, step }: QueryTimes): Float64Array {
  // A thousandth of a step more: `end` itself is a step, and division is not exact.
  return Float64Array.from({ length: Math.floor((end - start) / step + 0.001) + 1 }, (_, index) => start + index * step);
}

function fillIn(values: Float64Array, series: RangeSeries, { start, step }: QueryTimes): void {
  for (const [time, value] of series.values ?? []) {
    const index = Math.round((time - start) / step);
    if (index >= 0 && index < values.length) {
      values[index] = sampleNumber(value);
    }
  }
}

function nameFirst([a]: SeriesLabel, [b]: SeriesLabel): number {
  return Number(b === '__name__') - Number(a === '__name__') || (a < b ? -1 : 1);
}
