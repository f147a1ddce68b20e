/** When Prometheus came to know a part of the language. Versions are `major.minor`; what no source tells is left out. */
export interface Availability {
  /** The first version that knows it at all. */
  readonly since?: string;
  /** The value of `--enable-feature` without which Prometheus refuses it. */
  readonly flag?: string;
  /** The first version that no longer asks for the flag. */
  readonly stable?: string;
}

/** The parts of the language that have no name of their own to look them up by. */
export type LanguageFeature = keyof typeof featureAvailability;

const experimental = 'promql-experimental-functions';
const extendedRange = 'promql-extended-range-selectors';
const fill = 'promql-binop-fill-modifiers';

/**
 * Functions, called by name. Sources: https://github.com/prometheus/prometheus/blob/main/CHANGELOG.md,
 * https://prometheus.io/docs/prometheus/latest/feature_flags/
 */
export const functionAvailability: ReadonlyMap<string, Availability> = new Map<string, Availability>([
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh', 'deg', 'pi', 'rad', 'sin', 'sinh', 'tan', 'tanh'].map(
    (name): [string, Availability] => [name, { since: '2.31' }],
  ),
  ['absent_over_time', { since: '2.16' }],
  ['last_over_time', { since: '2.26' }],
  ['sgn', { since: '2.26' }],
  ['clamp', { since: '2.26' }],
  ['present_over_time', { since: '2.29' }],
  ['histogram_count', { since: '2.40' }],
  ['histogram_sum', { since: '2.40' }],
  ['histogram_fraction', { since: '2.40' }],
  ['histogram_stddev', { since: '2.47' }],
  ['histogram_stdvar', { since: '2.47' }],
  ['histogram_avg', { since: '2.51' }],
  ['mad_over_time', { since: '2.49', flag: experimental }],
  ['sort_by_label', { since: '2.49', flag: experimental }],
  ['sort_by_label_desc', { since: '2.49', flag: experimental }],
  ['info', { since: '2.55', flag: experimental }],
  ['double_exponential_smoothing', { since: '3.0', flag: experimental }],
  ['ts_of_max_over_time', { since: '3.5', flag: experimental }],
  ['ts_of_min_over_time', { since: '3.5', flag: experimental }],
  ['ts_of_last_over_time', { since: '3.5', flag: experimental }],
  ['first_over_time', { since: '3.7', flag: experimental, stable: '3.14' }],
  ['ts_of_first_over_time', { since: '3.7', flag: experimental }],
  ['histogram_quantiles', { since: '3.11', flag: experimental }],
  ['start', { since: '3.12', flag: experimental }],
  ['end', { since: '3.12', flag: experimental }],
  ['range', { since: '3.12', flag: experimental }],
  ['step', { since: '3.12', flag: experimental }],
  ['min_of', { since: '3.13', flag: experimental }],
  ['max_of', { since: '3.13', flag: experimental }],
  ['start_timestamp', { since: '3.14', flag: experimental }],
]);

/** Aggregations, operators and keywords, in lower case. */
export const wordAvailability: ReadonlyMap<string, Availability> = new Map<string, Availability>([
  ['group', { since: '2.20' }],
  ['limitk', { since: '2.54', flag: experimental }],
  ['limit_ratio', { since: '2.54', flag: experimental }],
  ['atan2', { since: '2.31' }],
  ['</', { since: '3.11' }],
  ['>/', { since: '3.11' }],
  ['anchored', { since: '3.7', flag: extendedRange, stable: '3.16' }],
  ['smoothed', { since: '3.7', flag: extendedRange, stable: '3.16' }],
  ['fill', { since: '3.10', flag: fill }],
  ['fill_left', { since: '3.10', flag: fill }],
  ['fill_right', { since: '3.10', flag: fill }],
]);

const durations = 'promql-duration-expr';

/** Functions inside durations, in lower case; those that are left out came with some version after the expressions themselves. */
export const durationFunctionAvailability: ReadonlyMap<string, Availability> = new Map<string, Availability>([
  ['step', { since: '3.6', flag: durations, stable: '3.14' }],
  ['min_of', { since: '3.13', flag: durations, stable: '3.14' }],
  ['max_of', { since: '3.13', flag: durations, stable: '3.14' }],
]);

/** What has no name. */
export const featureAvailability = {
  'duration expression': { since: '3.4', flag: durations, stable: '3.14' },
  'number as duration': { since: '2.54' },
  'underscore in number': { since: '2.54' },
  'quoted name': { since: '2.55', flag: 'utf8-names', stable: '3.0' },
  'at modifier': { since: '2.25', flag: 'promql-at-modifier', stable: '2.33' },
  'negative offset': { since: '2.26', flag: 'promql-negative-offset', stable: '2.33' },
} as const satisfies Readonly<Record<string, Availability>>;
