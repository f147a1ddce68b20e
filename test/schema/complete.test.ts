import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { afterChoosing, labelsAt } from './support.ts';

/** What must be suggested, and what must not. */
interface Expectation {
  readonly has: readonly string[];
  readonly not?: readonly string[];
  readonly first?: string;
}

const inConfig: Readonly<Record<string, readonly [text: string, expected: Expectation]>> = {
  'an empty file': ['<|>', { has: ['global', 'scrape_configs', 'rule_files'], not: ['job_name'] }],
  'a half-typed key at the top': ['glo<|>\nscrape_configs:\n  - job_name: a\n', { has: ['global'], not: ['scrape_configs'] }],
  'an empty line at the top': [
    'global:\n  scrape_interval: 1m\n<|>\nscrape_configs:\n  - job_name: a\n',
    { has: ['alerting'], not: ['global', 'scrape_configs'] },
  ],
  'an empty line in a mapping': [
    'global:\n  scrape_interval: 1m\n  <|>\n',
    { has: ['scrape_timeout'], not: ['scrape_interval', 'global'] },
  ],
  'the first line of a mapping': ['global:\n  <|>\n', { has: ['scrape_interval'], not: ['global'] }],
  'a half-typed key in a mapping': [
    'global:\n  scrape_interval: 1m\n  eval<|>\nrule_files: []\n',
    { has: ['evaluation_interval'], not: ['scrape_interval'] },
  ],
  'the only, half-typed key of a mapping': ['global:\n  eval<|>\n', { has: ['evaluation_interval'] }],
  'the fields of a job': [
    'scrape_configs:\n  - job_name: a\n    <|>\n',
    { has: ['scrape_interval', 'kubernetes_sd_configs', 'basic_auth'], not: ['job_name'] },
  ],
  'the fields of a job, typed': ['scrape_configs:\n  - job_name: a\n    kube<|>\n  - job_name: b\n', { has: ['kubernetes_sd_configs'] }],
  'the first field of an item': ['scrape_configs:\n  - <|>\n', { has: ['job_name', 'scheme'], first: 'job_name' }],
  'the first field of an item, typed': ['scrape_configs:\n  - jo<|>\n', { has: ['job_name'], first: 'job_name' }],
  'a new item': ['scrape_configs:\n  - job_name: a\n  <|>\n', { has: ['-'] }],
  'the first item': ['scrape_configs:\n  <|>\n', { has: ['-'] }],
  'an item at the column of its key': ['scrape_configs:\n- job_name: a\n<|>\n', { has: ['-', 'global'], not: ['scrape_configs'] }],
  'behind a nested mapping': [
    'scrape_configs:\n  - job_name: a\n    static_configs:\n      - targets: [a]\n        labels:\n          a: b\n    <|>\n',
    { has: ['scheme'], not: ['targets', 'static_configs'] },
  ],
  'inside a discovery': [
    'scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n        <|>\n',
    { has: ['namespaces'], not: ['role', 'scheme'] },
  ],
  'the values of an enumeration': [
    'scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: <|>\n',
    { has: ['pod', 'endpointslice'] },
  ],
  'a half-typed value': ['scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: po<|>\n', { has: ['pod'] }],
  'a value in quotes': ['scrape_configs:\n  - job_name: a\n    scheme: "<|>"\n', { has: ['https'] }],
  booleans: ['scrape_configs:\n  - job_name: a\n    honor_labels: <|>\n', { has: ['true', 'false'] }],
  durations: ['global:\n  scrape_interval: <|>\n', { has: ['15s', '1m'] }],
  actions: ['scrape_configs:\n  - job_name: a\n    relabel_configs:\n      - action: <|>\n', { has: ['replace', 'labelmap'] }],
  'the items of a list of values': ['global:\n  scrape_protocols:\n    - <|>\n', { has: ['PrometheusProto'] }],
  'merged fields are there already': [
    'scrape_configs:\n  - &a\n    job_name: a\n    scheme: https\n  - <<: *a\n    <|>\n',
    { has: ['params'], not: ['scheme', 'job_name'] },
  ],
  'free keys have no suggestions': ['global:\n  external_labels:\n    <|>\n', { has: [], not: ['scrape_interval', 'global'] }],
  'text has no suggestions': ['scrape_configs:\n  - job_name: a<|>\n', { has: [], not: ['job_name', 'scheme'] }],
};

const inRules: Readonly<Record<string, readonly [text: string, expected: Expectation]>> = {
  'the fields of a rule': [
    'groups:\n  - name: a\n    rules:\n      - alert: A\n        <|>\n',
    { has: ['expr', 'for', 'annotations'], not: ['alert', 'debug'], first: 'expr' },
  ],
  'not inside an expression': [
    'groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: |\n          sum(\n          <|>\n          )\n',
    { has: [], not: ['for', 'expr'] },
  ],
  'the fields of a group': ['groups:\n  - name: a\n    <|>\n', { has: ['rules', 'interval'] }],
  'the namespace of Mimir is known, but not suggested': ['<|>', { has: ['groups'], not: ['namespace'] }],
};

function check(language: typeof prometheus, cases: typeof inConfig): void {
  for (const [what, [text, { has, not = [], first }]] of Object.entries(cases)) {
    it(what, () => {
      const labels = labelsAt(language, text);
      assert.deepEqual(
        has.filter((label) => !labels.includes(label)),
        [],
        `missing in ${labels.join(', ')}`,
      );
      assert.deepEqual(
        not.filter((label) => labels.includes(label)),
        [],
      );
      if (first !== undefined) {
        assert.equal(labels[0], first);
      }
    });
  }
}

describe('completion by the schema', () => {
  describe('in prometheus.yml', () => check(prometheus, inConfig));
  describe('in rule files', () => check(prometheusRules, inRules));

  it('keeps the indentation of what it inserts', () => {
    const job = 'scrape_configs:\n  - job_name: a\n';
    assert.equal(
      afterChoosing(prometheus, `${job}    kube<|>\n`, 'kubernetes_sd_configs'),
      `${job}    kubernetes_sd_configs:\n      - role: \n`,
    );
    assert.equal(
      afterChoosing(prometheus, 'scrape_configs:\n  - sta<|>\n', 'static_configs'),
      'scrape_configs:\n  - static_configs:\n      - \n',
    );
    assert.equal(afterChoosing(prometheus, 'glo<|>\n', 'global'), 'global:\n  \n');
    assert.equal(afterChoosing(prometheus, `${job}    met<|>\n`, 'metrics_path'), `${job}    metrics_path: \n`);
    assert.equal(afterChoosing(prometheus, `${job}    sche<|>: http\n`, 'scheme'), `${job}    scheme: http\n`);
    assert.equal(afterChoosing(prometheusRules, 'groups:\n  <|>\n', '-'), 'groups:\n  - name: \n');
  });
});
