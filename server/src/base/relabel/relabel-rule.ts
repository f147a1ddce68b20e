import type { RelabelRule } from '#core/relabelling.ts';

/** What holds where a rule says nothing. */
export const defaultRule: RelabelRule = {
  action: 'replace',
  sourceLabels: [],
  separator: ';',
  regex: '(.*)',
  modulus: 0,
  targetLabel: '',
  replacement: '$1',
};
