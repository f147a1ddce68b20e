/** What a metric measures, by the unit at the end of its name. */
export interface Unit {
  /** In full: `milliseconds`. */
  readonly name: string;
  /** Units of one dimension measure the same thing. */
  readonly dimension: string;
  /** How many of the dimension's base unit it is; absent where that takes more than a factor. */
  readonly factor?: number;
  /** How fast it grows, as `rate` tells. */
  readonly perSecond?: boolean;
}

/** The unit that a metric's name ends in; undefined for names of recording rules, which follow other conventions. */
export function unitOfName(name: string): Unit | undefined {
  const bare = /^([^:]*?)(?:_total|_sum|_max|_min|_avg)*$/.exec(name)?.[1];
  return bare === undefined ? undefined : units.get(bare.slice(bare.lastIndexOf('_') + 1));
}

const table: readonly (readonly [dimension: string, units: Readonly<Record<string, number | undefined>>])[] = [
  ['time', { nanoseconds: 1e-9, microseconds: 1e-6, milliseconds: 1e-3, seconds: 1, minutes: 60, hours: 3600, days: 86_400 }],
  [
    'data',
    { bits: 0.125, bytes: 1, kilobytes: undefined, megabytes: undefined, gigabytes: undefined, kibibytes: 2 ** 10, mebibytes: 2 ** 20 },
  ],
  ['temperature', { celsius: undefined, fahrenheit: undefined, kelvin: undefined }],
  ['length', { meters: 1, millimeters: 1e-3, kilometers: 1e3 }],
  ['mass', { grams: 1, kilograms: 1e3 }],
  ['energy', { joules: 1 }],
  ['power', { watts: 1, milliwatts: 1e-3, kilowatts: 1e3 }],
  ['tension', { volts: 1, millivolts: 1e-3 }],
  ['current', { amperes: 1, milliamperes: 1e-3 }],
  ['frequency', { hertz: 1, megahertz: 1e6 }],
  ['share', { ratio: 1, percent: 0.01 }],
];

const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([dimension, factors]) =>
    Object.entries(factors).map(([name, factor]): [string, Unit] => [
      name,
      { name, dimension, ...(factor === undefined ? {} : { factor }) },
    ]),
  ),
);
