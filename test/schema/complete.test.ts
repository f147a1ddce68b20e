import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { afterChoosing, labelsAt, suggestionsAt } from './support.ts';

/** What must be suggested, and what must not. */
interface Expectation {
  readonly has: readonly string[];
  readonly not?: readonly string[];
  readonly first?: string;
  readonly last?: string;
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
  'behind a key, the list to come': ['scrape_configs: <|>\n', { has: ['-'] }],
  'behind a colon, the mapping to come': ['global:<|>\n', { has: ['scrape_interval'] }],
  'a dash without a blank': ['scrape_configs:\n  -<|>\n', { has: ['job_name'] }],
  'a list at the column of its key, its first item': [
    'scrape_configs:\n  - job_name: a\n    static_configs:\n    <|>\n',
    { has: ['-', 'scheme'], not: ['static_configs'], first: '-' },
  ],
  'braces, empty': ['global: {<|>}\n', { has: ['scrape_interval'] }],
  'braces, behind a comma': ['scrape_configs:\n  - {job_name: a, <|>}\n', { has: ['scheme'], not: ['job_name'] }],
  'braces over several lines': ['global: {\n  scrape_interval: 1m,\n  <|>\n}\n', { has: ['scrape_timeout'], not: ['scrape_interval'] }],
  'braces, behind a value': ['scrape_configs:\n  - {job_name: a <|>}\n', { has: [], not: ['scheme'] }],
  'brackets, a list of values': ['global:\n  scrape_protocols: [PrometheusProto, <|>]\n', { has: ['OpenMetricsText1.0.0'] }],
  'brackets, a list of mappings': ['scrape_configs: [<|>]\n', { has: ['{'] }],
  'a name in quotes': ['global:\n  "scr<|>"\n', { has: ['scrape_interval'] }],
  'a name in quotes, with its value': ['global:\n  "scr<|>": 1m\n', { has: ['scrape_interval'] }],
  'lines that end in CRLF': ['global:\r\n  ev<|>\r\n  scrape_interval: 1m\r\n', { has: ['evaluation_interval'], not: ['scrape_interval'] }],
  'Korean comments around': [
    '# 전역 설정\nglobal: # 전역\n  # 수집 주기\n  <|>\n\n# 규칙\nrule_files: []\n',
    { has: ['scrape_interval'], not: ['rule_files'] },
  ],
  'a default': ['scrape_configs:\n  - job_name: a\n    metrics_path: <|>\n', { has: ['/metrics'] }],
  'deprecated fields come last': ['scrape_configs:\n  - job_name: a\n    <|>\n', { has: ['bearer_token'], last: 'bearer_token_file' }],
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

const job = 'scrape_configs:\n  - job_name: a\n';

/** What stands there after choosing; of choices the first is taken. */
const insertions: Readonly<Record<string, readonly [language: typeof prometheus, before: string, label: string, after: string]>> = {
  'a discovery with the field it must have': [
    prometheus,
    `${job}    kube<|>\n`,
    'kubernetes_sd_configs',
    `${job}    kubernetes_sd_configs:\n      - role: pod\n`,
  ],
  'a list in the first line of an item': [
    prometheus,
    'scrape_configs:\n  - sta<|>\n',
    'static_configs',
    'scrape_configs:\n  - static_configs:\n      - targets: []\n',
  ],
  'a mapping': [prometheus, 'glo<|>\n', 'global', 'global:\n  \n'],
  'a value': [prometheus, `${job}    met<|>\n`, 'metrics_path', `${job}    metrics_path: \n`],
  'a name before its colon': [prometheus, `${job}    sche<|>: http\n`, 'scheme', `${job}    scheme: http\n`],
  'an item': [prometheusRules, 'groups:\n  <|>\n', '-', 'groups:\n  - name: \n    rules:\n      - alert: \n        expr: \n'],
  'an item of each kind': [
    prometheusRules,
    'groups:\n  - name: a\n    rules:\n      <|>\n',
    '- record',
    'groups:\n  - name: a\n    rules:\n      - record: \n        expr: \n',
  ],
  'an item below its key': [prometheus, 'scrape_configs:<|>\n', '-', 'scrape_configs:\n  - job_name: \n'],
  'an item below a key further in, over the blank': [
    prometheus,
    `${job}    static_configs: <|>\n`,
    '-',
    `${job}    static_configs:\n      - targets: []\n`,
  ],
  'an item below the first key of an item': [
    prometheus,
    'scrape_configs:\n  - static_configs: <|>\n',
    '-',
    'scrape_configs:\n  - static_configs:\n      - targets: []\n',
  ],
  'a field below its key': [prometheus, 'global:<|>\n', 'scrape_interval', 'global:\n  scrape_interval: \n'],
  'a field behind a dash without a blank': [prometheus, 'scrape_configs:\n  -<|>\n', 'job_name', 'scrape_configs:\n  - job_name: \n'],
  'a value behind a colon without a blank': [prometheus, `${job}    scheme:<|>\n`, 'https', `${job}    scheme: https\n`],
  'a list in braces': [
    prometheus,
    'scrape_configs:\n  - {job_name: a, <|>}\n',
    'static_configs',
    'scrape_configs:\n  - {job_name: a, static_configs: [{targets: []}]}\n',
  ],
  'a name in quotes': [prometheus, 'global:\n  "scr<|>"\n', 'scrape_interval', 'global:\n  "scrape_interval": \n'],
  'a name in quotes, with its value': [prometheus, 'global:\n  "scr<|>": 1m\n', 'scrape_interval', 'global:\n  "scrape_interval": 1m\n'],
  'a field below the dash of its item': [
    prometheus,
    'scrape_configs:\n  - job_name: a\n  kube<|>\n',
    'kubernetes_sd_configs',
    'scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n',
  ],
  'a field below the dash of its item, before others': [
    prometheus,
    'scrape_configs:\n  - job_name: a\n  kube<|>\n  - job_name: b\n',
    'kubernetes_sd_configs',
    'scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n  - job_name: b\n',
  ],
  'a field on an empty line below the dash of its item': [
    prometheus,
    'scrape_configs:\n  - job_name: a\n  <|>\n',
    'kubernetes_sd_configs',
    'scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n',
  ],
  'an expression below the dash of its rule': [
    prometheusRules,
    'groups:\n- name: a\n  rules:\n  - alert: A\n  ex<|>\n',
    'expr',
    'groups:\n- name: a\n  rules:\n  - alert: A\n    expr: \n',
  ],
  'a relabelling rule': [
    prometheus,
    `${job}    relabel_configs:\n      <|>\n`,
    '-',
    `${job}    relabel_configs:\n      - source_labels: []\n        regex: (.*)\n        action: replace\n`,
  ],
};

function check(language: typeof prometheus, cases: typeof inConfig): void {
  for (const [what, [text, { has, not = [], first, last }]] of Object.entries(cases)) {
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
      if (last !== undefined) {
        assert.equal(labels.at(-1), last);
      }
    });
  }
}

