import { durationMilliseconds, parseDuration } from '#base/duration/duration.ts';
import { scalarType } from '#base/yaml/scalar-type.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { goUrlFault } from './go-url.ts';
import type { ScalarType } from './types.ts';

/** The scalar types of configuration that a Go program reads with go-yaml: its booleans and numbers, Prometheus's durations and sizes. */
export const goScalars: Readonly<Record<string, ScalarType>> = careful({
  string: { description: 'text', validate: () => undefined },
  bool: {
    description: '`true` or `false`',
    examples: ['true', 'false'],
    validate: (scalar) => (isBoolean(scalar) ? undefined : `${cannotUnmarshal(scalar, 'bool')} — ${t('write `true` or `false`')}`),
    meant: (value) =>
      /^(?:1|t|true|yes|on|enabled?)$/i.test(value) ? 'true' : /^(?:0|f|false|no|off|disabled?)$/i.test(value) ? 'false' : undefined,
  },
  int: {
    description: 'a whole number',
    validate: (scalar) =>
      isNumber(scalar) && !isTooLarge(scalar, 63) ? undefined : `${cannotUnmarshal(scalar, 'int')} — ${t('write a whole number')}`,
    meant: plainNumber,
  },
  uint: {
    description: 'a whole number, not negative',
    validate: (scalar) =>
      isNumber(scalar) && !isTooLarge(scalar, 64) && !/^-[^0]*[1-9]/.test(scalar.value)
        ? undefined
        : `${cannotUnmarshal(scalar, 'uint')} — ${t('write a whole number, not negative')}`,
    meant: plainNumber,
  },
  float: {
    description: 'a number',
    validate: (scalar) => (isNumber(scalar) ? undefined : `${cannotUnmarshal(scalar, 'float64')} — ${t('write a number')}`),
  },
  duration: {
    description: 'a duration such as `30s`, `5m` or `1h30m`',
    examples: ['15s', '30s', '1m', '5m', '1h'],
    validate: ({ value }) => {
      const parsed = parseDuration(value);
      return 'fault' in parsed ? `${parsed.fault} — ${durationAdvice(value)}` : undefined;
    },
    meant: meantDuration,
  },
  size: {
    description: 'a size in bytes such as `512KB`, `10MB` or `1GiB`',
    examples: ['1MB', '10MB', '100MB', '1GB'],
    validate: ({ value }) => sizeFault(value),
    meant: meantSize,
  },
  url: {
    description: 'a URL such as `http://localhost:9090`',
    validate: ({ value }) => goUrlFault(value),
  },
  labelname: {
    description: 'a label name',
    validate: ({ value }) => (value === '' ? `"" is not a valid label name — ${t('name the label')}` : undefined),
  },
  file: { description: 'the path of a file', validate: () => undefined },
  secret: { description: 'a secret text', validate: () => undefined },
});

/** Nothing is said of values that another program fills in before Go reads them: `${INTERVAL}`, `<your-host>`, `{{ .Values.x }}`. */
export function careful(types: Readonly<Record<string, ScalarType>>): Readonly<Record<string, ScalarType>> {
  const silent = (type: ScalarType): ScalarType => ({
    ...type,
    validate: (scalar) => (standsForAnother(scalar.value) ? undefined : type.validate(scalar)),
  });
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, silent(type)]));
}

/** Whether a value is a mark that another program replaces. */
export function standsForAnother(value: string): boolean {
  return /^\$(?:\w+|\{[^}]*\}|\([^)]*\))$|^<[^<>]*>$|\{\{.*\}\}|^@\w+@$/s.test(value);
}

function isNumber(scalar: YamlScalar): boolean {
  const meaning = scalarType(scalar);
  return meaning === 'int' || meaning === 'float';
}

/** Whole numbers that Go has no room for. */
function isTooLarge({ value }: YamlScalar, bits: number): boolean {
  return /^[-+]?\d{18,}$/.test(value) && Math.abs(Number(value)) >= 2 ** bits;
}

function isBoolean(scalar: YamlScalar): boolean {
  const meaning = scalarType(scalar);
  return meaning === 'bool' || meaning === 'bool11';
}

/** Go's words for a value of the wrong kind; like go-yaml, it shows no more than ten characters of it. */
function cannotUnmarshal(scalar: YamlScalar, wanted: string): string {
  const shown = scalar.value.length > 10 ? `${scalar.value.slice(0, 7)}...` : scalar.value;
  return `cannot unmarshal ${goTag(scalar)} \`${shown}\` into ${wanted}`;
}

/** The tag that go-yaml gives a scalar, as its messages show it: `!!str`, `!!int` … */
function goTag(scalar: YamlScalar): string {
  const meaning = scalarType(scalar);
  return meaning === 'bool11' ? '!!bool' : meaning === 'string' ? '!!str' : `!!${meaning}`;
}

function plainNumber(value: string): string | undefined {
  return /^\d{1,15}$/.test(value.trim()) ? value.trim() : undefined;
}

function durationAdvice(value: string): string {
  const meant = meantDuration(value);
  if (meant === undefined) {
    return t('write a duration such as `30s`, `5m` or `1h30m`: units `y`, `w`, `d`, `h`, `m`, `s`, `ms`, largest first');
  }
  return isSeconds(value) ? t('add a unit: `{0}`', meant) : t('write `{0}`', meant);
}

/** A number is taken for seconds; words and blanks become units. */
function meantDuration(value: string): string | undefined {
  if (isSeconds(value)) {
    return `${Number(value)}s`;
  }
  const lowered = value
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?:seconds?|secs?)$/, 's')
    .replace(/(?:minutes?|mins?)$/, 'm')
    .replace(/(?:hours?|hrs?)$/, 'h')
    .replace(/days?$/, 'd');
  return durationMilliseconds(lowered) === undefined ? undefined : lowered;
}

function isSeconds(value: string): boolean {
  return /^[0-9]+(?:\.0*)?$/.test(value);
}

/** A number is taken for bytes; letters get the case that units have. */
function meantSize(value: string): string | undefined {
  const [, number, unit = '', binary = ''] = /^(\d+(?:\.\d+)?)\s*([kmgtpe]?)(i?)b?$/i.exec(value.trim()) ?? [];
  return number === undefined ? undefined : `${number}${unit.toUpperCase()}${unit === '' ? '' : binary.toLowerCase()}B`;
}

const sizeUnits = /^(?:B|[KMGTPE]i?B)$/;

/** As github.com/alecthomas/units reads base-2 sizes. */
function sizeFault(value: string): string | undefined {
  const advice = t('write a size such as `512KB`, `10MB` or `1GiB`');
  if (/^[-+]?0$/.test(value)) {
    return undefined;
  }
  const quoted = JSON.stringify(value);
  const text = value.replace(/^[-+]/, '');
  if (text === '' || !/^(?:\d+\.?\d*|\.\d+)/.test(text)) {
    return `units: invalid ${quoted} — ${advice}`;
  }
  for (const [part, unit = ''] of text.matchAll(/(?:\d+\.?\d*|\.\d+)([^\d.]*)/g)) {
    if (unit === '') {
      return `units: missing unit in ${quoted} — ${advice}`;
    }
    if (part !== '' && !sizeUnits.test(unit)) {
      return `units: unknown unit ${unit} in ${quoted} — ${advice}`;
    }
  }
  return undefined;
}
