import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Found } from '../support/language-problems.ts';
import { problemsOf } from './support.ts';

/** What Prometheus's grammar takes, beyond its own table of expressions. */
const taken: readonly string[] = [
  '1_000',
  '1_000.5',
  '1e5_0',
  '0x_1F',
  '0X1f',
  '017',
  '08',
  '0_8',
  '.5',
  '5.',
  '1e+3',
  '+Inf',
  '-nAN',
  '1h30m + 2',
  `'\\''`,
  '"\\a\\b\\f\\n\\r\\t\\v\\\\\\x41\\101\\u00e9\\U0001F600"',
  '`\\q`',
  'foo{a="b" # why\n}',
  'foo[5m # why\n]',
  'SUM BY (a) (foo OFFSET 5m)',
  'foo aNd ON (a) bar',
  'foo > BOOL 1',
  'foo @ START()',
  'sum by (sum, by, on, bool, and, offset, atan2, group_left, fill, start, step, smoothed) (foo)',
  'foo{by="a", on="b", bool="c", inf="d"}',
  'sum(sum by (sum) (sum))',
  'fill + fill_left / fill_right',
  'step - range',
  'a + fill(0) b',
  'a + fill (5m) b',
  'a / on (x) group_left fill_left(-1) fill_right(+0x1) b',
  'a / fill_right(NaN) fill_left(Inf) b',
  'foo </ 1',
  'foo >/ bool_metric',
  'limitk(2, foo) by (a)',
  'limit_ratio(-0.5, foo)',
  'info(foo, {a=""})',
  'foo anchored anchored',
  'rate(foo[5m] smoothed)',
  'foo @ 5 anchored',
  'foo offset 0s offset 5m',
  'foo offset 0 [5m]',
  'foo offset step() [5m]',
  'foo @ start() [5m]',
  'foo offset 5m @ 7 [5m:1m] @ end() offset -1h',
  'foo offset (5m) * 2 > 1',
  'foo offset -(5m) * bar',
  'foo offset step() * bar',
  'foo[(5m + step()) * 2 ^ 2 % 7:max_of(1m, range() / 2)]',
  'foo[- -5m]',
  '{"http.requests", "my label"=~"x|y"} / {"\\u00e9"}',
  'sum by ("my label", a) (foo)',
  '{a=~"(?P<n>x)(?P<n>y)"}',
];

/** What it refuses: its words, and the range in UTF-16. */
const refused: Readonly<Record<string, readonly [message: string, start: number, end: number]>> = {
  '1__0': ['bad number or duration syntax: "1__"', 0, 4],
  '1_ + 2': ['error parsing number: strconv.ParseFloat: parsing "1_": invalid syntax', 0, 2],
  '0x1_ + 2': ['error parsing number: strconv.ParseFloat: parsing "0x1_": invalid syntax', 0, 4],
  '1e + 2': ['error parsing number: strconv.ParseFloat: parsing "1e": invalid syntax', 0, 2],
  '1e400': ['error parsing number: strconv.ParseFloat: parsing "1e400": value out of range', 0, 5],
  '0o17': ['bad number or duration syntax: "0"', 0, 4],
  '1..2': ['bad number or duration syntax: "1.."', 0, 4],
  '30m1h': ['not a valid duration string: "30m1h"', 0, 5],
  '1hs': ['unknown unit "hs" in duration "1hs"', 0, 3],
  '"\\400"': ['escape sequence is an invalid Unicode code point', 0, 6],
  '"\\ud800"': ['escape sequence is an invalid Unicode code point', 0, 8],
  '"\\x4"': ["illegal character U+0022 '\"' in escape sequence", 0, 5],
  '"\ufffd"': ['invalid UTF-8 rune', 0, 3],
  'foo{a=`\ufffd`}': ['invalid UTF-8 rune', 6, 10],
  'foo\u00a0': ["unexpected character: '\\u00a0'", 3, 4],
  'foo \v': ["unexpected character: '\\v'", 4, 5],
  'foo[# why\n5m]': ["unexpected character in duration expression: '#'", 4, 13],
  'foo{a>"b"}': ["unexpected character inside braces: '>'", 5, 10],
  '{{schema:1}}': ["unexpected left brace '{'", 1, 12],
  'by (foo)': ['unexpected "("', 3, 4],
  'fill(1)': ['unexpected "("', 4, 5],
  'a + fill(b) c': ['unexpected identifier "b"', 9, 10],
  'a + fill() c': ['unexpected ")"', 9, 10],
  'a + fill(--1) c': ['unexpected <op:->', 10, 11],
  'a + fill(30m1h) c': ['not a valid duration string: "30m1h"', 9, 14],
  'a + fill(1) fill(2) c': ['unexpected "("', 16, 17],
  'a + fill_left(1) fill_left(2) c': ['unexpected "("', 26, 27],
  'a + fill(1) bool c': ['unexpected <bool>', 12, 16],
  'sum(a + fill(b) c)': ['unexpected identifier "b" in aggregation', 13, 14],
  '1 + fill(0) foo': ['filling in missing series only allowed between instant vectors', 0, 15],
  'foo and fill(0) bar': ['filling in missing series not allowed for set operators', 0, 19],
  'sum by ("") (foo)': ['invalid label name for grouping: ""', 8, 10],
  'sum by (5m) (foo)': ['unexpected duration "5m" in grouping opts, expected label', 8, 10],
  'sum by (inf) (foo)': ['unexpected number "inf" in grouping opts, expected label', 8, 11],
  'foo anchored smoothed': ['anchored and smoothed modifiers cannot be used together', 0, 3],
  'foo[5m:] smoothed': ['smoothed modifier is not supported for subqueries', 0, 8],
  '(foo) anchored': ['anchored modifier not implemented', 0, 5],
  'foo offset 5m [5m]': ['no offset modifiers allowed before range', 14, 18],
  'foo offset step() offset 5m': ['offset may not be set multiple times', 0, 17],
  'foo offset (5m) * bar': ['unexpected identifier "bar" in offset, expected number, duration, step(), or range()', 18, 21],
  'foo offset 1e10': ['duration out of range', 11, 15],
  'foo offset -1e10': ['duration out of range', 11, 12],
  'foo[5m % 0s]': ['modulo by zero', 7, 8],
  'foo[step]': ['unexpected "]" in subquery or range selector, expected number, duration, step(), or range()', 8, 9],
  'foo[min_of(1m)]': ['unexpected ")" in subquery or range selector, expected number, duration, step(), or range()', 13, 14],
  'foo[foo()]': ["unexpected character in duration expression: 'f'", 4, 10],
  'foo[5m:-1m]': ['duration must be greater than 0', 7, 10],
  'limitk(foo)': ['wrong number of arguments for aggregate expression provided, expected 2, got 1', 0, 11],
  'limit_ratio("a", foo)': ['expected type scalar in aggregation parameter, got string', 12, 15],
  'info(foo, 1)': ['expected type instant vector in call to function "info", got scalar', 0, 12],
  'foo >/ bool 1': ['bool modifier can only be used on comparison operators', 4, 10],
  '{"한글"="x"} * {"é", 1}': ["unexpected character inside braces: '1'", 19, 21],
  '"한글🎉" + (': ['unclosed left parenthesis', 10, 10],
  '{a=~"\\\\A\\\\z"}': ['vector selector must contain at least one non-empty matcher', 0, 13],
  '{a=~"[^b]*"}': ['vector selector must contain at least one non-empty matcher', 0, 12],
  '{a!~"(?i)b+"}': ['vector selector must contain at least one non-empty matcher', 0, 13],
};