describe('completion by the schema', () => {
  describe('in prometheus.yml', () => check(prometheus, inConfig));
  describe('in rule files', () => check(prometheusRules, inRules));

  describe('keeps the indentation of what it inserts', () => {
    for (const [what, [language, before, label, after]] of Object.entries(insertions)) {
      it(what, () => assert.equal(afterChoosing(language, before, label), after));
    }
  });

  it('asks at once for what follows only where there is something', () => {
    const next = (text: string, label: string) => suggestionsAt(prometheus, text).find((one) => one.label === label)?.suggestNext;
    assert.equal(next('global:\n  <|>\n', 'scrape_interval'), true);
    assert.equal(next('global:\n  <|>\n', 'external_labels'), false);
    assert.equal(next('scrape_configs:\n  - job_name: a\n    <|>\n', 'kubernetes_sd_configs'), false);
    assert.equal(next('<|>', 'rule_files'), false);
    assert.equal(next('<|>', 'scrape_configs'), false);
    assert.equal(next('<|>', 'global'), true);
  });

  it('offers the fields and values of the chosen program', () => {
    const group = 'groups:\n  - name: a\n    <|>\n';
    assert.ok(labelsAt(prometheusRules, group, 'thanos').includes('partial_response_strategy'));
    assert.ok(!labelsAt(prometheusRules, group, 'mimir').includes('partial_response_strategy'));
    assert.ok(labelsAt(prometheus, 'scrape_configs:\n  - <|>\n', 'victoriametrics').includes('stream_parse'));
    assert.ok(!labelsAt(prometheus, 'scrape_configs:\n  - <|>\n').includes('stream_parse'));
    const action = 'scrape_configs:\n  - relabel_configs:\n      - action: <|>\n';
    assert.ok(labelsAt(prometheus, action, 'victoriametrics').includes('keep_metrics'));
    assert.ok(!labelsAt(prometheus, action).includes('keep_metrics'));
  });

  it('strikes out what is deprecated', () => {
    const token = suggestionsAt(prometheus, 'scrape_configs:\n  - job_name: a\n    <|>\n').find(({ label }) => label === 'bearer_token');
    assert.equal(token?.deprecated, true);
  });

  it('tells what a choice means', () => {
    const keep = suggestionsAt(prometheus, 'scrape_configs:\n  - relabel_configs:\n      - action: <|>\n').find(
      ({ label }) => label === 'keep',
    );
    assert.match(keep?.detail ?? '', /drops what `regex` does not match/);
  });
});
