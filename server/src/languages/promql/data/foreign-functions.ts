import { translatable } from '#core/l10n.ts';

/** A function that other languages have, and what does the same in PromQL. */
export interface ForeignFunction {
  /** Shown through `t()`. */
  readonly advice: string;
  /** The one that is called alike. */
  readonly renamed?: string;
}

const averages = translatable('`avg` averages series, `avg_over_time` the values of each series');
const alternatives = translatable('`x or y` takes `y` where there is no `x`');

/** By lower-case name. */
export const foreignFunctions: ReadonlyMap<string, ForeignFunction> = new Map([
  ['average', { advice: averages, renamed: 'avg' }],
  ['mean', { advice: averages, renamed: 'avg' }],
  ['median', { advice: translatable('`quantile(0.5, x)` is the median') }],
  ['percentile', { advice: translatable('`quantile(0.95, x)` is the 95th percentile') }],
  ['now', { advice: translatable('`time()` is now, in seconds since 1970'), renamed: 'time' }],
  ['if', { advice: translatable('there is no `if`: a comparison such as `x > 5` keeps what passes it') }],
  ['iff', { advice: translatable('there is no `if`: a comparison such as `x > 5` keeps what passes it') }],
  ['case', { advice: translatable('there is no `if`: a comparison such as `x > 5` keeps what passes it') }],
  ['coalesce', { advice: alternatives }],
  ['ifnull', { advice: alternatives }],
  ['default', { advice: alternatives }],
  ['last', { advice: translatable('`last_over_time` gives the newest value in a range'), renamed: 'last_over_time' }],
  ['moving_average', { advice: translatable('`avg_over_time` averages the values of each series'), renamed: 'avg_over_time' }],
  ['derivative', { advice: translatable('`deriv` tells how fast a gauge changes'), renamed: 'deriv' }],
]);
