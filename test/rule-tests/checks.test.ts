import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ruleTests } from '#languages/rule-tests/index.ts';
import { matchesRuleTests } from '#languages/rule-tests/matches.ts';
import { hoverAt, labelsAt } from '../schema/support.ts';
import { assertMarked } from '../support/marked.ts';

const good = `
rule_files:
  - rules.yml
evaluation_interval: 1m
group_eval_order: [a, b]
fuzzy_compare: true
tests:
  - name: all fields
    interval: 1m
    external_labels: {cluster: x}
    external_url: http://prometheus.example
    start_timestamp: "2024-01-01T00:00:00Z"
    input_series:
      - series: up{job="shop", "a.b"="c"}
        values: 1 1+0x5 _ stale
      - series: '{__name__="x"}'
        values: '{{sum:3 count:2 buckets:[2]}}+{{sum:1.3 count:1 buckets:[1]}}x2'
      - series: 'sum'
        values: 1
      - series: 'nothing'
    alert_rule_test:
      - eval_time: 5m
        alertname: Down
        exp_alerts:
          - exp_labels: {severity: page}
            exp_annotations: {summary: It is down}
      - alertname: Down
        exp_alerts: []
    promql_expr_test:
      - expr: sum(up) by (job)
        eval_time: 1m
        exp_samples:
          - labels: '{job="shop"}'
            value: 1
          - value: 1e3
          - labels: ''
            histogram: '{{sum:3}}'
`;

const marked: Readonly<Record<string, string>> = {
  'nothing is wrong': good,
  'fields that promtool does not know': `
tests:
  - interval: 1m
    input_serie: []
    ^^^^^^^^^^^ error unknown-field: field input_serie not found in type main.testGroup — did you mean \`input_series\`?
    alert_rule_test:
      - eval_time: 5
        ^^^^^^^^^ error missing-field: an item under alert_rule_test misses required attribute alertname — add \`alertname\`
                   ^ error wrong-type: not a valid duration string: "5" — add a unit: \`5s\`
    promql_expr_test:
      - expr: up +
                  ^ error promql-syntax
        exp_samples:
          - labels: up{job=~"x"}
                          ^^ error promql-syntax: unexpected <op:=~> in label set, expected "=" — a series has one value for each label, which stands behind \`=\`
            value: one
                   ^^^ error wrong-type
            histogram: '1'
                        ^ error series-values-syntax: unexpected number "1" in series values — …
`,
  'series and values': `
tests:
  - input_series:
      - series: 'up{job="prometheus"'
                                    ^ error promql-syntax: unexpected end of input inside braces — …
        values: 0+0x1440
      - series: 'a{b!="c"}'
                    ^^ error promql-syntax: unexpected <op:!=> in label set, expected "=" — …
        values: '1 2, 3'
                    ^ error series-values-syntax: unexpected character in series sequence: ',' — only blanks stand between values: \`1 2 _ 3x4\`
      - series: a[5m]
                 ^ error promql-syntax: unexpected character in series sequence: '['
        values: 1+2
                   ^ error series-values-syntax: unexpected end of input in series values — say how often the step is added: \`1+2x5\`
      - series: a b
                  ^ error promql-syntax: unexpected identifier "b" in series values, expected number or "stale"
        values: 1
      - values: 1
        ^^^^^^ error missing-field
`,
  'times without samples': `
evaluation_interval: 1m
tests:
  - input_series:
      - series: a{b="c"}
        values: _x2 1 2 3 _x5
      - series: a{b="d"}
        values: _x3 1 2
      - series: long
        values: 0x1000
    promql_expr_test:
      - expr: sum(a) > 0
        eval_time: 9m
        exp_samples: [{value: 5}]
      - expr: sum(a) > 0
        eval_time: 9m30s
                   ^^^^^ information eval-time: The samples of \`a\` end at 4m, and Prometheus looks back 5 minutes: at 9m30s it finds none of them
        exp_samples: [{value: 5}]
      - expr: a
        eval_time: 1m59s
                   ^^^^^ information eval-time: The samples of \`a\` begin at 2m: at 1m59s Prometheus finds none of them
        exp_samples: [{value: 5}]
      - expr: a
        eval_time: 20m
        exp_samples: []
      - expr: absent(a)
        eval_time: 20m
        exp_samples: [{value: 1}]
      - expr: a * 2 or vector(0)
        eval_time: 20m
        exp_samples: [{value: 1}]
      - expr: sum_over_time(a[1h])
        eval_time: 20m
        exp_samples: [{value: 1}]
      - expr: sum(long) + sum(a)
        eval_time: 3m
        exp_samples: [{value: 1}]
      - expr: recorded_of_a
        eval_time: 20m
        exp_samples: [{value: 1}]
`,
  'an order with a group twice': `
rule_files: []
group_eval_order:
  - a
  - a
    ^ error duplicate-group: group name repeated in evaluation order: a — keep one of them
tests: []
`,
};

