import { translatable } from '#core/l10n.ts';

/** A call that Grafana itself understands in the query of a template variable. */
export interface VariableCall {
  readonly name: string;
  /** In order; with `?` where it may be left out. */
  readonly parameters: readonly string[];
  readonly description: string;
  readonly example: string;
}

/** https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/ */
export const variableCalls: readonly VariableCall[] = [
  {
    name: 'label_values',
    parameters: ['selector?', 'label'],
    description: translatable(
      'The values that a label has: of all series, or of those that a selector chooses. A function of Grafana, not of PromQL.',
    ),
    example: 'label_values(up{job="api"}, instance)',
  },
  {
    name: 'label_names',
    parameters: ['selector?'],
    description: translatable('The names of all labels, or of those that the chosen series have. A function of Grafana, not of PromQL.'),
    example: 'label_names()',
  },
  {
    name: 'metrics',
    parameters: ['pattern'],
    description: translatable('The names of the metrics that fit a regular expression. A function of Grafana, not of PromQL.'),
    example: 'metrics(node_memory_.*)',
  },
  {
    name: 'query_result',
    parameters: ['expression'],
    description: translatable(
      'The series that an expression gives, each as one line with its labels and its value; a regular expression of the variable takes out the part that is wanted. A function of Grafana, not of PromQL.',
    ),
    example: 'query_result(topk(5, sum by (instance) (rate(http_requests_total[$__range]))))',
  },
];
