import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { regexInWords } from '#languages/promql/hover/regex-words.ts';
import { hovered } from './support.ts';

/** A pattern to the lines that explain it. */
const patterns: readonly (readonly [pattern: string, lines: readonly string[] | undefined])[] = [
  ['GET', undefined],
  ['(', undefined],
  ['.+', ['- `.+`: any text of at least one character']],
  ['.*', ['- `.*`: any text, or nothing']],
  ['5..', ['- `5`: this text', '- `.`: any one character', '- `.`: any one character']],
  ['GET|POST', ['- one of:', '  - `GET`: this text', '  - `POST`: this text']],
  ['a|', ['- one of:', '  - `a`: this text', '  - nothing']],
  ['abc+', ['- `ab`: this text', '- `c+`: this text, once or more']],
  ['node\\.exporter-.*', ['- `node\\.exporter-`: this text', '- `.*`: any text, or nothing']],
  ['[a-z0-9_]+', ['- `[a-z0-9_]+`: one of the characters `a`–`z`, `0`–`9`, `_`, once or more']],
  ['[^]/]', ['- `[^]/]`: one character other than `]`, `/`']],
  ['[[:alpha:]-]', ['- `[[:alpha:]-]`: one of the characters `[:alpha:]`, `-`']],
  ['\\d{3}', ['- `\\d{3}`: a digit, 3 times']],
  ['x{2,}y{1,4}?', ['- `x{2,}`: this text, at least 2 times', '- `y{1,4}?`: this text, 1 to 4 times']],
  ['(?i)up', ['- `(?i)`: upper and lower case are the same from here on', '- `up`: this text']],
  [
    '^a$',
    [
      '- `^`: the beginning; Prometheus always looks at the whole value',
      '- `a`: this text',
      '- `$`: the end; Prometheus always looks at the whole value',
    ],
  ],
  [
    '/api(/v[12])?',
    [
      '- `/api`: this text',
      '- `(/v[12])?`: a group, once or not at all',
      '  - `/v`: this text',
      '  - `[12]`: one of the characters `1`, `2`',
    ],
  ],
  [
    '(?:a|b.)',
    [
      '- `(?:a|b.)`: a group',
      '  - one of:',
      '    - `a`: this text',
      '    - `b.`',
      '      - `b`: this text',
      '      - `.`: any one character',
    ],
  ],
  ['\\p{Greek}', ['- `\\p{Greek}`: a special character or class of characters']],
  ['a`b.', ['- `aˋb`: this text', '- `.`: any one character']],
];

describe('a regular expression in words', () => {
  for (const [pattern, lines] of patterns) {
    it(pattern, () => assert.equal(regexInWords(pattern), lines?.join('\n')));
  }

  it('stays short, and ends on whatever is nested', () => {
    const long = regexInWords(Array.from({ length: 100 }, (_, index) => `v${index}`).join('|')) ?? '';
    assert.equal(long.split('\n').length, 21);
    assert.ok(regexInWords(`${'('.repeat(500)}a${')'.repeat(500)}`));
  });

  it('stands below the matcher', () => {
    const markdown = hovered('up{job=~"a|b<|>"}')?.markdown;
    assert.equal(markdown?.split('\n\n')[1], '- one of:\n  - `a`: this text\n  - `b`: this text');
    assert.equal(hovered('up{job="a|b<|>"}')?.markdown, 'Series whose label `job` is `a|b`');
  });
});
