import { type ScalarMeaning, scalarType } from '#base/yaml/scalar-type.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';

/** What a scalar becomes in the JSON that reaches the API server, in the words of Go's decoder. */
export type JsonKind = 'string' | 'number' | 'bool' | 'null';

/** The kind of a scalar as kubectl's YAML 1.1 reader sees it: `yes` is a boolean, `1e3` and `0644` are numbers. */
export function jsonKind(scalar: YamlScalar): JsonKind {
  return byMeaning[scalarType(scalar)];
}

const byMeaning: Readonly<Record<ScalarMeaning, JsonKind>> = {
  null: 'null',
  bool: 'bool',
  bool11: 'bool',
  int: 'number',
  float: 'number',
  string: 'string',
};

/**
 * Whether the value is no value yet: a line being typed, or a place that another program or the reader fills in
 * (`${REPLICAS}` of Flux and envsubst, `$(NAME)` of Kustomize, `<your-image>`, `ENC[…]` of SOPS, `__NAME__`, `%NAME%`, `IMAGE_NAME`).
 */
export function standsForAnother(scalar: YamlScalar): boolean {
  return scalar.placeholder === true || mayStandForAnother(scalar.value);
}

/** The same of a bare text. */
export function mayStandForAnother(value: string): boolean {
  return /[$<>{}]|%\w+%|^ENC\[|^__\w*__$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^(?:\.\.\.|…)$/.test(value);
}
