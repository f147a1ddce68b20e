import type { YamlScalar } from './tree.ts';

/** What a scalar is to Go's YAML. `bool11` are YAML 1.1's other booleans (`yes`, `off` …): a boolean in a boolean field, a text elsewhere. */
export type ScalarMeaning = 'null' | 'bool' | 'bool11' | 'int' | 'float' | 'string';

/** The meaning of a scalar by its tag, its style and its text, as gopkg.in/yaml.v2 and v3 (and sigs.k8s.io/yaml on them) resolve it. */
export function scalarType(scalar: YamlScalar): ScalarMeaning {
  const tagged = scalar.tag === undefined ? undefined : byTag[scalar.tag];
  if (tagged) {
    return tagged;
  }
  return scalar.style === 'plain' ? plainType(scalar.value) : 'string';
}

/** The meaning of an untagged plain text. */
export function plainType(text: string): ScalarMeaning {
  if (/^(~|null|Null|NULL|)$/.test(text)) {
    return 'null';
  }
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) {
    return 'bool';
  }
  if (/^([yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/.test(text)) {
    return 'bool11';
  }
  return numberType(text);
}

// Go drops all underscores and reads the rest with base 0: `0755` is octal, `08` is no integer but a float.
function numberType(text: string): ScalarMeaning {
  if (/^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(text)) {
    return 'float';
  }
  if (!/^[-+.0-9]/.test(text)) {
    return 'string';
  }
  const digits = text.replaceAll('_', '');
  if (/^[-+]?(0[bB][01]+|0[oO]?[0-7]+|0[xX][0-9a-fA-F]+|0|[1-9][0-9]*)$/.test(digits)) {
    return 'int';
  }
  return /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(digits) ? 'float' : 'string';
}

const byTag: Readonly<Record<string, ScalarMeaning>> = {
  '!': 'string',
  '!!str': 'string',
  '!!binary': 'string',
  '!!timestamp': 'string',
  '!!null': 'null',
  '!!bool': 'bool',
  '!!int': 'int',
  '!!float': 'float',
};
