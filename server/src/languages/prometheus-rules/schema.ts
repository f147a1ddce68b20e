import { goScalars } from '#base/schema/go-scalars.ts';
import type { Field, FieldEmbedding, Schema } from '#base/schema/types.ts';
import type { Flavour } from '#core/flavour.ts';

const rulesPage = 'https://prometheus.io/docs/prometheus/latest/configuration/';

const expression: Field = {
  type: 'string',
  required: true,
  description: 'The PromQL expression that is evaluated at every interval.',
  embeds: { languageId: 'promql', dialect: 'expr', dialectBeside: { alert: 'alert', record: 'record' }, resultBeside: 'record' },
  words: { missing: "field 'expr' must be set in rule" },
};

/** Of recording rules labels are plain texts. */
function template(dialect: string): FieldEmbedding {
  return { languageId: 'alert-template', dialect, holding: '{{', onlyBeside: 'alert' };
}

/** Known to other rulers only; Prometheus itself refuses them, but their files are no less right for it. */
function foreign(flavour: Flavour, type: string, description: string): Field {
  return { type, description, hidden: true, flavours: [flavour] };
}

/** The fields of rule files, as rulefmt reads them. */
export const ruleSchema: Schema = {
  rootType: () => 'RuleGroups',
  scalars: goScalars,
  help: (type) =>
    type === 'Rule' ? `${rulesPage}alerting_rules/#defining-alerting-rules` : `${rulesPage}recording_rules/#configuring-rules`,
  types: {
    RuleGroups: {
      goName: 'rulefmt.RuleGroups',
      description: 'A file of rules: recording rules store the result of an expression as a new metric, alerting rules raise alerts.',
      fields: {
        groups: {
          type: '[]RuleGroup',
          description: 'Groups of rules. The groups of a file are evaluated side by side, each at its own interval.',
        },
        namespace: foreign('mimir', 'string', 'The namespace that mimirtool loads the groups into.'),
      },
    },
    RuleGroup: {
      goName: 'rulefmt.RuleGroup',
      beginnings: [['name', 'rules']],
      description: 'Rules that are evaluated one after another at the same time stamp, so that a rule can build on those above it.',
      fields: {
        name: {
          type: 'string',
          required: true,
          description: 'The name of the group, once only in the file.',
          words: { missing: 'Groupname must not be empty' },
        },
        interval: {
          type: 'duration',
          description: "How often the group's rules are evaluated. Without it `global.evaluation_interval` holds.",
        },
        query_offset: {
          type: 'duration',
          description: 'Evaluates the rules this far in the past, for data that arrives late. Without it `global.rule_query_offset` holds.',
          since: '2.53',
        },
        limit: {
          type: 'int',
          default: '0',
          description:
            'The most alerts of an alerting rule, or series of a recording rule; a rule that yields more fails. `0` means no limit.',
        },
        labels: {
          type: 'map[string]string',
          description: "Labels for the results of all the group's rules; a rule's own labels win.",
          since: '3.0',
        },
        rules: { type: '[]Rule', description: "The group's rules, in the order in which they are evaluated." },
        partial_response_strategy: foreign('thanos', 'string', 'What Thanos does when a store does not answer: `warn` or `abort`.'),
        source_tenants: foreign('mimir', '[]string', "The tenants whose data Mimir's federated rules read."),
        evaluation_delay: foreign('mimir', 'duration', "Mimir's older name of `query_offset`."),
        align_evaluation_time_on_interval: foreign('mimir', 'bool', 'Whether Mimir evaluates at multiples of the interval.'),
        type: foreign('victoriametrics', 'string', 'The language of the expressions in vmalert.'),
        concurrency: foreign('victoriametrics', 'int', 'How many rules vmalert evaluates at once.'),
        params: foreign('victoriametrics', 'map[string]any', 'Query parameters that vmalert adds.'),
        headers: foreign('victoriametrics', '[]string', 'HTTP headers that vmalert adds.'),
        notifier_headers: foreign('victoriametrics', '[]string', 'HTTP headers that vmalert adds to notifications.'),
        eval_offset: foreign('victoriametrics', 'duration', 'The offset within the interval at which vmalert evaluates.'),
        eval_delay: foreign('victoriametrics', 'duration', 'How far in the past vmalert evaluates.'),
        eval_alignment: foreign('victoriametrics', 'bool', 'Whether vmalert aligns its evaluations with the interval.'),
        tenant: foreign('victoriametrics', 'string', 'The tenant that vmalert queries.'),
        debug: foreign('victoriametrics', 'bool', "Whether vmalert logs the group's evaluations."),
      },
    },
    Rule: {
      goName: 'rulefmt.Rule',
      beginnings: [
        ['alert', 'expr'],
        ['record', 'expr'],
      ],
      description: 'A recording rule (`record`) or an alerting rule (`alert`).',
      fields: {
        record: { type: 'string', description: 'The name of the metric that the result is stored as, by habit `level:metric:operations`.' },
        alert: { type: 'string', description: 'The name of the alert, its label `alertname`.' },
        expr: expression,
        for: {
          type: 'duration',
          default: '0s',
          description: 'How long the expression must keep yielding a series before its alert fires; until then it is pending.',
        },
        keep_firing_for: {
          type: 'duration',
          default: '0s',
          description: 'How long an alert keeps firing after the expression stops yielding its series, which calms flapping alerts.',
          since: '2.42',
        },
        labels: {
          type: 'map[string]string',
          description: 'Labels to add or overwrite. In alerting rules their values are templates.',
          embeds: template('label'),
        },
        annotations: {
          type: 'map[string]string',
          description:
            'Texts for people: `summary`, `description`, `runbook_url` … Their values are templates, with `{{ $labels.x }}` and `{{ $value }}`.',
          embeds: template('annotation'),
        },
        debug: foreign('victoriametrics', 'bool', 'Whether vmalert logs the evaluation of this rule.'),
        update_entries_limit: foreign('victoriametrics', 'int', 'How many evaluations vmalert keeps to show.'),
      },
    },
  },
};
