import type { ValueType } from './function-type.ts';
import { ruleVariables } from './variables.ts';

/** A field of the data that a template gets. */
export interface TemplateField {
  readonly name: string;
  readonly type: ValueType;
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
}

/** Of `.` in rules. https://prometheus.io/docs/prometheus/latest/configuration/template_reference/#alert-field-templates */
export const ruleFields: readonly TemplateField[] = ruleVariables.map(({ field, type, description }) => ({
  name: field,
  type,
  description,
}));

/** Of `.` in notifications. https://prometheus.io/docs/alerting/latest/notifications/#data */
export const notificationFields: readonly TemplateField[] = [
  { name: 'Receiver', type: 'string', description: 'The name of the receiver.' },
  { name: 'Status', type: 'string', description: '`firing` if at least one alert fires, otherwise `resolved`.' },
  {
    name: 'Alerts',
    type: 'list',
    description: 'The alerts of the group; `.Alerts.Firing` and `.Alerts.Resolved` are those of one status.',
  },
  { name: 'GroupLabels', type: 'labels', description: 'The labels that the alerts are grouped by.' },
  { name: 'CommonLabels', type: 'labels', description: 'The labels that all alerts of the group have in common.' },
  { name: 'CommonAnnotations', type: 'labels', description: 'The annotations that all alerts of the group have in common.' },
  { name: 'ExternalURL', type: 'string', description: 'The URL under which Alertmanager is reached.' },
];

/** Of each alert in notifications. https://prometheus.io/docs/alerting/latest/notifications/#alert */
export const alertFields: readonly TemplateField[] = [
  { name: 'Status', type: 'string', description: 'Whether the alert is `firing` or `resolved`.' },
  { name: 'Labels', type: 'labels', description: 'The labels of the alert.' },
  { name: 'Annotations', type: 'labels', description: 'The annotations of the alert.' },
  { name: 'StartsAt', type: 'time', description: 'When the alert began to fire.' },
  { name: 'EndsAt', type: 'time', description: 'When the alert was resolved; while it fires, when it will be taken for resolved.' },
  { name: 'GeneratorURL', type: 'string', description: 'The link to what caused the alert.' },
  { name: 'Fingerprint', type: 'string', description: 'What the labels of the alert add up to: the same for the same alert.' },
];

/** Methods of a set of labels in notifications. https://prometheus.io/docs/alerting/latest/notifications/#kv */
export const labelSetMethods: readonly TemplateField[] = [
  { name: 'SortedPairs', type: 'list', description: 'The names with their values, sorted, each with `.Name` and `.Value`.' },
  { name: 'Remove', type: 'labels', description: 'The labels without those whose names are given as a list.' },
  { name: 'Names', type: 'strings', description: 'The names, sorted.' },
  { name: 'Values', type: 'strings', description: 'The values, in the order of the names.' },
];

/** Of each sample that `query` finds. */
export const sampleFields: readonly TemplateField[] = [
  { name: 'Labels', type: 'labels', description: 'The labels of the sample, its metric under `__name__`.' },
  { name: 'Value', type: 'any', description: 'The value of the sample.' },
];

/** Of `.Alerts` in notifications. */
export const alertStatuses: readonly TemplateField[] = [
  { name: 'Firing', type: 'list', description: 'The alerts that fire.' },
  { name: 'Resolved', type: 'list', description: 'The alerts that are resolved.' },
];
