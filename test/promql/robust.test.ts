import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Span } from '#core/span.ts';
import { promql } from '#languages/promql/index.ts';
import type { PromqlModel } from '#languages/promql/model.ts';
import { environmentWith } from './support.ts';

const deep: Readonly<Record<string, string>> = {
  'closed parentheses': `${'('.repeat(100_000)}1${')'.repeat(100_000)}`,
  'open parentheses': '('.repeat(100_000),
  'a megabyte of -{}-1': '-{}-1'.repeat(200_000),
  'sums of sums by other labels': `${'sum by (a) (sum by (b) ('.repeat(20_000)}x${'))'.repeat(20_000)}`,
  'conditions joined': `x > 5${' and x > 5'.repeat(50_000)}`,
  'conditions one after another': `x${' > 5 < 9'.repeat(50_000)}`,
  'series taken away': `x > 5${' unless x > 5'.repeat(50_000)}`,
  'averages of quotients': `${'avg(a / rate(b_total[5m]) + '.repeat(10_000)}x${')'.repeat(10_000)}`,
  'differences of counters': `a_total${' - a_total offset 5m'.repeat(50_000)}`,
  'either of many comparisons': `up > 5${' or up < 5 - 1'.repeat(50_000)}`,
  'operations without series': `sum(x)${' + on (a) vector(1)'.repeat(20_000)}`,
  'operations that cannot match': `sum(x)${' + on (a) sum(x)'.repeat(20_000)}`,
  'matchers of one label': `x{${'a!="b",a=~"b.*",'.repeat(20_000)}}`,
  signs: `${'-'.repeat(200_000)}1`,
  powers: `${'2^'.repeat(100_000)}2`,
  'calls in calls': `${'abs('.repeat(50_000)}x${')'.repeat(50_000)}`,
  'open calls after blank lines': 'sum(\n\n'.repeat(10_000),
  'parentheses in a range': `a[${'('.repeat(200_000)}`,
  'signs in an offset': `a offset ${'-'.repeat(100_000)}(${'('.repeat(100_000)}`,
  'open braces': 'a{b='.repeat(50_000),
  'closing brackets': 'a]'.repeat(100_000),
  'strange characters': '$'.repeat(100_000),
  'quotes and blank lines': '`\n\n'.repeat(100_001),
  'open parentheses below an empty line': `\n${'('.repeat(100_000)}`,
  'blanks before a slip': `sum(x${' '.repeat(200_000)}by (a))`,
  'lines before a slip': `sum(x${'\n'.repeat(200_000)}y z`,
  'offsets behind a call': `abs(x)${' offset 5m'.repeat(20_000)}`,
  'prose without end': 'Some: text here\n\n'.repeat(20_000),
};

const soup = [
  ...['foo', 'sum', 'by', 'rate', 'on', 'group_left', 'offset', 'fill', 'bool', 'and', 'start', 'step', 'min_of', 'Inf', '5m', '1e3', '0x'],
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '=',
    '=~',
    '!~',
    '==',
    '</',
    '+',
    '-',
    '^',
    '@',
    '"a"',
    '"',
    "'",
    '`',
    '\\',
    '#',
    '\n',
    '\n\n',
  ],
  ...[' ', '한글', '🎉', '\ud800', '$', '1.', '..', 'a:b', '\u00a0'],
];

/** Everything that the language can be asked about a text and a place in it. */
function askEverything(text: string, dialect: string | undefined, offset: number): void {
  const model = promql.parse(text, dialect);
  const environment = environmentWith({ answer: () => ['a', 'b"c'] });
  for (const { run } of promql.checks ?? []) {
    for (const { span } of run(model, environment)) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${JSON.stringify(text)}: ${JSON.stringify(span)}`);
    }
  }
  const items = promql.complete?.(model, offset, environment)?.items ?? [];
  assert.ok(
    items.every(({ replace }) => replace.start <= offset && offset <= replace.end),
    JSON.stringify(text),
  );
  promql.hover?.(model, offset, environment);
  assert.ok([...(promql.needs?.(model, offset, 'completion') ?? [])].length <= 3);
  promql.symbols?.(model);
  askByOffset(text, model, offset);
}

/** What asks nobody else: every place it names lies within the text. */
function askByOffset(text: string, model: PromqlModel, offset: number): void {
  const signature = promql.signature?.(model, offset);
  assert.ok(!signature || signature.parameters.every(({ end }) => end <= signature.label.length), JSON.stringify(text));
  const spans: readonly Span[] = [
    ...(promql.tokens?.(model) ?? []).map(({ span }) => span),
    ...(promql.occurrences?.(model, offset) ?? []),
    ...(promql.selections?.(model, offset) ?? []),
    ...(promql.folds?.(model) ?? []).map(({ span }) => span),
    ...Array.from(promql.names?.(model) ?? [], ({ span }) => span),
    ...Array.from(promql.names?.(model) ?? [], ({ write }) => write('a:b')?.at ?? { start: 0, end: 0 }),
    ...(promql.format?.(model) ?? []).map(({ at }) => at),
  ];
  const outside = spans.find(({ start, end }) => start < 0 || end < start || end > text.length);
  assert.equal(outside, undefined, JSON.stringify(text));
}

describe('promql, whatever it is given', () => {
  for (const [name, text] of Object.entries(deep)) {
    it(name, function () {
      this.timeout(20_000);
      for (const dialect of [undefined, 'expr']) {
        const model = promql.parse(text, dialect);
        for (const { run } of promql.checks ?? []) {
          [...run(model, environmentWith())];
        }
        promql.hover?.(model, text.length >> 1, environmentWith());
        promql.complete?.(model, text.length, environmentWith());
        askByOffset(text, model, text.length >> 1);
      }
    });
  }

  it('random tokens', function () {
    this.timeout(20_000);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 8_000; round++) {
      const text = Array.from({ length: 1 + random(14) }, () => soup[random(soup.length)] + ' '.repeat(random(2))).join('');
      askEverything(text, round % 2 ? 'expr' : undefined, random(text.length + 1));
    }
  });

  it('every beginning of a query', () => {
    const text =
      '# 주석\nsum by (job, "a.b") (rate(foo:bar{a="b\\n", c=~"d|e"}[5m:30s] offset -(1h + step()) @ end()))\n  / on(x) group_left(y) fill(0)\nhistogram_quantile(0.9, b[max_of(1m, range())] smoothed) > bool 1';
    for (let end = 0; end <= text.length; end++) {
      for (const offset of [end, end >> 1, 0]) {
        askEverything(text.slice(0, end), undefined, offset);
        askEverything(text.slice(end), 'expr', offset <= text.length - end ? offset : 0);
      }
    }
  });
});
