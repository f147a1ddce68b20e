import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { re2Matches } from '#base/re2/re2-matches.ts';

const table: readonly (readonly [pattern: string, text: string, expected: boolean | undefined])[] = [
  ['api', 'api', true],
  ['api', 'apis', false],
  ['', '', true],
  ['.*', '', true],
  ['.+', '', false],
  ['a|b.', 'bc', true],
  ['a|b', 'ab', false],
  ['^a$', 'a', true],
  ['a.c', 'a\nc', true],
  ['(?i)API', 'api', true],
  ['\\d+', '12', true],
  ['a(', 'a', undefined],
];

describe('re2 matches', () => {
  for (const [pattern, text, expected] of table) {
    it(`${JSON.stringify(pattern)} takes ${JSON.stringify(text)}: ${expected}`, () => assert.equal(re2Matches(pattern, text), expected));
  }
});
