import type { ValueType } from '../tree.ts';

/** An aggregation operator: how it makes one series out of many. */
export interface AggregationEntry {
  readonly name: string;
  /** What comes before the vector, for those that take something. */
  readonly parameter?: { readonly name: string; readonly type: ValueType };
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  readonly example: string;
  /** The value of `--enable-feature` without which Prometheus refuses the operator. */
  readonly flag?: string;
}

const experimental = 'promql-experimental-functions';

/** All aggregation operators of Prometheus 3.14. */
export const aggregations: readonly AggregationEntry[] = [
  { name: 'sum', description: 'Adds up the values of each group.', example: 'sum by (job) (rate(http_requests_total[5m]))' },
  { name: 'avg', description: 'Averages the values of each group.', example: 'avg by (instance) (node_load1)' },
  { name: 'min', description: 'Gives the smallest value of each group.', example: 'min by (job) (up)' },
  { name: 'max', description: 'Gives the largest value of each group.', example: 'max by (instance) (node_filesystem_files)' },
  { name: 'count', description: 'Counts the series of each group.', example: 'count by (job) (up == 0)' },
  {
    name: 'group',
    description: 'Gives the value 1 for each group that has series: useful to see which label values there are.',
    example: 'group by (version) (build_info)',
  },
  { name: 'stddev', description: 'Gives the standard deviation of the values of each group.', example: 'stddev by (job) (node_load1)' },
  { name: 'stdvar', description: 'Gives the variance of the values of each group.', example: 'stdvar by (job) (node_load1)' },
  {
    name: 'topk',
    parameter: { name: 'k', type: 'scalar' },
    description: 'Keeps the `k` series with the largest values of each group, with all their labels.',
    example: 'topk(5, sum by (path) (rate(http_requests_total[5m])))',
  },
  {
    name: 'bottomk',
    parameter: { name: 'k', type: 'scalar' },
    description: 'Keeps the `k` series with the smallest values of each group, with all their labels.',
    example: 'bottomk(3, node_filesystem_avail_bytes)',
  },
  {
    name: 'count_values',
    parameter: { name: 'label', type: 'string' },
    description: 'Counts how many series of each group have the same value, and writes that value into the named label.',
    example: 'count_values("version", build_version)',
  },
  {
    name: 'quantile',
    parameter: { name: 'quantile', type: 'scalar' },
    description: 'Gives a quantile (0 to 1) of the values of each group. For histograms use `histogram_quantile`.',
    example: 'quantile by (job) (0.9, node_load1)',
  },
  {
    name: 'limitk',
    parameter: { name: 'k', type: 'scalar' },
    description: 'Keeps any `k` series of each group, always the same ones.',
    example: 'limitk(10, up)',
    flag: experimental,
  },
  {
    name: 'limit_ratio',
    parameter: { name: 'ratio', type: 'scalar' },
    description: 'Keeps about that fraction (0 to 1) of the series of each group, always the same ones; a negative ratio keeps the others.',
    example: 'limit_ratio(0.1, up)',
    flag: experimental,
  },
];

/** The aggregations that choose among the series and leave them as they are. */
export const choosing: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio']);

const byName: ReadonlyMap<string, AggregationEntry> = new Map(aggregations.map((entry) => [entry.name, entry]));

/** The aggregation operator of that name, in any letter case. */
export function aggregationNamed(name: string): AggregationEntry | undefined {
  return byName.get(name.toLowerCase());
}
