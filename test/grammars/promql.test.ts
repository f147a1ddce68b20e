import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { printWords, semanticWords, tokenize, wordsOf } from './support.ts';

const cases: readonly [text: string, words: string][] = [
  ['up # now', 'up variable, # now comment'],
  ['job:http_requests:rate5m', 'job:http_requests:rate5m variable'],
  ['rate(http_requests_total[5m])', 'rate function, http_requests_total variable, 5m number'],
  ['sum by (job, "a.b") (x)', 'sum function, by keyword, job property, "a.b" string, x variable'],
  ['COUNT(x) WITHOUT (le)', 'COUNT function, x variable, WITHOUT keyword, le property'],
  ['count + sum_total', 'count variable, + operator, sum_total variable'],
  [
    String.raw`x{a="b\n", c!~'d\'', e=~${'`f\\`'}}`,
    String.raw`x variable, a property, = operator, "b string, \n escape, " string, c property, !~ operator, 'd string, \' escape, ' string, e property, =~ operator, ${'`f\\`'} string`,
  ],
  [String.raw`x{a="\q"}`, String.raw`x variable, a property, = operator, " string, \q invalid, " string`],
  ['{"metric.name", by="x"}', '"metric.name" string, by property, = operator, "x" string'],
  ['x[5m:1m] offset -1h30m', 'x variable, 5m number, 1m number, offset keyword, - operator, 1h30m number'],
  ['x[step() * 2] @ start()', 'x variable, step function, * operator, 2 number, @ operator, start function'],
  ['x @ 1609746000.5', 'x variable, @ operator, 1609746000.5 number'],
  [
    '0x1F + 1.5e-3 * .5 / Inf - NaN % 1_000',
    '0x1F number, + operator, 1.5e-3 number, * operator, .5 number, / operator, Inf number, - operator, NaN number, % operator, 1_000 number',
  ],
  [
    'a == bool on (x) group_left (y) b',
    'a variable, == operator, bool keyword, on keyword, x property, group_left keyword, y property, b variable',
  ],
  ['a and ignoring () b unless c', 'a variable, and keyword, ignoring keyword, b variable, unless keyword, c variable'],
  ['a / fill_left (0) fill', 'a variable, / operator, fill_left keyword, 0 number, fill variable'],
  ['rate(x[5m] smoothed) atan2 y', 'rate function, x variable, 5m number, smoothed keyword, atan2 keyword, y variable'],
  ['a >= b != c <= d > e', 'a variable, >= operator, b variable, != operator, c variable, <= operator, d variable, > operator, e variable'],
  ['sum(\n  x{\n    a="b", # why\n  }\n)', 'sum function, x variable, a property, = operator, "b" string, # why comment'],
  ['not_known(x)', 'not_known function, x variable'],
];

describe('The grammar of PromQL', () => {
  for (const [text, words] of cases) {
    it(text, async () => assert.equal(printWords(wordsOf(await tokenize('source.promql', text))), words));
  }

  it('forgets an unclosed brace at the next blank line', async () => {
    const words = printWords(wordsOf(await tokenize('source.promql', 'x{a="b"\n\nsum(y)')));
    assert.equal(words, 'x variable, a property, = operator, "b" string, sum function, y variable');
  });
});

describe('The semantic tokens of PromQL', () => {
  for (const [text] of cases) {
    it(`agree with the grammar on ${text}`, async () => {
      const shown = wordsOf(await tokenize('source.promql', text)).filter(({ kind }) => kind !== 'escape' && kind !== 'invalid');
      assert.deepEqual(semanticWords(text), shown);
      assert.deepEqual(semanticWords(text, 'expr'), shown);
    });
  }

  for (const text of ['x{a="b', 'sum(', 'x[', '"', ')', '{', 'sum by (', '\u{1f600} {', '`a\nb', '#', '']) {
    it(`stay inside the broken text ${JSON.stringify(text)}`, () => {
      for (const { start, text: word } of semanticWords(text)) {
        assert.equal(text.slice(start, start + word.length), word);
      }
    });
  }

  it('leave prose alone', () => assert.equal(printWords(semanticWords('These are the words of a person.\n\nup')), 'up variable'));
});
