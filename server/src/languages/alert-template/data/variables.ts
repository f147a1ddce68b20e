import type { ValueType } from './function-type.ts';

/** A variable that the program declares in front of every template. */
export interface TemplateVariable {
  /** With its `$`. */
  readonly name: string;
  /** The field of `.` that it stands for. */
  readonly field: string;
  readonly type: ValueType;
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
}

/** Those of Prometheus. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#templating */
export const ruleVariables: readonly TemplateVariable[] = [
  {
    name: '$labels',
    field: 'Labels',
    type: 'labels',
    description: "The labels of the expression's result; those that the rule itself adds are not among them.",
  },
  { name: '$value', field: 'Value', type: 'float', description: "The value of the expression's result." },
  {
    name: '$externalLabels',
    field: 'ExternalLabels',
    type: 'labels',
    description: "Prometheus's own labels, from `external_labels` of its configuration.",
  },
  {
    name: '$externalURL',
    field: 'ExternalURL',
    type: 'string',
    description: 'The URL under which Prometheus is reached, from `--web.external-url`.',
  },
];

/** Those that only vmalert declares. https://docs.victoriametrics.com/victoriametrics/vmalert/#templating */
export const vmalertVariables: readonly TemplateVariable[] = [
  { name: '$type', field: 'Type', type: 'string', description: 'What the rule asks: `prometheus`, `graphite` or `vlogs`.' },
  { name: '$expr', field: 'Expr', type: 'string', description: "The rule's expression." },
  { name: '$alertID', field: 'AlertID', type: 'any', description: 'The number that vmalert knows the alert by.' },
  { name: '$groupID', field: 'GroupID', type: 'any', description: 'The number that vmalert knows the group by.' },
  { name: '$activeAt', field: 'ActiveAt', type: 'time', description: 'Since when the alert is pending or firing.' },
  { name: '$for', field: 'For', type: 'duration', description: "The rule's `for`." },
  { name: '$isPartial', field: 'IsPartial', type: 'bool', description: 'Whether the database answered in part only.' },
];
