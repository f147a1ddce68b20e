import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countOf, samplesOf } from '#base/series-values/expand.ts';
import { readSeriesValues } from '#base/series-values/read.ts';
import { seriesValues } from '#languages/series-values/index.ts';
import { labelsAt } from '../schema/support.ts';

/** What promtool 2.42 says of the values behind a series `a `, without its place; newer words where it lacks something. */
const faults: Readonly<Record<string, string | undefined>> = {
  '1 2 x': 'unexpected "x"',
  '1 2y': 'bad number syntax: "2"',
  '1 foo 2': 'unexpected identifier "foo" in series values, expected number or "stale"',
  '1,2': "unexpected character in series sequence: ','",
  '1 - 2': 'unexpected " " in series values',
  '1+2': 'unexpected end of input in series values',
  '1+2x': 'unexpected end of input in series values',
  '1x-3': 'unexpected <op:-> in series values',
  '1x2.5': 'invalid repetition in series values: strconv.ParseUint: parsing "2.5": invalid syntax',
  '1 2x3x4': 'unexpected "x"',
  stalex3: 'unexpected identifier "stalex3" in series values, expected number or "stale"',
  '1 }': "unexpected character in series sequence: '}'",
  '1 {2}': "unexpected character in series sequence: '{'",
  '1s': 'bad number syntax: "1"',
  '0x10 0x1F': 'bad number syntax: "1"',
  '1+1x3-1x2': 'unexpected <op:->',
  '--1': 'unexpected <op:-> in series values',
  '1+ 2x3': 'unexpected " " in series values',
  '1 STALE': 'unexpected identifier "STALE" in series values, expected number or "stale"',
  '1x2 _ _x': 'unexpected end of input in series values',
  '"a"': "unexpected character in series sequence: '\"'",
  a: 'unexpected identifier "a" in series values, expected number or "stale"',
  _5: 'unexpected number "5"',
  __: 'unexpected "_"',
  '1 # x': "unexpected character in series sequence: '#'",
  '{{foo:1}}': 'bad histogram descriptor found: "foo"',
  '{{sum 1}}': 'missing `:` for histogram descriptor',
  '{{sum:1 sum:2}}': 'duplicate key "sum" in histogram',
  '{{buckets:[1, 2]}}': "invalid character in buckets description: ','",
  '{{sum:1, count:2}}': "histogram description incomplete unexpected: ','",
  '{{sum:1': 'unexpected end of input in histogram description',
  '{{schema:1.5}}': 'strconv.ParseInt: parsing "1.5": invalid syntax',
  '{{counter_reset_hint:maybe}}': 'bad histogram descriptor found: "maybe"',
  '{{sum:1}}+{{sum:1}}': 'unexpected end of input in series values',
  '': undefined,
  '  1  2  ': undefined,
  'stale _x3 NaN Inf -Inf +1 .5 5. 1e3 1_000 010': undefined,
  '0x10': undefined,
  '-4-1x3 -1+2x2 1.5-0.5x2': undefined,
  '{{}} {{ }} {{schema:1 sum:-0.3 count:32.1 z_bucket:7.1 z_bucket_w:0.05 buckets:[5.1 10 7] offset:-3 n_buckets:[4.1 5] n_offset:-5}}':
    undefined,
  '{{schema:-53 custom_values:[1 2.5] buckets:[1 -2 3 ] counter_reset_hint:not_reset}}x3': undefined,
  '{{sum:3 count:2 buckets:[2]}}+{{sum:1.3 count:1 buckets:[1]}}x2 {{sum:3}}-{{sum:1}}x2': undefined,
};

describe('the values of a series', () => {
  for (const [text, message] of Object.entries(faults)) {
    it(`${JSON.stringify(text)}: ${message ?? 'no fault'}`, () => assert.equal(readSeriesValues(text).fault?.message, message));
  }

  const counts: Readonly<Record<string, readonly [number, string]>> = {
    '1 2 _ 3x4': [8, '1 2 gap 3 3 3 3 3'],
    '1+2x5': [6, '1 3 5 7 9 11'],
    '-4-1x3': [4, '-4 -5 -6 -7'],
    '_x2 stale': [3, 'gap gap stale'],
    '{{count:2 sum:3}}+{{count:1 sum:1}}x2': [3, '2/3 3/4 4/5'],
    '{{count:2 sum:3}}-{{count:1 sum:1}}x1': [2, '2/3 1/2'],
    '0x1000000000': [1_000_000_001, '0 0 0 0 0 0 0 0'],
  };
  for (const [text, [count, samples]] of Object.entries(counts)) {
    it(`${text} fills ${count} intervals`, () => {
      const values = readSeriesValues(text);
      assert.equal(countOf(values), count);
      const words = samplesOf(values, 8).map((sample) =>
        sample.kind === 'number' ? sample.value : sample.kind === 'histogram' ? `${sample.count}/${sample.sum}` : sample.kind,
      );
      assert.equal(words.join(' '), samples);
    });
  }

  it('suggests notations, and the keys of a histogram', () => {
    assert.ok(labelsAt(seriesValues, '1 <|>').includes('0+10x5'));
    assert.ok(labelsAt(seriesValues, '{{schema:1 <|>}}').includes('buckets'));
    assert.deepEqual(labelsAt(seriesValues, '{{counter_reset_hint:<|>}}'), ['gauge', 'not_reset', 'reset', 'unknown']);
    assert.deepEqual(labelsAt(seriesValues, '12<|>'), []);
  });
});
