/** One relabel rule with all its defaults filled in, as Prometheus's `relabel.Config`. */
export interface RelabelRule {
  /** In lower case. */
  readonly action: RelabelAction;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  /** As written, without the anchors that Prometheus adds. */
  readonly regex: string;
  readonly modulus: number;
  readonly targetLabel: string;
  readonly replacement: string;
}

/** What a rule does. */
export type RelabelAction =
  | 'replace'
  | 'keep'
  | 'drop'
  | 'hashmod'
  | 'labelmap'
  | 'labeldrop'
  | 'labelkeep'
  | 'lowercase'
  | 'uppercase'
  | 'keepequal'
  | 'dropequal';

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
