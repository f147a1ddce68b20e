import { translatable } from '#core/l10n.ts';

/** A function that Prometheus once had, which it calls unknown by now. */
export interface RemovedFunction {
  /** Shown through `t()`. */
  readonly advice: string;
  /** The one that does the same under a new name. */
  readonly renamed?: string;
}

/** By name, from the migration guides to 2.0 and 3.0. */
export const removedFunctions: ReadonlyMap<string, RemovedFunction> = new Map([
  [
    'holt_winters',
    { advice: translatable('since Prometheus 3.0 it is called `double_exponential_smoothing`'), renamed: 'double_exponential_smoothing' },
  ],
  ['count_scalar', { advice: translatable('Prometheus 2.0 removed it: use `count`, or `absent` to notice that nothing is there') }],
  ['drop_common_labels', { advice: translatable('Prometheus 2.0 removed it: choose the labels with `by` or `without`') }],
]);
