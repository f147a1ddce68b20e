import { regexScalar } from '#base/re2/regex-scalar.ts';
import type { ScalarType } from '#base/schema/types.ts';
import { plainType } from '#base/yaml/scalar-type.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { nameScalars } from './name-scalars.ts';
import { operatorScalars } from './operator-scalars.ts';
import { type JsonKind, jsonKind, standsForAnother } from './scalar-kind.ts';

/** What the API server reads out of the JSON that kubectl makes of a manifest: kinds of value first, then their form. */
export const scalars: Readonly<Record<string, ScalarType>> = careful({
  string: { description: 'text', validate: (scalar) => stringFault(scalar) },
  time: { description: 'a time such as `2024-05-01T12:00:00Z`', validate: () => undefined },
  boolean: { description: '`true` or `false`', examples: ['true', 'false'], validate: (scalar) => kindFault(scalar, ['bool'], 'bool') },
  number: { description: 'a number', validate: (scalar) => kindFault(scalar, ['number'], 'float64') },
  double: { description: 'a number', validate: (scalar) => kindFault(scalar, ['number'], 'float64') },
  int32: { description: 'a whole number', validate: (scalar) => integerFault(scalar, 'int32') },
  int64: { description: 'a whole number', validate: (scalar) => integerFault(scalar, 'int64') },
  count: { description: 'a whole number, not negative', validate: (scalar) => countFault(scalar, 'int32') },
  count64: { description: 'a whole number, not negative', validate: (scalar) => countFault(scalar, 'int64') },
  port: { description: 'a port from 1 to 65535', validate: (scalar) => rangeFault(scalar, 1) },
  'port-or-zero': { description: 'a port from 1 to 65535', validate: (scalar) => rangeFault(scalar, 0) },
  'int-or-string': { description: 'a whole number or text', validate: (scalar) => intOrStringFault(scalar) },
  'int-or-percent': {
    description: 'a whole number or a percentage such as `25%`',
    examples: ['1', '25%'],
    validate: (scalar) => percentFault(scalar),
  },
  'port-or-name': { description: 'the number or the name of a port', validate: (scalar) => portFault(scalar, 1) },
  'target-port': { description: 'the number or the name of a port', validate: (scalar) => portFault(scalar, 0) },
  'file-mode': {
    description: 'permissions in octal such as `0644`',
    examples: ['0644', '0444', '0400'],
    validate: (scalar) => fileModeFault(scalar),
  },
  quantity: {
    description: 'a quantity such as `100m`, `64Mi` or `1`',
    examples: ['100m', '500m', '64Mi', '128Mi', '1Gi'],
    validate: (scalar) => quantityFault(scalar),
  },
  base64: { description: 'text in base64', validate: (scalar) => stringFault(scalar) ?? base64Fault(scalar.value) },
  ...texts({ ...nameScalars, ...operatorScalars, regex: regexScalar }),
});

/** Scalars of text: first a string at all, then of the right form. An empty one is absent, which is a matter of required fields. */
function texts(forms: Readonly<Record<string, ScalarType>>): Record<string, ScalarType> {
  return mapped(forms, (form) => ({
    ...form,
    validate: (scalar) => stringFault(scalar) ?? (scalar.value === '' ? undefined : form.validate(scalar)),
  }));
}

/** Nothing is said of values that are still being typed, or that another program puts in: `${REPLICAS}`, `<your-image>`. */
function careful(all: Readonly<Record<string, ScalarType>>): Record<string, ScalarType> {
  return mapped(all, (type) => ({ ...type, validate: (scalar) => (standsForAnother(scalar) ? undefined : type.validate(scalar)) }));
}

function mapped(all: Readonly<Record<string, ScalarType>>, change: (type: ScalarType) => ScalarType): Record<string, ScalarType> {
  return Object.fromEntries(Object.entries(all).map(([name, type]) => [name, change(type)]));
}

function kindFault(scalar: YamlScalar, wanted: readonly JsonKind[], goType: string): string | undefined {
  const kind = jsonKind(scalar);
  return kind === 'null' || wanted.includes(kind)
    ? undefined
    : `${cannotUnmarshal(kind, goType)} — ${t('write {0}', exampleOf(goType, scalar))}`;
}

function cannotUnmarshal(kind: JsonKind, goType: string): string {
  return `cannot unmarshal ${kind} into Go value of type ${goType}`;
}

function exampleOf(goType: string, { value, style }: YamlScalar): string {
  if (style !== 'plain' && plainType(value) === (goType === 'bool' ? 'bool' : 'int')) {
    return t('`{0}` without quotes', value);
  }
  return goType === 'bool' ? t('`true` or `false`') : t('a number');
}

function stringFault(scalar: YamlScalar): string | undefined {
  const kind = jsonKind(scalar);
  return kind === 'null' || kind === 'string'
    ? undefined
    : `${cannotUnmarshal(kind, 'string')} — ${t('put it in quotes: `"{0}"`', scalar.value)}`;
}

