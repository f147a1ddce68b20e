import type { RelabelNames } from '#base/relabel/relabel-type.ts';

/** The fields of a relabel rule as the Prometheus Operator writes them. */
export const operatorRelabelNames: RelabelNames = {
  sourceLabels: 'sourceLabels',
  separator: 'separator',
  regex: 'regex',
  modulus: 'modulus',
  targetLabel: 'targetLabel',
  replacement: 'replacement',
  action: 'action',
};