describe('unit tests of rules', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertMarked({ name: 'rules_test.yml', text }));
  }

  it('are known by their content, and by their name', () => {
    const known: readonly (readonly [string, string, boolean])[] = [
      ['x.yml', good, true],
      ['x.yml', 'tests:\n  - input_series:\n', true],
      ['x.yml', 'rule_files:\n  - a.yml\ntests:\n', true],
      ['x.yml', 'rule_files:\n  - a.yml\n', false],
      ['x_test.yml', 'rule_files:\n  - a.yml\n', true],
      ['x.test.yaml', 'evaluation_interval: 1m\n', true],
      ['x_test.yml', 'suite: a\ntemplates: []\ntests:\n  - it: works\n', false],
      ['x_test.yml', 'tests:\n  - it: works\n', false],
      ['x_test.yml', '', false],
      ['x.json', good, false],
      ['x.yml', 'tests:\n  - name: a\n    command: b\n', false],
      ['prometheus.yml', 'rule_files:\n  - a.yml\nscrape_configs: []\n', false],
    ];
    for (const [name, text, expected] of known) {
      assert.equal(matchesRuleTests({ name, text }), expected, `${name}: ${text}`);
    }
  });

  it('tells what the samples of a series come to', () => {
    const head = 'evaluation_interval: 2m\ntests:\n  - interval: 30s\n    input_series:\n      - series: a\n        values: ';
    assert.equal(
      hoverAt(ruleTests, `${head}'1+<|>2x7'\n`),
      [
        '8 intervals of 30s\n',
        '| Time | Sample |',
        '|---|---|',
        '| 0m | `1` |',
        '| 30s | `3` |',
        '| 1m | `5` |',
        '| 1m30s | `7` |',
        '| 2m | `9` |',
        '| 2m30s | `11` |',
        '| … | … |',
        '| 3m30s | `15` |',
      ].join('\n'),
    );
    assert.match(
      hoverAt(ruleTests, `${head}1 _ st<|>ale\n`) ?? '',
      /^1 interval of 30s\n\n.*\n.*\n\| 1m \| stale: the series ends \|\n\n---/,
    );
    assert.match(hoverAt(ruleTests, `${head}'{{sum:1 count:2}}+{{sum:1 count:1}}x<|>1'\n`) ?? '', /\| 30s \| `\{\{count:3 sum:2\}\}` \|$/);
    assert.match(hoverAt(ruleTests, 'tests:\n  - inp<|>ut_series: []\n') ?? '', /series that the rules/);
  });

  it('suggests its fields', () => {
    assert.ok(labelsAt(ruleTests, 'tests:\n  - interval: 1m\n    <|>\n').includes('promql_expr_test'));
    assert.ok(!labelsAt(ruleTests, 'tests:\n  - interval: 1m\n    <|>\n').includes('metricsql_expr_test'));
  });
});
