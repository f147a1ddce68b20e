import { translatable } from '#core/l10n.ts';

/** A function that Prometheus once had, which it calls unknown by now. */
export interface RemovedFunction {
  /** Shown through `t()`. */
  readonly advice: string;
  /** The one that does the same under a new name. */
  readonly renamed?: string;
  /** Of those that servers in use still know. */
  readonly stillKnown?: StillKnown;
}

/** Until when a function was known, and what becomes of it then. */
export interface StillKnown {
  /** The first version of Prometheus that refuses it. */
  readonly until: string;
  /** Shown through `t()`. */
  readonly atUpgrade: string;
}

/** By name, from the migration guides to 2.0 and 3.0. */
export const removedFunctions: ReadonlyMap<string, RemovedFunction> = new Map([
  [
    'holt_winters',
    {
      advice: translatable('since Prometheus 3.0 it is called `double_exponential_smoothing`'),
      renamed: 'double_exponential_smoothing',
      stillKnown: {
        until: '3.0',
        atUpgrade: translatable(
          'from Prometheus 3.0 on it is called `double_exponential_smoothing` and needs `--enable-feature=promql-experimental-functions`, so rename it with the upgrade',
        ),
      },
    },
  ],
  ['count_scalar', { advice: translatable('Prometheus 2.0 removed it: use `count`, or `absent` to notice that nothing is there') }],
  ['drop_common_labels', { advice: translatable('Prometheus 2.0 removed it: choose the labels with `by` or `without`') }],
]);
