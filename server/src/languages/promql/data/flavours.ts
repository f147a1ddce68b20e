import type { Flavour } from '#core/flavour.ts';
import { functionNamed, functions } from './functions.ts';
import { metricsqlFunctions } from './metricsql.ts';

/** A function that Prometheus does not have. */
export interface ForeignFunction {
  /** In lower case. */
  readonly name: string;
  /** How it is called. */
  readonly signature: string;
}

/** What a flavour knows beyond Prometheus. */
export interface FlavourFunctions {
  readonly functions: ReadonlyMap<string, ForeignFunction>;
  /** The page about them. */
  readonly link: string;
  /** Whether functions are known in any letter case. */
  readonly anyCase: boolean;
}

/** The functions of the flavours that have their own; Mimir has none. */
export const flavourFunctions: Readonly<Partial<Record<Flavour, FlavourFunctions>>> = {
  victoriametrics: {
    functions: byName(metricsqlFunctions),
    link: 'https://docs.victoriametrics.com/victoriametrics/metricsql/',
    anyCase: true,
  },
  // Known where Thanos is started with `--query.enable-x-functions`.
  thanos: {
    functions: byName(['xdelta(v[d])', 'xincrease(v[d])', 'xrate(v[d])']),
    link: 'https://thanos.io/tip/components/query.md/',
    anyCase: false,
  },
};

/** The function of that name that `flavour` has beyond Prometheus. */
export function foreignFunction(flavour: Flavour, name: string): ForeignFunction | undefined {
  const known = flavourFunctions[flavour];
  return known?.functions.get(known.anyCase ? name.toLowerCase() : name);
}

/** Whether `flavour` knows a function of that name, its own or Prometheus's. */
export function knowsFunction(flavour: Flavour, name: string): boolean {
  const known = flavourFunctions[flavour];
  return foreignFunction(flavour, name) !== undefined || functionNamed(known?.anyCase ? name.toLowerCase() : name) !== undefined;
}

/** The names of all functions that `flavour` knows. */
export function* functionNames(flavour: Flavour): Generator<string> {
  yield* functions.map(({ name }) => name);
  yield* flavourFunctions[flavour]?.functions.keys() ?? [];
}

function byName(signatures: readonly string[]): ReadonlyMap<string, ForeignFunction> {
  return new Map(
    signatures.map((signature): [string, ForeignFunction] => {
      const name = signature.slice(0, signature.indexOf('('));
      return [name, { name, signature }];
    }),
  );
}
