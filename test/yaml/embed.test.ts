import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import { embedSubtree } from '#base/yaml/embed-subtree.ts';
import { alignJsonString } from '#base/yaml/json-string.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import type { YamlNode } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';

function valueOfA(text: string): YamlNode {
  const root = parseYaml(text).documents[0]?.root;
  const value = root?.kind === 'mapping' ? pair(root, 'a')?.value : undefined;
  assert(value);
  return value;
}

function embedA(text: string) {
  const value = valueOfA(text);
  assert(value.kind === 'scalar');
  return embedScalar(text, value, { languageId: 'promql', dialect: 'expr' });
}

describe('embedScalar', () => {
  it('reaches over the blanks behind an unquoted text', () => {
    const { text, span, segments, languageId, dialect, name } = embedA('a: sum  \nb: 1\n');
    assert.deepEqual(
      { text, span, segments, languageId, dialect, name },
      {
        text: 'sum  ',
        span: { start: 3, end: 8 },
        segments: [{ host: 3, embedded: 0, length: 5 }],
        languageId: 'promql',
        dialect: 'expr',
        name: undefined,
      },
    );
    assert.deepEqual(embedA('a: |\n  x  \nb: 1\n').span, { start: 3, end: 10 });
  });

  it('gives no place to what recovery moved', () => {
    const text = 'x:\n  a: |\n        sum(\n    up\n        )\n';
    const root = parseYaml(text).documents[0]?.root;
    const outer = root?.kind === 'mapping' ? pair(root, 'x')?.value : undefined;
    const value = outer?.kind === 'mapping' ? pair(outer, 'a')?.value : undefined;
    assert(value?.kind === 'scalar');
    const { text: inner, segments } = embedScalar(text, value, {});
    for (const { host, embedded, length } of segments) {
      assert.equal(text.slice(host, host + length), inner.slice(embedded, embedded + length));
    }
  });

  it('has an empty text behind the blank of an empty value', () => {
    const { text, segments } = embedA('a: \n');
    assert.deepEqual({ text, segments }, { text: '', segments: [{ host: 3, embedded: 0, length: 0 }] });
  });

  // Text before, the value's part to replace, by what, text after.
  const edits: readonly (readonly [before: string, old: string, replacement: string, after: string])[] = [
    ['a: up\n', 'up', 'sum(up)', 'a: sum(up)\n'],
    ['a: up\n', 'up', 'up{a="b"}', 'a: up{a="b"}\n'],
    ['a: up\n', 'up', '{a="b"}', 'a: \'{a="b"}\'\n'],
    ['a: up\n', 'up', "x: 'y'", "a: 'x: ''y'''\n"],
    ["a: 'up'\n", 'up', "it's", "a: 'it''s'\n"],
    ["a: 'up'\n", 'up', 'a\nb', 'a: |-\n  a\n  b\n'],
    ['a: "up" # c\nb: 1\n', 'up', '  a\nb\n', 'a: |2 # c\n    a\n  b\nb: 1\n'],
    ['a:\n  up\n', 'up', 'a\nb', 'a:\n  |-\n    a\n    b\n'],
    ['a:\n  up\n', 'up', ' a\nb', 'a:\n  " a\\nb"\n'],
    ['{a: "up"}\n', 'up', 'a\nb', '{a: "a\\nb"}\n'],
    ['a: |\n  up\n', 'up', '  a\nb', 'a: |2\n    a\n  b\n'],
    ['a: "up"\n', 'up', 'a="\\d"\n', 'a: |\n  a="\\d"\n'],
    ['a: "x\\"y\\"z"\n', '"y"', 'w', 'a: "xwz"\n'],
    ['a: |\n  up\nb: 1\n', 'up', 'sum(\n  up\n)', 'a: |\n  sum(\n    up\n  )\nb: 1\n'],
    ['a: |\r\n  up\r\nb: 1\r\n', 'up', 'x\ny', 'a: |\r\n  x\r\n  y\r\nb: 1\r\n'],
    ['a: >-\n  x\n  y\nb: 1\n', 'y', 'z', 'a: |-\n  x z\nb: 1\n'],
    ['a: >-\n  x + y\nb: 1\n', 'y', 'z', 'a: >-\n  x + z\nb: 1\n'],
    ['a:\nb: 1\n', '', 'up', 'a: up\nb: 1\n'],
    ['a: |\nb: 1\n', '', 'up', 'a: |\n  up\nb: 1\n'],
  ];
  for (const [before, old, replacement, after] of edits) {
    it(`writes ${JSON.stringify(replacement)} into ${JSON.stringify(before)}`, () => {
      const embedding = embedA(before);
      const start = embedding.text.indexOf(old);
      const edit = embedding.write?.({ start, end: start + old.length }, replacement);
      assert(edit);
      assert.equal(before.slice(0, edit.at.start) + edit.text + before.slice(edit.at.end), after);
    });
  }
});

describe('embedSubtree', () => {
  it('is the lines of a collection with their indentation', () => {
    const text = 'a:\n  b: 1\n  c: \nd: 1\n';
    const found = embedSubtree(text, valueOfA(text), { languageId: 'prometheus-rules' });
    assert.equal(found?.text, '  b: 1\n  c: ');
    assert.deepEqual(found?.segments, [{ host: 3, embedded: 0, length: 12 }]);
  });

  it('puts blanks for what stands before it on its line', () => {
    const text = 'a:\n- b: 1\n  c: 2\n';
    const list = valueOfA(text);
    const item = list.kind === 'sequence' ? list.items[0] : undefined;
    assert(item);
    const found = embedSubtree(text, item, {});
    assert.equal(found?.text, '  b: 1\n  c: 2');
    assert.deepEqual(found?.segments, [{ host: 5, embedded: 2, length: 11 }]);
  });

  it('is nothing for flow collections and scalars', () => {
    assert.equal(embedSubtree('a: {b: 1}', valueOfA('a: {b: 1}'), {}), undefined);
    assert.equal(embedSubtree('a: 1', valueOfA('a: 1'), {}), undefined);
  });
});

describe('alignJsonString', () => {
  const cases = ['""', '"up"', '"a\\"b\\\\c\\/d"', '"x\\n\\ty"', '"\\u00e9 é \\ud83d\\ude00"', '"rate(x{a=\\"b\\"}[5m])"'];
  for (const json of cases) {
    it(json, () => {
      const text = `{"k": ${json}}`;
      const { value, segments } = alignJsonString(text, { start: 6, end: 6 + json.length });
      assert.equal(value, JSON.parse(json));
      for (const { host, embedded, length } of segments) {
        assert.equal(text.slice(host, host + length), value.slice(embedded, embedded + length));
      }
      const covered = segments.reduce((sum, { length }) => sum + length, 0);
      assert.equal(value.length - covered, (json.match(/\\[nt]|\\u/g) ?? []).length);
    });
  }

  it('reads a string that is still being typed', () => {
    assert.equal(alignJsonString('"ab\\', { start: 0, end: 4 }).value, 'ab');
    assert.equal(alignJsonString('"ab', { start: 0, end: 3 }).value, 'ab');
  });
});
