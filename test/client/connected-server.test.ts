import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connectedServer } from '#client/answers/connected-server.ts';
import { createIntroduction } from '#client/answers/introduction.ts';
import type { AskOne } from '#client/answers/questions.ts';
import type { ConnectedServer } from '#server/protocol.ts';

/** What a server answers to `buildinfo`, `flags` and `config`, read as the client reads it. */
const told = (build: unknown, flags?: unknown, yaml?: string): Promise<ConnectedServer | undefined> => {
  const ask: AskOne = async (question) => {
    const data = question.path.endsWith('/buildinfo') ? build : question.path.endsWith('/flags') ? flags : { yaml };
    return question.isData(data) ? data : undefined;
  };
  return connectedServer(ask);
};

const built = { revision: 'abc', goVersion: 'go1.24' };
const servers: readonly (readonly [string, unknown, unknown, ConnectedServer | undefined])[] = [
  [
    'Prometheus',
    { version: '3.5.0', ...built },
    { 'enable-feature': 'promql-experimental-functions, a-b,<b>', other: 'x' },
    { flavour: 'prometheus', version: '3.5.0', features: ['promql-experimental-functions', 'a-b'] },
  ],
  [
    'Prometheus without flags',
    { version: '2.42.0+ds', ...built },
    { 'enable-feature': '' },
    { flavour: 'prometheus', version: '2.42.0+ds', features: [] },
  ],
  ['Prometheus that hides its flags', { version: '3.5.0-rc.1', ...built }, undefined, { flavour: 'prometheus', version: '3.5.0-rc.1' }],
  ['Thanos', { version: '0.35.1', ...built }, { 'enable-feature': 'x' }, { flavour: 'thanos', version: '0.35.1' }],
  ['Mimir', { application: 'Grafana Mimir', version: '2.14.0', ...built }, undefined, { flavour: 'mimir', version: '2.14.0' }],
  ['VictoriaMetrics', { version: '2.24.0' }, undefined, { flavour: 'victoriametrics', version: '2.24.0' }],
  ['VictoriaMetrics before 1.96', {}, undefined, { flavour: 'victoriametrics' }],
  ['a version that deceives', { version: '3.5.0`<img src=x>', ...built }, undefined, { flavour: 'prometheus' }],
  ['a version without end', { version: `3.5${'0'.repeat(100_000)}`, ...built }, undefined, { flavour: 'prometheus' }],
  ['something else', ['up'], { a: 1 }, undefined],
  ['nothing', undefined, undefined, undefined],
];

describe('what the connected server is', () => {
  for (const [name, build, flags, expected] of servers) {
    it(name, async () => assert.deepEqual(await told(build, flags), expected));
  }
});

describe('how long and how often a Prometheus keeps samples', () => {
  const yaml = [
    'global:',
    '  scrape_interval: 15s',
    'rule_files:',
    '- rules.yml',
    'scrape_configs:',
    '- job_name: "node: 1"',
    '  scrape_interval: 30s',
    '  metrics_path: /metrics',
    '  static_configs:',
    '  - targets:',
    '    - localhost:9100',
    '- job_name: prometheus',
    '  honor_timestamps: true',
    '  scrape_interval: 1m30s',
    'alerting: {}',
    '',
  ].join('\n');
  const scrapeIntervals = [
    { job: 'node: 1', interval: '30s' },
    { job: 'prometheus', interval: '1m30s' },
  ];
  const time = (value: string, size = '0B') => ({ 'storage.tsdb.retention.time': value, 'storage.tsdb.retention.size': size });
  const cases: readonly (readonly [name: string, flags: unknown, yaml: string, expected: Partial<ConnectedServer>])[] = [
    ['as it is started', time('30d'), yaml, { scrapeIntervals, retention: '30d' }],
    ['without a limit', time('0s'), yaml, { scrapeIntervals, retention: '15d' }],
    ['by size', time('0s', '10GB'), yaml, { scrapeIntervals }],
    ['by its configuration', time('30d'), `${yaml}storage:\n  tsdb:\n    retention:\n      time: 1d\n`, { scrapeIntervals }],
    ['and reads older ones from elsewhere', time('30d'), `${yaml}remote_read:\n- url: http://x\n`, { scrapeIntervals }],
    ['with jobs in other files', time('1d'), `scrape_config_files:\n- a.yml\n${yaml}`, { scrapeIntervals: [], retention: '1d' }],
    ['garbage', time('1d`<b>'), 'scrape_configs:\n- job_name: [\n  scrape_interval: `x`\n', { scrapeIntervals: [] }],
  ];
  for (const [name, flags, text, expected] of cases) {
    it(name, async () => {
      const { scrapeIntervals: intervals, retention } = (await told({ version: '3.5.0', ...built }, flags, text)) ?? {};
      assert.deepEqual({ scrapeIntervals: intervals, ...(retention === undefined ? {} : { retention }) }, expected);
    });
  }
});

