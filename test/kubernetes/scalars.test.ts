import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { scalars } from '#languages/kubernetes/scalars.ts';

/** By type: values as written that the API server takes, and values that it does not, with the beginning of what it says. */
const table: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: Readonly<Record<string, string>> }>> = {
  string: {
    good: ['text', '"1"', "'true'", '1.2.3', '2024-05-01', '~', '', '5m', '0x', '${PORT}', '<name>'],
    bad: {
      1: 'cannot unmarshal number',
      yes: 'cannot unmarshal bool',
      '1e3': 'cannot unmarshal number',
      '0644': 'cannot unmarshal number',
    },
  },
  boolean: {
    good: ['true', 'False', 'yes', 'null', '{{ .Values.x }}', '$(FLAG)'],
    bad: { '"true"': 'cannot unmarshal string into Go value of type bool — write `true` without quotes', maybe: 'cannot', 1: 'cannot' },
  },
  int32: {
    good: ['1', '-1', '0644', '0x1f', '1_000', '1.0', '2147483647', '${REPLICAS}', '<n>'],
    bad: {
      '"3"': 'cannot unmarshal string into Go value of type int32 — write `3` without quotes',
      '1.5': 'cannot unmarshal number 1.5 into Go value of type int32',
      2147483648: 'cannot',
      three: 'cannot unmarshal string into Go value of type int32 — write a number',
    },
  },
  int64: { good: ['2147483648'], bad: { '1e30': 'cannot' } },
  count: { good: ['0', '3'], bad: { '-1': 'Invalid value: -1: must be greater than or equal to 0' } },
  port: {
    good: ['1', '65535', '2020'],
    bad: { 0: 'Invalid value: 0: must be between 1 and 65535, inclusive', 70000: 'Invalid', '"80"': 'cannot' },
  },
  'port-or-zero': { good: ['0', '30080'], bad: { 70000: 'Invalid value: 70000' } },
  'port-or-name': {
    good: ['80', 'http', '"metrics-1"'],
    bad: { '"80"': 'Invalid value: "80": must contain at least one letter', 0: 'Invalid', true: 'cannot', a_b: 'Invalid' },
  },
  'target-port': { good: ['0', '80', 'http', '""'], bad: { '"80"': 'Invalid' } },
  'int-or-percent': {
    good: ['1', '"25%"', '25%', '0'],
    bad: { '"1"': 'Invalid value: "1": a valid percent string', half: 'Invalid', '-1': 'Invalid' },
  },
  'file-mode': {
    good: ['0644', '420', '0o444', '0777'],
    bad: { 644: 'Invalid value: 644: must be a number between 0 and 0777', '"0644"': 'cannot' },
  },
  quantity: {
    good: ['1', '0.5', '100m', '64Mi', '"1"', '1.5Gi', '2k', '1e3', '1E', '128974848', '.5', '12e6', '500Ki', '${LIMIT}'],
    bad: {
      '64MB': 'quantities must match the regular expression',
      '64 Mi': 'quantities',
      '1gb':
        "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$' — write `1Gi`, or `1G` for the decimal unit",
      much: 'quantities',
      true: 'cannot unmarshal bool',
      '1K': 'quantities',
    },
  },
  base64: {
    good: ['aGVsbG8=', '"aGVsbG8="', '""', '<base64>', 'ENC[AES256_GCM,data]'],
    bad: { hello: 'illegal base64 data', 'a b': 'illegal' },
  },
  'dns-label': {
    good: ['fluent-bit', '"1a"', 'a'],
    bad: {
      Fluent_Bit: 'Invalid value: "Fluent_Bit": a lowercase RFC 1123 label',
      'a.b': 'Invalid',
      '-a': 'Invalid',
      [`a${'b'.repeat(63)}`]: 'Invalid value',
    },
  },
  'dns-subdomain': { good: ['a.b-c', 'kube-root-ca.crt'], bad: { 'a..b': 'Invalid', a_b: 'Invalid', A: 'Invalid' } },
  'label-value': {
    good: ['Fluent_Bit.1', '""', '"1"'],
    bad: { 'a b': 'Invalid value: "a b": a valid label', 'a/b': 'Invalid', 'a-': 'Invalid', 1: 'cannot' },
  },
  'port-name': {
    good: ['http', 'metrics-1', 'a'],
    bad: { HTTP: 'Invalid', 'a--b': 'Invalid', 'a-name-of-16-chrs': 'Invalid', 'a-': 'Invalid' },
  },
  'env-name': { good: ['HOST', '1st', 'a.b-c'], bad: { 'a=b': 'Invalid', é: 'Invalid' } },
  'access-mode': { good: ['ReadWriteOnce'], bad: { RWO: 'Unsupported value: "RWO": supported values: "ReadWriteOnce"' } },
};

describe('kubernetes: scalars', () => {
  for (const [type, { good, bad }] of Object.entries(table)) {
    for (const written of good) {
      it(`${type}: ${written} is fine`, () => assert.equal(faultOf(type, written), undefined));
    }
    for (const [written, expected] of Object.entries(bad)) {
      it(`${type}: ${written} is not`, () => {
        const fault = faultOf(type, written);
        assert.ok(fault?.startsWith(expected), fault);
      });
    }
  }
});

function faultOf(type: string, written: string): string | undefined {
  const root = parseYaml(`value: ${written}\n`).documents[0]?.root;
  const scalar = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
  // A flow mapping stands where a template action was not blanked: no scalar, hence nothing to judge.
  return scalar?.kind === 'scalar' ? scalars[type]?.validate(scalar) : undefined;
}
