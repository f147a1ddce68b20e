import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { regexFault } from '#base/re2/regex-fault.ts';

const good = [
  '',
  'plain',
  '.*',
  'a|b',
  '(?i)web.*',
  '(?P<name>x)',
  '\\d+',
  '[[:alpha:]]+',
  'a)(b',
  '\\p{Greek}',
  '가+',
  'x{1000}',
  '(?P<n>x)(?P<n>y)',
];

const bad: Readonly<Record<string, string>> = {
  '(': 'error parsing regexp: missing closing ): `^(?s:()$`',
  'a)': 'error parsing regexp: unexpected ): `^(?s:a))$`',
  '*a': 'error parsing regexp: missing argument to repetition operator: `*`',
  '[z-a]': 'error parsing regexp: invalid character class range: `z-a`',
  'a{1001}': 'error parsing regexp: invalid repeat count: `{1001}`',
  '(?=a)': 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
  '\\8': 'error parsing regexp: invalid escape sequence: `\\8`',
  'a**': 'error parsing regexp: invalid nested repetition operator: `**`',
};

describe('RE2 patterns', () => {
  for (const pattern of good) {
    it(`takes "${pattern}"`, () => assert.equal(regexFault(pattern), undefined));
  }
  for (const [pattern, message] of Object.entries(bad)) {
    it(`refuses "${pattern}"`, () => assert.deepEqual(regexFault(pattern), { message }));
  }
  it('never throws and ends soon', () => {
    const pieces = ['(', ')', '[', ']', '{', '}', '*', '+', '?', '\\', '|', '^', '$', '.', 'a', '1', ',', 'P<', ':', '😀', '\u0000'];
    let seed = 7;
    const started = Date.now();
    for (let round = 0; round < 2000; round++) {
      let pattern = '';
      for (let length = 0; length < 12; length++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        pattern += pieces[seed % pieces.length] ?? '';
      }
      regexFault(pattern);
    }
    regexFault('('.repeat(30_000));
    regexFault('('.repeat(19_000));
    assert.ok(Date.now() - started < 20_000);
  }).timeout(30_000);
});
