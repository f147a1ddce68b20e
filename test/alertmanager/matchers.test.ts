import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matcherText, parseMatchers } from '#base/notification/matcher.ts';
import { contradiction, impliesAll } from '#base/notification/matching.ts';

/** A text, and its matchers as the program writes them, or its fault. */
const texts: readonly (readonly [text: string, expected: string])[] = [
  ['a=b', 'a="b"'],
  ['a = "b"', 'a="b"'],
  ['{a="b",c!="d",}', 'a="b" c!="d"'],
  ['a=~"b|c", d !~ e.*', 'a=~"b|c" d!~"e.*"'],
  ['a=', 'a=""'],
  ['a="b, c"', 'a="b, c"'],
  ['a="say \\"hi\\""', 'a="say \\"hi\\""'],
  ['a=C:\\x', 'a="C:\\\\x"'],
  ['', ''],
  ['"my label"="b"', '"my label"="b"'],
  ['🙂=x', '"🙂"="x"'],
  ['a.b=~x', '"a.b"=~"x"'],
  ['severity', 'bad matcher format: severity'],
  ['a==b', 'a="=b"'],
  ['a="b', 'matcher value contains unescaped double quote: "b'],
  ['a=b"c', 'matcher value contains unescaped double quote: b"c'],
  ['a,b=c', 'bad matcher format: a'],
  ['{a="b"', 'a="b"'],
];

const pairs: readonly (readonly [one: string, other: string, implied: boolean, excluded: boolean])[] = [
  ['a="b"', 'a="b"', true, false],
  ['a="b"', 'a=~"b|c"', true, false],
  ['a=~"b|c"', 'a=~"b|c|d"', true, false],
  ['a=~"b|c"', 'a="b"', false, false],
  ['a=~"b|c"', 'a="d"', false, true],
  ['a="b"', 'a!="c"', true, false],
  ['a="b"', 'a!~"b.*"', false, true],
  ['a="b"', 'c="d"', false, false],
  ['a="b"', 'c=~".*"', true, false],
  ['a="b"', 'c=~".+"', false, false],
  ['a=~"b.*"', 'a=~"c.*"', false, false],
  ['a="b", c="d"', 'c="d"', true, false],
  ['a=""', 'a!=""', false, true],
];

describe('Matchers', () => {
  for (const [text, expected] of texts) {
    it(`${text} is ${expected}`, () => {
      const parsed = parseMatchers(text);
      assert.equal('fault' in parsed ? parsed.fault : parsed.matchers.map(matcherText).join(' '), expected);
    });
  }

  for (const [one, other, implied, excluded] of pairs) {
    it(`${one} ${implied ? 'implies' : excluded ? 'excludes' : 'leaves open'} ${other}`, () => {
      const [first, second] = [one, other].map((text) => {
        const parsed = parseMatchers(text);
        return 'fault' in parsed ? [] : parsed.matchers;
      });
      assert.equal(impliesAll(first ?? [], second ?? []), implied);
      assert.equal(contradiction([...(first ?? []), ...(second ?? [])]) !== undefined, excluded);
    });
  }
});
