import type { Field, ObjectType } from '#base/schema/types.ts';

/** The fields of a relabel rule, by what they are; formats write them differently. */
export interface RelabelNames {
  readonly sourceLabels: string;
  readonly separator: string;
  readonly regex: string;
  readonly modulus: string;
  readonly targetLabel: string;
  readonly replacement: string;
  readonly action: string;
}

/** The page of Prometheus about relabelling. */
export const relabelHelp = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config';

/** As prometheus.yml writes them. */
export const prometheusNames: RelabelNames = {
  sourceLabels: 'source_labels',
  separator: 'separator',
  regex: 'regex',
  modulus: 'modulus',
  targetLabel: 'target_label',
  replacement: 'replacement',
  action: 'action',
};

/** The actions, each with what it does, in our own words. */
export const relabelActions: Readonly<Record<string, string>> = {
  replace: 'sets `target_label` to `replacement` where `regex` matches',
  keep: 'drops what `regex` does not match',
  drop: 'drops what `regex` matches',
  hashmod: 'sets `target_label` to a hash of the source labels, modulo `modulus`',
  labelmap: 'copies every label whose name `regex` matches to the name `replacement`',
  labeldrop: 'removes every label whose name `regex` matches',
  labelkeep: 'removes every label whose name `regex` does not match',
  lowercase: 'sets `target_label` to the source labels in lower case',
  uppercase: 'sets `target_label` to the source labels in upper case',
  keepequal: 'drops what has other source labels than `target_label`',
  dropequal: 'drops what has the same source labels as `target_label`',
};

/** https://docs.victoriametrics.com/victoriametrics/relabeling/#relabeling-enhancements */
const victoriaActions: readonly string[] = [
  'replace_all',
  'labelmap_all',
  'keep_if_equal',
  'drop_if_equal',
  'keep_if_contains',
  'drop_if_contains',
  'keep_metrics',
  'drop_metrics',
  'graphite',
];

const fields: Readonly<Record<keyof RelabelNames, Field>> = {
  sourceLabels: {
    type: '[]labelname',
    description: 'The labels whose values, joined by the separator, the rule looks at.',
  },
  separator: { type: 'string', default: ';', description: 'What stands between the joined values of the source labels.' },
  regex: {
    type: 'regex',
    default: '(.*)',
    description: 'An RE2 pattern that has to match the whole value, as if it stood between `^` and `$`.',
  },
  modulus: { type: 'uint', description: 'The number of buckets of the action `hashmod`.' },
  targetLabel: {
    type: 'string',
    description: 'The label that the result is written to. With `replace` it may use the groups of the pattern: `${1}`.',
  },
  replacement: { type: 'string', default: '$1', description: 'The new value; `$1` or `${1}` stands for the first group of the pattern.' },
  action: {
    type: 'string',
    default: 'replace',
    values: Object.keys(relabelActions),
    meanings: relabelActions,
    foreignValues: { victoriametrics: victoriaActions },
    anyCase: true,
    description: 'What the rule does.',
    words: { unknownValue: 'unknown relabel action "{0}"' },
  },
};

/** The table of a relabel rule; the schema that takes it needs the scalars `labelname`, `regex` and `uint`. */
export function relabelType(names: RelabelNames = prometheusNames): ObjectType {
  return {
    goName: 'relabel.plain',
    description: 'A step that rewrites labels, or drops what they name, before Prometheus goes on.',
    fields: Object.fromEntries(relabelParts.map((part) => [names[part], fields[part]])),
    beginnings: [[names.sourceLabels, names.regex, names.action]],
  };
}

const relabelParts = ['sourceLabels', 'separator', 'regex', 'modulus', 'targetLabel', 'replacement', 'action'] as const;
