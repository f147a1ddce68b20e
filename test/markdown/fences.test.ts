import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findFences } from '#languages/markdown/fences.ts';

const cases: readonly { what: string; text: string; fences: readonly [tag: string, text: string][] }[] = [
  { what: 'a plain fence', text: '```yaml\na: 1\n```\n', fences: [['yaml', 'a: 1']] },
  { what: 'CRLF', text: '```yaml\r\na: 1\r\nb: 2\r\n```\r\n', fences: [['yaml', 'a: 1\r\nb: 2']] },
  { what: 'tildes around backticks', text: '~~~promql\n```\nup\n~~~', fences: [['promql', '```\nup']] },
  { what: 'a longer fence around a shorter one', text: '````md\n```yaml\n```\n````', fences: [['md', '```yaml\n```']] },
  { what: 'no tag', text: '```\nup\n```', fences: [['', 'up']] },
  { what: 'attributes after the tag', text: '```yaml {linenos=true}\na: 1\n```', fences: [['yaml', 'a: 1']] },
  { what: 'attributes glued to the tag', text: '```YAML{1,3}\na: 1\n```', fences: [['yaml', 'a: 1']] },
  { what: 'a class instead of a tag', text: '```{.promql #id}\nup\n```', fences: [['promql', 'up']] },
  { what: 'an indented fence', text: '  ```yaml\n  a:\n    b: 1\n  ```', fences: [['yaml', 'a:\n  b: 1']] },
  { what: 'content indented less than its fence', text: '  ```yaml\n a: 1\n  ```', fences: [['yaml', 'a: 1']] },
  { what: 'in a list item', text: '1. One:\n   ```yaml\n   a: 1\n   ```\n2. Two', fences: [['yaml', 'a: 1']] },
  { what: 'behind a list marker', text: '- ```yaml\n  a: 1\n  ```', fences: [['yaml', 'a: 1']] },
  { what: 'deep in nested lists', text: '- a\n  - b\n    - c\n\n      ```yaml\n      a: 1\n      ```', fences: [['yaml', 'a: 1']] },
  { what: 'after a list at the margin', text: '1. **Discovery**:\n```yaml\na: 1\n```', fences: [['yaml', 'a: 1']] },
  { what: 'in a quote', text: '> ```yaml\n> a:\n>   b: 1\n> ```\n', fences: [['yaml', 'a:\n  b: 1']] },
  { what: 'a quote that ends before its fence', text: '> ```yaml\n> a: 1\ntext', fences: [['yaml', 'a: 1']] },
  { what: 'a list item that ends before its fence', text: '- ```yaml\n  a: 1\ntext\n', fences: [['yaml', 'a: 1']] },
  { what: 'an unclosed fence', text: '```yaml\na: 1\n', fences: [['yaml', 'a: 1\n']] },
  { what: 'an empty line only', text: '```yaml\n\n```', fences: [['yaml', '']] },
  { what: 'no content line', text: '```yaml\n```', fences: [] },
  { what: 'an indented code block', text: 'text\n\n    ```yaml\n    a: 1\n    ```', fences: [] },
  { what: 'inline code of three backticks', text: '```yaml``` and\nmore', fences: [] },
  { what: 'a comment', text: '<!--\n```yaml\na: 1\n```\n-->\n```promql\nup\n```', fences: [['promql', 'up']] },
  { what: 'Korean text and emoji around', text: '# 관측성 🔍\n```promql\nup # 상태 ✅\n```\n끝', fences: [['promql', 'up # 상태 ✅']] },
];

describe('Markdown fences', () => {
  for (const { what, text, fences } of cases) {
    it(what, () => {
      assert.deepEqual(
        findFences(text).map((fence) => [fence.tag, fence.text]),
        fences,
      );
    });
    it(`${what}: every segment is the same text on both sides`, () => {
      for (const fence of findFences(text)) {
        for (const { host, embedded, length } of fence.segments) {
          assert.equal(text.slice(host, host + length), fence.text.slice(embedded, embedded + length));
        }
        assert.equal(
          fence.segments.reduce((sum, { length }) => sum + length, 0),
          fence.text.length,
        );
      }
    });
  }
});
