import type { ValueType } from '../tree.ts';

/** A function of PromQL: what it takes, gives and means. */
export interface FunctionEntry {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** As in Prometheus: 0 takes exactly the parameters; otherwise the last is optional and may come up to so often, -1 any number of times. */
  readonly variadic: number;
  readonly returns: ValueType;
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  /** A query that runs. */
  readonly example: string;
  /** The value of `--enable-feature` without which Prometheus refuses the function. */
  readonly flag?: string;
}

/** A parameter of a function. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
}
