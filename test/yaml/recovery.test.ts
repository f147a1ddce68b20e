import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { sketch } from './support.ts';

describe('parseYaml on broken text', () => {
  // Text, the tree that is read (`¿…?` is a placeholder), then for each error the marked text and the message.
  const cases: readonly (readonly [text: string, tree: string, ...errors: (readonly [marked: string, message: string])[]])[] = [
    ['a:\n  b: 1\n  fo\n  c: 2\n', '{a: {b: 1, ¿fo?: ∅, c: 2}}', ['fo', 'Missing `:` after the key']],
    ['a:\n  b: 1\n  fo\nd: 1', '{a: {b: 1, ¿fo?: ∅}, d: 1}', ['fo', 'Missing `:` after the key']],
    ['rules\n- alert: x\n  expr: y\n', '{¿rules?: [{alert: x, expr: y}]}', ['rules', 'Missing `:` after the key']],
    ['- aler\n  expr: y\n', '[{¿aler?: ∅, expr: y}]', ['aler', 'Missing `:` after the key']],
    ['args\n- --a\n- --b\nimage: x\n', '{¿args?: [--a, --b], image: x}', ['args', 'Missing `:` after the key']],
    ['a: "x\nb: 1\n', '{a: ¿"x?, b: 1}', ['"', 'The quote opened here is not closed']],
    ["a: 'it\nb: 1\n", "{a: ¿'it?, b: 1}", ["'", 'The quote opened here is not closed']],
    ['a: "|\n  sum(x{y="z"})\nb: 1\n', '{a: |\n  sum(x{y="z"}), b: 1}', ['"', 'The quote opened here is not closed']],
    [
      'a: [1, 2\nb: {x: 1\nc: 3\n',
      '{a: [1, 2], b: {x: 1}, c: 3}',
      ['[', 'The bracket opened here is not closed'],
      ['{', 'The bracket opened here is not closed'],
    ],
    ['a:\n\tb: 1\n\tc: 2\nd: 1\n', '{a: {b: 1, c: 2}, d: 1}', ['\t', 'Tabs cannot indent YAML: use spaces']],
    ['a:\n  b: 1\n   c: 1\n  d: 1\n', '{a: {b: 1, c: 1, d: 1}}', ['   ', 'Wrong indentation: 3 spaces where 2 are expected']],
    ['a:\n  b: 1\n c: 1\n  d: 1\n', '{a: {b: 1, c: 1, d: 1}}', [' ', 'Wrong indentation: 1 spaces where 2 are expected']],
    [
      'a: @foo\nb: c: d\n',
      '{a: ¿@foo?, b: ¿c: d?}',
      ['@foo', 'A value that begins with `@` must be quoted'],
      ['c: d', 'A value that contains `: ` must be quoted'],
    ],
    ['a: "x" y\nb: 1\n', '{a: ¿"x" y?, b: 1}', ['"x" y', 'Text follows the closing quote: put the whole value in quotes']],
    ['a: "\\d+"\nb: 1\n', '{a: "\\d+", b: 1}', ['\\d', '`\\d` is no escape sequence: write `\\\\d`, or use single quotes']],
    ['a: |"\n  x\nb: 1\n', '{a: |"\n  x, b: 1}', ['"', 'Only `-`, `+` or a digit may follow `|`: the text begins on the next line']],
    ['a: 1\n]\nb: 2\n', '{a: 1, ¿]?: ∅, b: 2}', [']', 'This line does not fit here: check its indentation and its quotes']],
  ];
  for (const [text, tree, ...errors] of cases) {
    it(JSON.stringify(text), () => {
      const model = parseYaml(text);
      assert.equal(model.documents.map(({ root }) => sketch(text, root)).join('---'), tree);
      assert.deepEqual(
        model.errors.map(({ span, message }) => [text.slice(span.start, span.end), message]),
        errors,
      );
    });
  }

  it('repairs a block of a long list without touching the others', () => {
    const rules = Array.from({ length: 40 }, (_, index) => `  - alert: A${index}\n    expr: up == ${index}\n`);
    const text = `groups:\n- name: x\n  rules:\n${rules.join('').replace('    expr: up == 7\n', '    exp\n    for: 5m\n')}`;
    const model = parseYaml(text, undefined, { blocksFrom: 0 });
    assert.deepEqual(
      model.errors.map(({ span }) => text.slice(span.start, span.end)),
      ['exp'],
    );
    assert.match(sketch(text, model.documents[0]?.root), /\{alert: A7, ¿exp\?: ∅, for: 5m\}, \{alert: A8, expr: up == 8\}/);
  });
});