describe('what a Prometheus adds to all that it sends', () => {
  const cases: readonly (readonly [name: string, yaml: string, expected: ConnectedServer['externalLabels']])[] = [
    [
      'as its library writes it',
      'global:\n  scrape_interval: 15s\n  external_labels:\n    cluster: a b\n    n: "1"\n    empty: ""\n    "yes": \'a: b\'\n  query_log_file: x\nrule_files:\n- a\n',
      [
        { name: 'cluster', value: 'a b' },
        { name: 'n', value: '1' },
        { name: 'empty', value: '' },
        { name: 'yes', value: 'a: b' },
      ],
    ],
    ['nothing', 'global:\n  scrape_interval: 15s\nscrape_configs:\n- job_name: a\n  external_labels:\n    a: b\n', []],
    ['a long value on two lines', 'global:\n  external_labels:\n    a: b\n      c\n    d: e\n', undefined],
    ['a block', 'global:\n  external_labels:\n    a: |\n      c: d\n', undefined],
    ['another way of writing', 'global:\n  external_labels: {a: b}\n', undefined],
    ['another name', 'global:\n  external_labels:\n    "a.b": c\n', undefined],
    ['more than one can read', `global:\n  external_labels:\n${'    a: b\n'.repeat(101)}`, undefined],
    ['no settings', 'scrape_configs: []\n', undefined],
  ];
  for (const [name, yaml, expected] of cases) {
    it(name, async () => assert.deepEqual((await told({ version: '3.5.0', ...built }, undefined, yaml))?.externalLabels, expected));
  }
});

describe('the introduction of the connected server', () => {
  const prometheus: ConnectedServer = { flavour: 'prometheus', version: '3.5.0' };

  it('tells only what the last connection is', async () => {
    const landings: ((server: ConnectedServer | undefined) => void)[] = [];
    const signals: AbortSignal[] = [];
    const tellings: ConnectedServer[] = [];
    const introduction = createIntroduction({
      learn: (signal) => {
        signals.push(signal);
        return new Promise((resolve) => landings.push(resolve));
      },
      tell: (server) => tellings.push(server),
      now: () => 0,
    });
    introduction.begin();
    introduction.begin();
    landings[1]?.(prometheus);
    landings[0]?.({ flavour: 'mimir' });
    await new Promise(setImmediate);
    assert.deepEqual(tellings, [prometheus]);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
  });

  it('asks a server that answers again, but not at once', async () => {
    const clock = { now: 0 };
    let asked = 0;
    const introduction = createIntroduction({
      learn: async () => (++asked === 1 ? undefined : prometheus),
      tell: () => undefined,
      now: () => clock.now,
    });
    introduction.again();
    assert.equal(asked, 0);
    introduction.begin();
    await new Promise(setImmediate);
    introduction.again();
    assert.equal(asked, 1);
    clock.now = 60_001;
    introduction.again();
    await new Promise(setImmediate);
    clock.now = 200_000;
    introduction.again();
    assert.equal(asked, 2);
  });
});
