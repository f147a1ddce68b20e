import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** Texts of a fixed form. Each fault begins with the API server's words; the value is known to be a string, and not empty. */
export const nameScalars: Readonly<Record<string, ScalarType>> = {
  'dns-label': {
    description: 'a name of lower case letters, digits and `-`, at most 63 characters',
    validate: ({ value }) =>
      tooLong(value, 63) ??
      (label.test(value)
        ? undefined
        : `${invalid(value)}: a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character${advice(value)}`),
  },
  'dns-subdomain': {
    description: 'a name of lower case letters, digits, `-` and `.`, at most 253 characters',
    validate: ({ value }) =>
      tooLong(value, 253) ??
      (value.split('.').every((part) => label.test(part))
        ? undefined
        : `${invalid(value)}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character${advice(value)}`),
  },
  'label-value': {
    description: 'a label value: letters, digits, `-`, `_` and `.`, at most 63 characters',
    validate: ({ value }) =>
      tooLong(value, 63) ??
      (/^[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/.test(value)
        ? undefined
        : `${invalid(value)}: a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character — ${t('what does not fit belongs into `annotations`')}`),
  },
  'port-name': {
    description: 'a port name: lower case letters, digits and `-`, at most 15 characters',
    validate: ({ value }) => portNameFault(value),
  },
  'env-name': {
    description: 'the name of an environment variable',
    validate: ({ value }) =>
      /^[ -<>-~]+$/.test(value)
        ? undefined
        : `${invalid(value)}: a valid environment variable name must consist only of printable ASCII characters other than '='`,
  },
  'access-mode': oneOf('an access mode', ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']),
  'policy-type': oneOf('a direction', ['Ingress', 'Egress']),
};

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

function invalid(value: string): string {
  return `Invalid value: ${JSON.stringify(value)}`;
}

function tooLong(value: string, most: number): string | undefined {
  return value.length > most ? `${invalid(value)}: must be no more than ${most} characters` : undefined;
}

/** The same name in the allowed letters, where there is one. */
function advice(value: string): string {
  const name = value
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return name === '' || name === value ? '' : ` — ${t('write `{0}`', name)}`;
}

/** The rules of an IANA service name, of which the API server names the first one broken. */
function portNameFault(value: string): string | undefined {
  const rules: readonly (readonly [boolean, string])[] = [
    [value.length <= 15, 'must be no more than 15 characters'],
    [/^[-a-z0-9]*$/.test(value), 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)'],
    [/[a-z]/.test(value), 'must contain at least one letter (a-z)'],
    [!value.includes('--'), 'must not contain consecutive hyphens'],
    [!/^-|-$/.test(value), 'must not begin or end with a hyphen'],
  ];
  const broken = rules.find(([kept]) => !kept);
  return broken && `${invalid(value)}: ${broken[1]} — ${t('write a short name in lower case, such as `http`')}`;
}

function oneOf(description: string, values: readonly string[]): ScalarType {
  const supported = values.map((value) => JSON.stringify(value)).join(', ');
  return {
    description: `${description}: ${values.map((value) => `\`${value}\``).join(', ')}`,
    examples: values,
    validate: ({ value }) =>
      values.includes(value) ? undefined : `Unsupported value: ${JSON.stringify(value)}: supported values: ${supported}`,
  };
}
