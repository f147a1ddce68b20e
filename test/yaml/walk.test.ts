import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { scalarType } from '#base/yaml/scalar-type.ts';
import { fields, keyText, pair, pathAt, resolve, scalarText } from '#base/yaml/walk.ts';
import { sketch } from './support.ts';

describe('pathAt', () => {
  // The innermost node at `<|>`, and how many are around it.
  const cases: readonly (readonly [marked: string, innermost: string, depth: number])[] = [
    ['a: 1\nb<|>: 2\n', 'b', 2],
    ['a: x<|>y\n', 'xy', 2],
    ['a: <|>\n', '∅', 2],
    ['a: xy <|>\n', 'xy', 2],
    ['a: "xy" <|>\n', '{a: "xy"}', 1],
    ['a:\n  b: 1\n  <|>\n', '{b: 1}', 2],
    ['a:\n  b: 1\n<|>\n', '{a: {b: 1}}', 1],
    ['a:\n  b: 1\n <|>\n', '{a: {b: 1}}', 1],
    ['a:\n  <|>\nb: 1\n', '∅', 2],
    ['a:\n- b: 1\n  <|>\n', '{b: 1}', 3],
    ['a:\n- b: 1\n<|>\n', '{a: [{b: 1}]}', 1],
    ['a:\n  - b: 1\n  <|>\n', '[{b: 1}]', 2],
    ['a:\n  - b: 1\n    <|>\n  - b: 2\n', '{b: 1}', 3],
    ['a:\n  - b: 1\n    ex<|>\n  - b: 2\n', '¿ex?', 4],
    ['a: |\n  x\n  <|>\nb: 1\n', '|\n  x', 2],
    ['a: {b: 1, <|>}\n', '{b: 1}', 2],
    ['- a\n- <|>\n', '∅', 2],
    ['a: 1\n---\nb: <|>2\n', '2', 2],
  ];
  for (const [marked, innermost, depth] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('<|>', '');
      const path = pathAt(parseYaml(text), marked.indexOf('<|>'));
      assert.equal(sketch(text, path.at(-1)), innermost);
      assert.equal(path.length, depth);
    });
  }
});

describe('fields', () => {
  const read = (text: string) => {
    const root = parseYaml(text).documents[0]?.root;
    const mapping = root?.kind === 'mapping' ? (pair(root, 'm')?.value ?? root) : root;
    return mapping?.kind === 'mapping' ? fields(mapping).map((field) => `${keyText(field)}=${scalarText(field.value)}`) : [];
  };
  it('resolves merge keys, own keys first, then the earlier source', () => {
    assert.deepEqual(read('x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nm:\n  <<: [*x, *y]\n  a: 0\n'), ['a=0', 'b=1', 'c=2']);
  });
  it('survives a mapping that merges itself', () => {
    assert.deepEqual(read('m: &m\n  <<: *m\n  a: 1\n'), ['a=1']);
  });
  it('follows an alias to its scalar', () => {
    const root = parseYaml('a: &x 1\nb: *x\n').documents[0]?.root;
    const value = root?.kind === 'mapping' ? pair(root, 'b')?.value : undefined;
    assert(value);
    assert.equal(resolve(value)?.kind, 'scalar');
    assert.equal(scalarText(value), '1');
  });
});

describe('scalarType', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    null: ['', '~', 'null', 'NULL', '!!null x'],
    bool: ['true', 'False', '!!bool x'],
    bool11: ['yes', 'Off', 'n'],
    int: ['0', '-12', '0x1F', '0755', '0o17', '1_000', '0b101', '+1'],
    float: ['1.5', '.5', '1e3', '.inf', '-.INF', '.NaN', '08'],
    string: ['5m', '"1"', "'true'", '1.2.3', '0x', 'nulls', 'tRUE', '2026-01-01', '-', '!!str 1', '|\n  1'],
  };
  for (const [type, texts] of Object.entries(cases)) {
    it(`${type}: ${texts.join(' ')}`, () => {
      for (const text of texts) {
        const root = parseYaml(`a: ${text}\n`).documents[0]?.root;
        const value = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
        assert(value?.kind === 'scalar');
        assert.equal(scalarType(value), type, text);
      }
    });
  }
});
