import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeBlock, insideCode, plainMarkdown } from '#core/plain-markdown.ts';

const texts: readonly (readonly [text: string, markdown: string])[] = [
  ['Total number of HTTP requests (in_flight, since start).', 'Total number of HTTP requests (in_flight, since start).'],
  ['See https://prometheus.io/a_b/', 'See https://prometheus.io/a_b/'],
  ['![x](https://a/b)', '\\!\\[x\\](https://a/b)'],
  ['[run](command:x)', '\\[run\\](command:x)'],
  ['<img src=x> &lt;', '\\<img src=x\\> \\&lt;'],
  ['*a* _b_ `c` ~~d~~ \\', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\\\'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['--- \n\n    code', '\\--- code'],
];

describe('text of others as Markdown', () => {
  for (const [text, markdown] of texts) {
    it(JSON.stringify(text), () => assert.equal(plainMarkdown(text), markdown));
  }

  it('is cut where it is very long', () => assert.equal(plainMarkdown('x'.repeat(10_000)).length, 2001));
  it('stays inside a piece of code', () => assert.equal(insideCode('a`\n`b'), 'aˋ ˋb'));
  it('stays inside a block of code', () => assert.equal(codeBlock('promql', 'a\n```\nb'), '````promql\na\n```\nb\n````'));
});