/** What is said besides, of both: `code: place`, and of types what. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'a + fill(0) b': ['feature-not-enabled: fill'],
  'a + fill (5m) b': ['feature-not-enabled: fill'],
  'a / on (x) group_left fill_left(-1) fill_right(+0x1) b': ['feature-not-enabled: fill_left', 'feature-not-enabled: fill_right'],
  'a / fill_right(NaN) fill_left(Inf) b': ['feature-not-enabled: fill_right', 'feature-not-enabled: fill_left'],
  'limitk(2, foo) by (a)': ['feature-not-enabled: limitk'],
  'limit_ratio(-0.5, foo)': ['feature-not-enabled: limit_ratio'],
  'info(foo, {a=""})': ['feature-not-enabled: info'],
  'foo anchored anchored': ['feature-not-enabled: anchored'],
  'rate(foo[5m] smoothed)': ['feature-not-enabled: smoothed'],
  'foo @ 5 anchored': ['feature-not-enabled: anchored'],
  'foo offset 0s offset 5m': ['offset-without-effect: offset 0s'],
  'foo offset 0 [5m]': ['offset-without-effect: offset 0'],
  'foo offset step() [5m]': ['feature-not-enabled: step', 'feature-not-enabled: step()'],
  'foo offset (5m) * 2 > 1': ['feature-not-enabled: (5m) * 2'],
  'foo offset step() * bar': ['feature-not-enabled: step', 'feature-not-enabled: step()'],
  'foo[(5m + step()) * 2 ^ 2 % 7:max_of(1m, range() / 2)]': [
    'feature-not-enabled: (5m + step()) * 2 ^ 2 % 7',
    'feature-not-enabled: step',
    'feature-not-enabled: max_of',
    'feature-not-enabled: max_of(1m, range() / 2)',
  ],
  '1 + fill(0) foo': ['feature-not-enabled: fill'],
  'foo and fill(0) bar': ['feature-not-enabled: fill'],
  'limit_ratio("a", foo)': ['feature-not-enabled: limit_ratio'],
  'info(foo, 1)': [
    'feature-not-enabled: info',
    'promql-type: 1: expected label selectors only',
    'promql-type: 1: expected type instant vector in call to function "info", got scalar',
  ],
};

describe('PromQL at the corners of its grammar', () => {
  for (const text of taken) {
    it(`takes ${text}`, () => assert.deepEqual(problemsOf(text, 'expr').map(briefly(text)), besides[text] ?? []));
  }
  for (const [text, [message, start, end]] of Object.entries(refused)) {
    it(`refuses ${text}`, () => {
      const found = problemsOf(text, 'expr');
      const first = found.find(({ severity }) => severity === 'error');
      assert.deepEqual({ message: first?.message.split(' — ')[0], ...first?.span }, { message, start, end });
      assert.deepEqual(found.filter((problem) => problem !== first).map(briefly(text)), besides[text] ?? []);
    });
  }
  for (const text of ['"a" + 1', 'info(foo, 1)']) {
    it(`advises nothing on ${text}, which nothing simple repairs`, () => {
      const first = problemsOf(text, 'expr').find(({ severity }) => severity === 'error');
      assert.deepEqual([first?.message.includes(' — '), first?.fixes], [false, []]);
    });
  }
});

function briefly(text: string) {
  return ({ code, message, span: { start, end } }: Found): string =>
    [code, text.slice(start, end), ...(code === 'promql-type' ? [message.split(' — ')[0]] : [])].join(': ');
}