function integerFault(scalar: YamlScalar, goType: 'int32' | 'int64'): string | undefined {
  const fault = kindFault(scalar, ['number'], goType);
  if (fault !== undefined || jsonKind(scalar) === 'null') {
    return fault;
  }
  const number = numberOf(scalar);
  const most = goType === 'int32' ? 2 ** 31 : 2 ** 63;
  if (Number.isInteger(number) && number >= -most && number < most) {
    return undefined;
  }
  return `cannot unmarshal number ${scalar.value} into Go value of type ${goType} — ${t('write a whole number')}`;
}

/** The number of a plain scalar as go-yaml reads it: underscores, `0644` and `0o644` octal, `0x1f`, `0b11`. */
function numberOf({ value }: YamlScalar): number {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(value.replaceAll('_', '')) ?? [];
  const octal = /^0o?([0-7]+)$/.exec(digits)?.[1];
  const size = octal === undefined ? Number(digits) : Number.parseInt(octal, 8);
  return sign === '-' ? -size : size;
}

function countFault(scalar: YamlScalar, goType: 'int32' | 'int64'): string | undefined {
  const fault = integerFault(scalar, goType);
  return fault === undefined && jsonKind(scalar) === 'number' && numberOf(scalar) < 0
    ? `Invalid value: ${scalar.value}: must be greater than or equal to 0 — ${t('write a whole number, not negative')}`
    : fault;
}

function rangeFault(scalar: YamlScalar, least: 0 | 1): string | undefined {
  const fault = integerFault(scalar, 'int32');
  if (fault !== undefined || jsonKind(scalar) === 'null') {
    return fault;
  }
  const port = numberOf(scalar);
  return port >= least && port <= 65535 ? undefined : `Invalid value: ${scalar.value}: must be between 1 and 65535, inclusive`;
}

function intOrStringFault(scalar: YamlScalar): string | undefined {
  const kind = jsonKind(scalar);
  if (kind === 'null' || kind === 'string') {
    return undefined;
  }
  return kind === 'number'
    ? integerFault(scalar, 'int32')
    : `${cannotUnmarshal(kind, 'intstr.IntOrString')} — ${t('write a number or a text')}`;
}

function percentFault(scalar: YamlScalar): string | undefined {
  if (jsonKind(scalar) !== 'string') {
    return intOrStringFault(scalar) ?? (jsonKind(scalar) === 'number' ? countFault(scalar, 'int32') : undefined);
  }
  return /^\d+%$/.test(scalar.value)
    ? undefined
    : `Invalid value: ${JSON.stringify(scalar.value)}: a valid percent string must be a numeric string followed by an ending '%' — ${t('write a number such as `1`, or a percentage such as `25%`')}`;
}

function portFault(scalar: YamlScalar, least: 0 | 1): string | undefined {
  if (jsonKind(scalar) !== 'string') {
    return intOrStringFault(scalar) ?? (jsonKind(scalar) === 'number' ? rangeFault(scalar, least) : undefined);
  }
  if (/^\d+$/.test(scalar.value)) {
    return `Invalid value: ${JSON.stringify(scalar.value)}: must contain at least one letter (a-z) — ${t('a port number stands without quotes: `{0}`', scalar.value)}`;
  }
  return scalar.value === '' && least === 0 ? undefined : nameScalars['port-name']?.validate(scalar);
}

function fileModeFault(scalar: YamlScalar): string | undefined {
  const fault = integerFault(scalar, 'int32');
  if (fault !== undefined || jsonKind(scalar) === 'null') {
    return fault;
  }
  const mode = numberOf(scalar);
  return mode >= 0 && mode <= 0o777
    ? undefined
    : `Invalid value: ${mode}: must be a number between 0 and 0777 (octal), both inclusive — ${t('write the permissions in octal, with a leading zero: `0644`')}`;
}

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const quantity = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d+)?$/;

function quantityFault(scalar: YamlScalar): string | undefined {
  const kind = jsonKind(scalar);
  if (kind === 'null' || kind === 'number') {
    return undefined;
  }
  if (kind === 'bool') {
    return `${cannotUnmarshal(kind, 'resource.Quantity')} — ${t('write a quantity such as `100m` or `64Mi`')}`;
  }
  return quantity.test(scalar.value)
    ? undefined
    : `quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$' — ${quantityAdvice(scalar.value)}`;
}

function quantityAdvice(value: string): string {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgtp])i?b?$/i.exec(value) ?? [];
  return number === undefined
    ? t('write a quantity such as `100m`, `64Mi` or `1`')
    : t(
        'write `{0}`, or `{1}` for the decimal unit',
        `${number}${unit.toUpperCase()}i`,
        `${number}${unit.toLowerCase() === 'k' ? 'k' : unit.toUpperCase()}`,
      );
}

function base64Fault(value: string): string | undefined {
  const data = value.replace(/[\r\n]/g, '');
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data)
    ? undefined
    : `illegal base64 data — ${t('write it in base64, or as it is under `stringData`')}`;
}
