import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'mocha';
import type { Need } from '#core/environment.ts';
import { catalogued } from '#languages/promql/data/catalogue/catalogue.ts';
import { accepted, completed, completedIn, environmentWith, fact, type Known, labelsAt, needsAt } from './support.ts';

const known: Known = {
  facts: [
    fact('metric', 'http_requests_total', { type: 'counter', help: 'Requests.' }),
    fact('recording-rule', 'job:up:sum', { expr: 'sum(up)' }),
    fact('alert', 'ShopDown', { expr: 'up == 0' }),
    fact('scrape-job', 'node', {}),
  ],
  answer: (need) => answers[need.kind],
};

const answers: Readonly<Record<Need['kind'], readonly string[]>> = {
  metricNames: ['up', 'node.load'],
  labelNames: ['job', 'my label'],
  labelValues: ['api', 'a "b"', 'x.y'],
  metadata: ['counter', '', 'Help.'],
  seriesCount: ['3'],
  hasSeries: ['up'],
};

const words = ['keyword', 'duration', 'label', 'value'];

/** Text to what is offered of keywords, durations, labels and values there. */
const offered: readonly (readonly [text: string, labels: readonly string[]])[] = [
  ['<|>', []],
  ['foo <|>', ['offset', '@', 'anchored', 'smoothed', 'and', 'or', 'unless', 'atan2']],
  ['foo o<|>', ['offset', '@', 'anchored', 'smoothed', 'and', 'or', 'unless', 'atan2']],
  ['foo offset 5m <|>', ['@', 'anchored', 'smoothed', 'and', 'or', 'unless', 'atan2']],
  ['foo[5m] <|>', ['offset', '@', 'anchored', 'smoothed']],
  ['1 <|>', ['atan2']],
  ['sum <|>', ['by', 'without']],
  ['sum b<|>', ['by', 'without']],
  ['sum(foo) <|>', ['by', 'without', 'and', 'or', 'unless', 'atan2']],
  ['sum by (job) (foo) <|>', ['and', 'or', 'unless', 'atan2']],
  ['foo > <|>', ['bool', 'on', 'ignoring', 'fill', 'fill_left', 'fill_right']],
  ['foo > b<|>', ['bool', 'on', 'ignoring', 'fill', 'fill_left', 'fill_right']],
  ['foo * on (a) <|>', ['group_left', 'group_right', 'fill', 'fill_left', 'fill_right']],
  ['foo and <|>', ['on', 'ignoring']],
  ['1 + <|>', []],
  ['foo[<|>', ['1m', '5m', '10m', '15m', '30m', '1h', '6h', '12h', '1d', '7d', '30d']],
  ['foo[3<|>', ['3ms', '3s', '3m', '3h', '3d', '3w', '3y']],
  ['foo[1h:3<|>]', ['3ms', '3s', '3m', '3h', '3d', '3w', '3y']],
  ['foo offset 3<|>', ['3ms', '3s', '3m', '3h', '3d', '3w', '3y']],
  ['foo @ <|>', ['start()', 'end()']],
  ['sum by (<|>', ['job', 'my label']],
  ['sum by (job, <|>) (foo{a="b"})', ['my label', 'a']],
  ['foo * on (<|>) bar', ['job', 'my label']],
  ['sum by (pod) (foo) * on (<|>) bar', ['pod', 'job', 'my label']],
  ['sum by (pod, node) (foo) / on (<|>) sum by (pod) (bar)', ['pod', 'node']],
  ['foo * on (a) group_left (<|>) max by (zone) (bar)', ['zone']],
  ['max by (zone) (foo) * on (a) group_right (<|>) bar', ['zone']],
  ['topk by (a) (3, foo) * on (<|>) bar', ['job', 'my label', 'a']],
  ['foo{<|>', ['job', 'my label']],
  ['foo{a="b", <|>}', ['job', 'my label', 'a']],
  ['foo{a<|>', ['job', 'my label']],
  ['foo{a <|>', ['=', '!=', '=~', '!~']],
  ['foo{a=<|>', ['api', 'a "b"', 'x.y']],
  ['foo{a="<|>', ['api', 'a "b"', 'x.y']],
  ['foo{a="<|>"}', ['api', 'a "b"', 'x.y']],
  ['ALERTS{alertname="<|>', ['api', 'a "b"', 'x.y', 'ShopDown']],
  ['ALERTS_FOR_STATE{alertname=~"a|<|>"}', ['api', 'a "b"', 'x.y', 'ShopDown']],
  ['ALERTS{alertstate=<|>', ['api', 'a "b"', 'x.y', 'firing', 'pending']],
  ['foo{alertname="<|>', ['api', 'a "b"', 'x.y']],
  ['foo{job="<|>', ['api', 'a "b"', 'x.y', 'node']],
  ['label_replace(up, "<|>', ['job', 'my label']],
  ['label_replace(up, "a", "<|>', []],
  ['foo # <|>', []],
  ['"<|>"', []],
  ['12<|>', []],
];

