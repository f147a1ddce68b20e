import { goScalars } from '#base/schema/go-scalars.ts';
import type { Field, Schema } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

const page = 'https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/';

/** Known to vmalert-tool only; promtool refuses them, but its files are no less right for it. */
function foreign(type: string, description: string): Field {
  return { type, description, hidden: true };
}

const query = {
  type: 'string',
  required: true,
  description: 'The PromQL expression to evaluate.',
  embeds: { languageId: 'promql', dialect: 'expr' },
} as const satisfies Field;

/** The fields of rule unit tests, as `promtool test rules` reads them. */
export const ruleTestSchema: Schema = {
  rootType: () => 'UnitTestFile',
  scalars: {
    ...goScalars,
    timestamp: {
      description: 'a time such as `2024-01-01T00:00:00Z`, or Unix seconds',
      validate: ({ value }) =>
        /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) || /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(value)
          ? undefined
          : t('`{0}` is no time — write one such as `2024-01-01T00:00:00Z`, or Unix seconds', value),
    },
  },
  help: (type) => `${page}${anchors[type] ?? ''}`,
  types: {
    UnitTestFile: {
      goName: 'main.unitTestFile',
      description: 'Unit tests of rules, run by `promtool test rules`.',
      fields: {
        rule_files: {
          type: '[]file',
          description: 'The rule files under test, relative to this file; `*` stands for any part of a name.',
        },
        evaluation_interval: { type: 'duration', default: '1m', description: 'How often the rules are evaluated.' },
        group_eval_order: {
          type: '[]string',
          description: 'The names of rule groups in the order in which they are evaluated; groups that are not listed have no order.',
        },
        fuzzy_compare: {
          type: 'bool',
          default: 'false',
          description: 'Lets expected values differ from those found by a rounding error.',
          since: '3.0',
        },
        tests: { type: '[]TestGroup', description: 'The tests, each with samples of its own.' },
        disable_alertgroup_label: foreign('bool', 'Whether vmalert-tool leaves the label `alertgroup` out.'),
      },
    },
    TestGroup: {
      goName: 'main.testGroup',
      description: 'A test: samples, and what the rules make of them.',
      fields: {
        name: { type: 'string', description: 'A name for the test, shown where it fails.' },
        interval: { type: 'duration', description: 'The time between two samples of a series. Without it `evaluation_interval` holds.' },
        input_series: { type: '[]InputSeries', description: 'The series that the rules and expressions read.' },
        alert_rule_test: { type: '[]AlertTestCase', description: 'Which alerts fire at which time.' },
        promql_expr_test: { type: '[]PromqlTestCase', description: 'What expressions yield at which time.' },
        external_labels: { type: 'map[string]string', description: "The server's external labels, for templates of alerts." },
        external_url: {
          type: 'string',
          description: "The server's own URL, for templates of alerts. `promtool` usually gets it by a flag.",
        },
        start_timestamp: {
          type: 'timestamp',
          default: '0',
          description: 'The time of the first sample: a date with time as in RFC 3339, or Unix seconds. `eval_time` counts from it.',
        },
        metricsql_expr_test: foreign('[]PromqlTestCase', 'What expressions yield at which time, in vmalert-tool.'),
      },
    },
    InputSeries: {
      goName: 'main.series',
      description: 'A series and its samples, one each interval.',
      fields: {
        series: {
          type: 'string',
          required: true,
          description: 'The name and labels of the series: `up{job="shop"}`.',
          embeds: { languageId: 'promql', dialect: 'series' },
        },
        values: {
          type: 'string',
          description:
            'The samples: `1 2` are two, `_` is none, `3x4` is 3 and four times again, `1+2x5` adds 2 five times, `stale` ends the series, `{{sum:3 count:2}}` is a histogram.',
          embeds: { languageId: 'series-values' },
        },
      },
    },
    AlertTestCase: {
      goName: 'main.alertTestCase',
      description: 'The alerts of one name that fire at a time.',
      fields: {
        eval_time: { type: 'duration', default: '0s', description: 'The time since the first sample at which the alerts are looked at.' },
        alertname: {
          type: 'string',
          required: true,
          description: 'The name of the alert, as `alert` of its rule says.',
          words: { missing: 'an item under alert_rule_test misses required attribute alertname' },
        },
        exp_alerts: {
          type: '[]ExpectedAlert',
          description: 'The alerts that fire then, all of them; an empty list where none does. Alerts that wait by `for` do not count.',
        },
        groupname: foreign('string', 'The group of the alert, in vmalert-tool.'),
      },
    },
    ExpectedAlert: {
      goName: 'main.alert',
      description: 'An alert that fires.',
      fields: {
        exp_labels: {
          type: 'map[string]string',
          description: 'All labels of the alert, those of the series and those of the rule; `alertname` may be left out.',
        },
        exp_annotations: { type: 'map[string]string', description: 'All annotations of the alert, with their templates filled in.' },
      },
    },
    PromqlTestCase: {
      goName: 'main.promqlTestCase',
      description: 'What an expression yields at a time.',
      fields: {
        expr: query,
        eval_time: {
          type: 'duration',
          default: '0s',
          description: 'The time since the first sample at which the expression is evaluated.',
        },
        exp_samples: { type: '[]ExpectedSample', description: 'The samples that it yields then, all of them, in any order.' },
      },
    },
    ExpectedSample: {
      goName: 'main.sample',
      description: 'A sample that an expression yields.',
      fields: {
        labels: {
          type: 'string',
          description: 'The name and labels of the sample, `{job="shop"}` where it has no name.',
          embeds: { languageId: 'promql', dialect: 'labels' },
        },
        value: { type: 'float', default: '0', description: 'The value of the sample.' },
        histogram: {
          type: 'string',
          description: 'The histogram that the sample is, in place of a value: `{{schema:0 sum:3 count:2 buckets:[1 1]}}`.',
          embeds: { languageId: 'series-values', dialect: 'histogram' },
          since: '2.47',
        },
      },
    },
  },
};

const anchors: Readonly<Record<string, string>> = {
  UnitTestFile: '#test-file-format',
  TestGroup: '#test_group',
  InputSeries: '#series',
  AlertTestCase: '#alert_test_case',
  ExpectedAlert: '#alert',
  PromqlTestCase: '#promql_test_case',
  ExpectedSample: '#sample',
};
