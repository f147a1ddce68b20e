import type { Histogram, InstantSeries, Labels, QueryResult, RangeSeries, Sample } from '#api/shapes.ts';

/** The result of a query as the rows of a table: plain data that a webview can be sent. */
export interface ResultTable {
  readonly kind: QueryResult['resultType'];
  /** Labels that all series share, said once: all of them where there is one series only. */
  readonly common: readonly (readonly [label: string, value: string])[];
  /** The labels that vary, `__name__` first: one column each. */
  readonly labels: readonly string[];
  /** How many labels that vary have no column: beyond the limit. */
  readonly labelsLeftOut: number;
  readonly rows: readonly ResultRow[];
  /** How many series there are; more than `rows` where the limit cut them off. */
  readonly total: number;
  /** The time of all rows, in seconds since 1970, where it is one. */
  readonly time?: number;
}

export interface ResultRow {
  /** One for each label column; empty where the series has no such label. */
  readonly labels: readonly string[];
  /** As Prometheus wrote it; the last one of a range vector; empty for a series without samples. */
  readonly value: string;
  /** The time of the value, in seconds since 1970. */
  readonly time?: number;
  /** How many samples a series of a range vector holds. */
  readonly samples?: number;
  /** What the value stands for: the buckets of a native histogram. */
  readonly detail?: string;
}

/** More rows than anybody reads, and than a table can show quickly. */
export const maxRows = 10_000;

/** More columns than anybody reads. */
export const maxColumns = 100;

/** The table of a result. */
export function resultTable(result: QueryResult): ResultTable {
  switch (result.resultType) {
    case 'vector':
      return seriesTable('vector', result.result, instantRow);
    case 'matrix':
      return seriesTable('matrix', result.result, rangeRow);
    case 'scalar':
    case 'string': {
      const [time, value] = result.result;
      return { kind: result.resultType, common: [], labels: [], labelsLeftOut: 0, rows: [{ labels: [], value, time }], total: 1, time };
    }
  }
}

type Cells = Omit<ResultRow, 'labels'>;

function seriesTable<Series extends { readonly metric: Labels }>(
  kind: 'vector' | 'matrix',
  series: readonly Series[],
  cells: (series: Series) => Cells,
): ResultTable {
  const { common, varying } = splitLabels(series.map(({ metric }) => new Map(Object.entries(metric))));
  const labels = varying.slice(0, maxColumns);
  const rows = series.slice(0, maxRows).map((one): ResultRow => {
    const own = new Map(Object.entries(one.metric));
    return { labels: labels.map((label) => own.get(label) ?? ''), ...cells(one) };
  });
  const time = rows[0]?.time;
  const sameTime = time !== undefined && rows.every((row) => row.time === time);
  const labelsLeftOut = varying.length - labels.length;
  return { kind, common, labels, labelsLeftOut, rows, total: series.length, ...(sameTime ? { time } : {}) };
}

function splitLabels(
  series: readonly ReadonlyMap<string, string>[],
): Pick<ResultTable, 'common'> & { readonly varying: readonly string[] } {
  const [first = new Map<string, string>(), ...others] = series;
  const isCommon = (label: string, value: string): boolean => others.every((other) => other.get(label) === value);
  const common = [...first].filter(([label, value]) => isCommon(label, value));
  const names = new Set(series.flatMap((labels) => [...labels.keys()]));
  for (const [label] of common) {
    names.delete(label);
  }
  const varying = [...names].sort(nameFirst);
  return { common: common.sort(([a], [b]) => nameFirst(a, b)), varying };
}

function nameFirst(a: string, b: string): number {
  return Number(b === '__name__') - Number(a === '__name__') || (a < b ? -1 : 1);
}

function instantRow({ value, histogram }: InstantSeries): Cells {
  return value ? { value: value[1], time: value[0] } : histogramCells(histogram);
}

function rangeRow({ values = [], histograms = [] }: RangeSeries): Cells {
  const samples = values.length + histograms.length;
  const last: Sample | undefined = values.at(-1);
  const lastHistogram = histograms.at(-1);
  const isHistogram = lastHistogram && lastHistogram[0] > (last?.[0] ?? Number.NEGATIVE_INFINITY);
  return { samples, ...(isHistogram || !last ? histogramCells(lastHistogram) : { value: last[1], time: last[0] }) };
}

function histogramCells(sample: readonly [time: number, histogram: Histogram] | undefined): Cells {
  if (!sample) {
    return { value: '' };
  }
  const [time, { count, sum, buckets = [] }] = sample;
  const detail = buckets.map(([rule, lower, upper, inBucket]) => `${interval(rule, lower, upper)} ${inBucket}`).join('\n');
  return { value: `count ${count}, sum ${sum}`, time, ...(detail ? { detail } : {}) };
}

/** The rules 0 to 3: open left, open right, open at both ends, closed at both. */
function interval(rule: number, lower: string, upper: string): string {
  return `${rule === 1 || rule === 3 ? '[' : '('}${lower}, ${upper}${rule === 0 || rule === 3 ? ']' : ')'}`;
}