const replaced: readonly (readonly [text: string, label: string, after: string])[] = [
  ['ra<|>', 'rate', 'rate($1)$0'],
  ['ra<|>te(foo[5m])', 'rate', 'rate(foo[5m])'],
  ['sum(ht<|>)', 'http_requests_total', 'sum(http_requests_total)'],
  ['sum(job:u<|>p) > 1', 'job:up:sum', 'sum(job:up:sum) > 1'],
  ['<|>', 'time', 'time()'],
  ['no<|>', 'node.load', '{"node.load"}'],
  ['{"no<|>"}', 'node.load', '{"node.load"}'],
  ['foo > b<|>', 'bool', 'foo > bool'],
  ['sum(foo) b<|>', 'by', 'sum(foo) by ($1)$0'],
  ['foo[5<|>]', '5m', 'foo[5m]'],
  ['foo[1h:<|>]', '5m', 'foo[1h:5m]'],
  ['foo{j<|>="x"}', 'job', 'foo{job="x"}'],
  ['sum by (m<|>) (foo)', 'my label', 'sum by ("my label") (foo)'],
  ['foo{a=<|>}', 'a "b"', 'foo{a="a \\"b\\""}'],
  ['foo{a="a<|>x"}', 'api', 'foo{a="api"}'],
  ['foo{a=~"one|x<|>|two"}', 'x.y', 'foo{a=~"one|x\\\\.y|two"}'],
  ['foo{a=~`x<|>`}', 'x.y', 'foo{a=~`x\\.y`}'],
];

const needed: readonly (readonly [text: string, needs: readonly Need[]])[] = [
  ['ht<|>', [{ kind: 'metricNames', prefix: 'ht', limit: 500 }]],
  [
    'head_s<|>',
    [
      { kind: 'metricNames', prefix: 'head_s', limit: 500 },
      { kind: 'metricNames', prefix: '', inside: 'head_s', limit: 500 },
    ],
  ],
  [
    'rate(h<|>',
    [
      { kind: 'metricNames', prefix: 'h', endings: ['_total', '_count', '_sum', '_bucket'], limit: 500 },
      { kind: 'metricNames', prefix: 'h', limit: 500 },
    ],
  ],
  [
    'histogram_quantile(0.9, sum by (le) (rate(<|>',
    [
      { kind: 'metricNames', prefix: '', endings: ['_bucket'], limit: 500 },
      { kind: 'metricNames', prefix: '', limit: 500 },
    ],
  ],
  ['sum(<|>', [{ kind: 'metricNames', prefix: '', limit: 500 }]],
  ['foo{<|>', [{ kind: 'labelNames', selectors: ['foo'], limit: 500 }]],
  ['foo{a="b", <|>, c!="d"}', [{ kind: 'labelNames', selectors: ['foo{a="b",c!="d"}'], limit: 500 }]],
  ['{<|>}', [{ kind: 'labelNames', limit: 500 }]],
  ['foo{a="b", j="x<|>', [{ kind: 'labelValues', label: 'j', selector: 'foo{a="b"}', prefix: 'x', limit: 500 }]],
  ['foo{j=~"x|y<|>"}', [{ kind: 'labelValues', label: 'j', selector: 'foo', prefix: 'y', limit: 500 }]],
  ['sum by (<|>) (rate(foo{a="b"}[5m]))', [{ kind: 'labelNames', selectors: ['foo{a="b"}'], limit: 500 }]],
  ['sum by (<|>) (foo{a="b"} / bar)', [{ kind: 'labelNames', selectors: ['foo{a="b"}', 'bar'], limit: 500 }]],
  ['sum by (<|>) (foo / {})', [{ kind: 'labelNames', limit: 500 }]],
  [
    'foo * on (<|>) bar{a="b"}',
    [
      { kind: 'labelNames', selectors: ['foo'], limit: 500 },
      { kind: 'labelNames', selectors: ['bar{a="b"}'], limit: 500 },
    ],
  ],
  ['foo * on (a) group_left (<|>) bar', [{ kind: 'labelNames', selectors: ['bar'], limit: 500 }]],
  ['foo * on (a) group_right (<|>) bar', [{ kind: 'labelNames', selectors: ['foo'], limit: 500 }]],
  ['delta(<|>', [{ kind: 'metricNames', prefix: '', limit: 500 }]],
  ['foo[<|>', []],
];

