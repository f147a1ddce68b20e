import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { embedString } from '#base/json/embed-string.ts';
import { parseJson } from '#base/json/parse-json.ts';
import { jsonSource } from '#base/json/source.ts';
import type { JsonNode, JsonString } from '#base/json/tree.ts';
import { partOfEmbedding } from '#core/part-of-embedding.ts';
import { toHostSpan } from '#core/segment.ts';

/** The tree as JavaScript values; words as they are written, members without a value as `undefined`. */
function readingOf(text: string, node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((member) => [jsonSource(text).valueOf(member.key), readingOf(text, member.value)]));
    case 'array':
      return node.items.map((item) => readingOf(text, item));
    case 'string':
      return jsonSource(text).valueOf(node);
    case 'word':
      return text.slice(node.span.start, node.span.end);
    default:
      return undefined;
  }
}

describe('json: what is read', () => {
  const cases: readonly (readonly [text: string, expected: unknown])[] = [
    ['{"a": [1, "b\\n", {"c": null}], "d": {}}', { a: ['1', 'b\n', { c: 'null' }], d: {} }],
    ['{"a": "x', { a: 'x' }],
    ['{"a": "x\n, "b": 1}', { a: 'x', b: '1' }],
    ['{"a": , "b": 1}', { a: undefined, b: '1' }],
    ['{"a"', { a: undefined }],
    ['{"a": "b" "c": "d"}', { a: 'b', c: 'd' }],
    ['{"a": "b"c"", "d": 1}', { a: 'b', d: '1', '': undefined }],
    ['{"a": [1, {"b": 2], "c": 3}', { a: ['1', { b: '2' }], c: '3' }],
    ['{"a": 1}}, "b"]', { a: '1' }],
    ['// {"x": 1}\n{ /* "y": 2, */ "a": 1 }', { a: '1' }],
    ['"a"', 'a'],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    it(text || 'nothing', () => assert.deepEqual(readingOf(text, parseJson(text)), expected));
  }

  it('what JSON.parse reads, as it reads it', () => {
    const values = [{ a: ['\\', '"', '/', '\u0000\u001f', '한글 🎉', 'a\tb\r\n'], b: { c: { d: [[[]]] } } }, [], {}];
    for (const value of values) {
      for (const text of [JSON.stringify(value), JSON.stringify(value, undefined, 2)]) {
        assert.deepEqual(readingOf(text, parseJson(text)), value);
      }
    }
  });
});

describe('json: a string as a text of its own', () => {
  const written = '"a\\"b\\n\\u003ec\\\\ 🎉"';
  const host = `{"x": ${written}}`;
  const string: JsonString = { kind: 'string', span: { start: 6, end: 6 + written.length } };

  it('each character has its place', () => {
    const { text, segments, span } = embedString(host, string, { languageId: 'x' });
    assert.equal(text, 'a"b\n>c\\ 🎉');
    assert.equal(host.slice(span.start, span.end), written.slice(1, -1));
    for (let start = 0; start < text.length; start++) {
      const place = toHostSpan(segments, { start, end: start + 1 });
      assert.ok(place, `${start}`);
      const character = text.charAt(start);
      assert.equal(host.charAt(place.start), { '\n': 'n', '>': 'e' }[character] ?? character);
    }
  });

  it('every edit says in JSON what it says in the text', () => {
    for (const part of [undefined, { start: 1, end: 7 }]) {
      const whole = embedString(host, string, { languageId: 'x' });
      const piece = part ? partOfEmbedding(whole, part) : whole;
      for (let start = 0; start <= piece.text.length; start++) {
        for (let end = start; end <= piece.text.length; end++) {
          const edit = piece.write?.({ start, end }, '"\n\\x');
          assert.ok(edit);
          const after = host.slice(0, edit.at.start) + edit.text + host.slice(edit.at.end);
          const inner = `${piece.text.slice(0, start)}"\n\\x${piece.text.slice(end)}`;
          const expected = part ? `a${inner}${'a"b\n>c\\ 🎉'.slice(7)}` : inner;
          assert.equal(readingOf(after, parseJson(after)) instanceof Object && JSON.parse(after).x, expected);
        }
      }
    }
  });
});
