import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'mocha';
import type { Need } from '#core/environment.ts';
import { accepted, completed, fact, type Known, labelsAt, needsAt } from './support.ts';

const known: Known = {
  facts: [
    fact('metric', 'http_requests_total', { type: 'counter', help: 'Requests.' }),
    fact('recording-rule', 'job:up:sum', { expr: 'sum(up)' }),
  ],
  answer: (need) => answers[need.kind],
};

const answers: Readonly<Record<Need['kind'], readonly string[]>> = {
  metricNames: ['up', 'node.load'],
  labelNames: ['job', 'my label'],
  labelValues: ['api', 'a "b"', 'x.y'],
  metadata: ['counter', '', 'Help.'],
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
  ['foo{<|>', ['job', 'my label']],
  ['foo{a="b", <|>}', ['job', 'my label', 'a']],
  ['foo{a<|>', ['job', 'my label']],
  ['foo{a <|>', ['=', '!=', '=~', '!~']],
  ['foo{a=<|>', ['api', 'a "b"', 'x.y']],
  ['foo{a="<|>', ['api', 'a "b"', 'x.y']],
  ['foo{a="<|>"}', ['api', 'a "b"', 'x.y']],
  ['label_replace(up, "<|>', ['job', 'my label']],
  ['label_replace(up, "a", "<|>', []],
  ['foo # <|>', []],
  ['"<|>"', []],
  ['12<|>', []],
];

const replaced: readonly (readonly [text: string, label: string, after: string])[] = [
  ['ra<|>', 'rate', 'rate($0)'],
  ['ra<|>te(foo[5m])', 'rate', 'rate(foo[5m])'],
  ['sum(ht<|>)', 'http_requests_total', 'sum(http_requests_total)'],
  ['sum(job:u<|>p) > 1', 'job:up:sum', 'sum(job:up:sum) > 1'],
  ['<|>', 'time', 'time()'],
  ['no<|>', 'node.load', '{"node.load"}'],
  ['{"no<|>"}', 'node.load', '{"node.load"}'],
  ['foo > b<|>', 'bool', 'foo > bool'],
  ['sum(foo) b<|>', 'by', 'sum(foo) by ($0)'],
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
  [
    'ht<|>',
    [
      { kind: 'metricNames', prefix: 'ht', limit: 500 },
      { kind: 'metadata', metric: 'ht' },
    ],
  ],
  ['sum(<|>', [{ kind: 'metricNames', prefix: '', limit: 500 }]],
  ['foo{<|>', [{ kind: 'labelNames', selector: 'foo', limit: 500 }]],
  ['foo{a="b", <|>, c!="d"}', [{ kind: 'labelNames', selector: 'foo{a="b",c!="d"}', limit: 500 }]],
  ['{<|>}', [{ kind: 'labelNames', limit: 500 }]],
  ['foo{a="b", j="x<|>', [{ kind: 'labelValues', label: 'j', selector: 'foo{a="b"}', prefix: 'x', limit: 500 }]],
  ['foo{j=~"x|y<|>"}', [{ kind: 'labelValues', label: 'j', selector: 'foo', prefix: 'y', limit: 500 }]],
  ['sum by (<|>) (rate(foo{a="b"}[5m]))', [{ kind: 'labelNames', selector: 'foo{a="b"}', limit: 500 }]],
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

  it('offers all functions, aggregations and known metrics where an operand stands', () => {
    for (const text of ['<|>', 'sum(<|>', 'foo + <|>', 'foo\n\n<|>', 'sum by (job) (<|>)', 'clamp(foo, <|>)', 'foo > bool <|>']) {
      const { items } = completed(text, known);
      const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
      assert.deepEqual([count('function'), count('aggregation')], [90, 14], text);
      const metrics = items.filter(({ kind }) => kind === 'metric').map(({ label }) => label);
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
    const facts = Array.from({ length: 500_000 }, (_, index) => fact('metric', `metric_${index}_total`));
    const start = performance.now();
    const { items, isIncomplete } = completed('sum(metric_49999<|>', { facts, answer: () => [] });
    const milliseconds = performance.now() - start;
    const metrics = items.filter(({ kind }) => kind === 'metric').map(({ label }) => label);
    assert.equal(metrics[0], 'metric_49999_total');
    assert.ok(metrics.length <= 300, `${metrics.length} metrics`);
    assert.ok(milliseconds < 1500, `${milliseconds} ms`);
    const all = completed('<|>', { facts, answer: () => [] });
    assert.deepEqual([isIncomplete, all.isIncomplete], [false, true]);
  });

  it('is incomplete while Prometheus has not answered', () => {
    assert.deepEqual([completed('foo{<|>').isIncomplete, completed('foo{<|>', known).isIncomplete], [true, false]);
  });
});