describe('promql completion', () => {
  for (const [text, labels] of offered) {
    it(`offers at ${text}`, () => assert.deepEqual(labelsAt(text, words, known), labels));
  }

  for (const [text, label, after] of replaced) {
    it(`${text} becomes ${after}`, () => assert.equal(accepted(text, label, known), after));
  }

  for (const [text, needs] of needed) {
    it(`asks at ${text}`, () => assert.deepEqual(needsAt(text), needs));
  }

  it('waits to be asked where an expression may end or be broken, or a line is set in', () => {
    const pauses = [
      'up <|>',
      'up{a="b"} <|>',
      'sum(up) <|>',
      'rate(up[5m] <|>',
      '1 <|>',
      'a + <|>',
      'a / on (b) <|>',
      'sum(\n  <|>',
      'up{\n <|>',
    ];
    const others = [
      '<|>',
      'sum <|>',
      'up offset <|>',
      'up{<|>',
      'up{a="b", <|>',
      'sum(<|>',
      'sum by (<|>',
      'up[<|>',
      'up{a="<|>',
      'up o<|>',
      'a + b<|>',
      'a @ <|>',
    ];
    for (const [texts, onRequest] of [
      [pauses, true],
      [others, undefined],
    ] as const) {
      for (const text of texts) {
        assert.equal(completed(text, known).onRequest, onRequest, text);
      }
    }
  });

  it('offers all functions, aggregations and known metrics where an operand stands', () => {
    for (const text of ['<|>', 'sum(<|>', 'foo + <|>', 'foo\n\n<|>', 'sum by (job) (<|>)', 'clamp(foo, <|>)', 'foo > bool <|>']) {
      const { items } = completed(text, known);
      const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
      assert.deepEqual([count('function'), count('aggregation')], [90, 14], text);
      const metrics = items
        .filter(({ kind, label }) => kind === 'metric' && (!catalogued(label) || ['up', 'http_requests_total'].includes(label)))
        .map(({ label }) => label);
      assert.deepEqual(
        metrics.filter((name) => name !== 'foo'),
        ['job:up:sum', 'http_requests_total', 'up', 'node.load'],
        text,
      );
    }
  });

  it('offers the metrics of the text’s other expressions, but not the word being typed', () => {
    assert.deepEqual(labelsAt('foo_total\n\nfoo<|>', ['metric']), ['foo_total']);
    assert.deepEqual(labelsAt('sum(fo<|>', ['metric'], {}, 'expr'), []);
  });

  it('offers the labels that most series have where nobody knows better', () => {
    const common = ['job', 'instance', 'namespace', 'pod', 'container', 'node', 'service', 'cluster', 'le'];
    const nobody: Known = { answer: () => undefined };
    for (const text of ['sum by (<|>', 'foo / on (<|>) bar', 'foo * on (a) group_left (<|>', 'foo{<|>']) {
      assert.deepEqual(labelsAt(text, ['label'], nobody), common, text);
    }
    assert.deepEqual(labelsAt('sum by (job, <|>) (foo{zone="b"})', ['label'], nobody), ['zone', ...common.slice(1)]);
    assert.deepEqual(labelsAt('max by (zone) (foo) * on (<|>) max by (zone) (bar)', ['label'], nobody), ['zone']);
  });

  it('offers the words of matching before names once they are begun', () => {
    const isFirst = (text: string, label: string): boolean => {
      const items = completed(text, known).items.toSorted((a, b) => (a.rank ?? 50) - (b.rank ?? 50));
      return items[0]?.label === label;
    };
    assert.ok(isFirst('foo * on (a) g<|>', 'group_left'));
    assert.ok(isFirst('foo * on (a) <|>', 'group_left'));
    assert.ok(isFirst('foo * o<|>', 'on'));
    assert.ok(!isFirst('foo * <|>', 'on'));
  });

  it('offers what fits the argument first', () => {
    const { items } = completed('clamp_max(foo, <|>');
    const rank = (label: string): number | undefined => items.find((item) => item.label === label)?.rank;
    assert.ok((rank('scalar') ?? 99) < (rank('rate') ?? 0));
  });

  it('tells more of a metric', () => {
    const item = completed('htt<|>', known).items.find(({ label }) => label === 'http_requests_total');
    assert.deepEqual([item?.detail, item?.documentation], ['counter', 'Requests.']);
  });

  it('knows several expressions in a YAML value for one', () => {
    assert.deepEqual(labelsAt('foo\n\n<|>', ['keyword'], {}, 'expr').slice(0, 1), ['offset']);
  });

  it('stays fast and short with half a million metrics', () => {
    const environment = environmentWith({
      facts: Array.from({ length: 500_000 }, (_, index) => fact('metric', `metric_${index}_total`)),
      answer: () => [],
    });
    environment.facts.all('metric'); // The store groups its facts when they change.
    const start = performance.now();
    const { items, isIncomplete } = completedIn('sum(metric_49999<|>', environment);
    const milliseconds = performance.now() - start; // With making the search, which is made once.
    const metrics = items.filter(({ kind }) => kind === 'metric').map(({ label }) => label);
    assert.deepEqual(metrics.slice(0, 2), ['metric_49999_total', 'metric_499990_total']);
    assert.ok(metrics.length <= 300, `${metrics.length} metrics`);
    assert.ok(milliseconds < 1500, `${milliseconds} ms`);
    assert.deepEqual([isIncomplete, completedIn('<|>', environment).isIncomplete], [false, true]);
  });

  it('is incomplete while Prometheus has not answered', () => {
    assert.deepEqual([completed('foo{<|>').isIncomplete, completed('foo{<|>', known).isIncomplete], [true, false]);
  });

  const kept: Known = {
    facts: [
      fact('metric', 'queue_length', { type: 'gauge' }),
      fact('metric', 'hits', { type: 'counter' }),
      fact('metric', 'requests_seconds_bucket', { type: 'histogram' }),
      fact('recording-rule', 'job:errors_total', { expr: 'sum(up)' }),
    ],
    answer: (need) => (need.kind === 'metricNames' ? ['jobs_total', 'temperature'] : undefined),
  };
  const inOrder: readonly (readonly [text: string, first: readonly string[], then: readonly string[]])[] = [
    ['rate(<|>', ['hits', 'jobs_total', 'requests_seconds_bucket'], ['job:errors_total', 'queue_length', 'temperature']],
    [
      'increase(foo_total[5m]) + irate(<|>',
      ['hits', 'jobs_total', 'requests_seconds_bucket'],
      ['job:errors_total', 'queue_length', 'temperature'],
    ],
    [
      'histogram_quantile(0.9, sum by (le) (rate(<|>',
      ['requests_seconds_bucket'],
      ['hits', 'job:errors_total', 'jobs_total', 'queue_length', 'temperature'],
    ],
    ['delta(<|>', ['job:errors_total', 'queue_length'], ['hits', 'jobs_total', 'requests_seconds_bucket', 'temperature']],
    ['sum(<|>', ['hits', 'job:errors_total', 'jobs_total', 'queue_length', 'requests_seconds_bucket', 'temperature'], []],
  ];
  for (const [text, first, then] of inOrder) {
    it(`puts what belongs there first at ${text}`, () => {
      const items = completed(text, kept).items.filter(
        ({ kind, label }) => kind === 'metric' && !catalogued(label) && label !== 'foo_total',
      );
      const ofRank = (rank: number): readonly string[] =>
        items
          .filter((item) => item.rank === rank)
          .map(({ label }) => label)
          .sort();
      assert.deepEqual([ofRank(20), ofRank(24)], [first, then]);
    });
  }

  it('knows the metrics of well-known programs, after those that there are', () => {
    const item = completed('sum(node_filesystem_av<|>').items.find(({ label }) => label === 'node_filesystem_avail_bytes');
    assert.deepEqual([item?.detail, item?.rank], ['gauge · node exporter', 40]);
    assert.equal(item?.documentation, 'Space that ordinary users can still use\n\nUnit: bytes');
    const known = completed('sum(up<|>', { answer: (need) => (need.kind === 'metricNames' ? ['up'] : undefined) });
    assert.deepEqual(
      [known.items.find(({ label }) => label === 'up')].map((up) => [up?.rank, up?.detail]),
      [[20, 'gauge · Prometheus']],
    );
  });

  it('finds words inside names', () => {
    for (const text of ['tsdb_head_ser<|>', 'rate(tsdb_head_series_cr<|>', 'sum(MEMAVAIL<|>']) {
      assert.ok(labelsAt(text, ['metric']).length > 0, text);
    }
    const found: Known = { answer: (need) => (need.kind === 'metricNames' && need.inside === 'ead_se' ? ['my_head_series'] : []) };
    assert.ok(labelsAt('ead_se<|>', ['metric'], found).includes('my_head_series'));
  });

  it('offers whole expressions where an instant vector may stand', () => {
    assert.equal(labelsAt('sum(<|>', ['snippet']).length, 9);
    assert.deepEqual([labelsAt('rate(<|>', ['snippet']), labelsAt('foo{<|>', ['snippet'])], [[], []]);
  });
});
