import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { visibleText } from '#api/visible-text.ts';

const texts: readonly (readonly [text: string, shown: string])[] = [
  ['plain\ttext\nof two lines', 'plain\ttext\nof two lines'],
  ['nul\u0000, escape\u001B[31m, return\r', 'nul[U+0000], escape[U+001B][31m, return[U+000D]'],
  ['\u007F\u009B', '[U+007F][U+009B]'],
  ['a\u202Egnp.exe\u2066', 'a[U+202E]gnp.exe[U+2066]'],
  ['한국어 👩‍💻 فارسی می‌خواهم', '한국어 👩‍💻 فارسی می‌خواهم'],
  ['<b>&amp;', '<b>&amp;'],
];

describe('text from outside, for reading', () => {
  for (const [text, shown] of texts) {
    it(JSON.stringify(text), () => assert.equal(visibleText(text), shown));
  }

  it('is not shown to the end where nobody reads that far', () => assert.equal(visibleText('x'.repeat(1_000_000)).length, 5001));
});
