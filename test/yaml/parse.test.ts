import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { seeded } from './random.ts';
import { nodes, plainModel, sketch } from './support.ts';

describe('parseYaml', () => {
  const trees: readonly (readonly [text: string, ...documents: string[]])[] = [
    ['a: 1\nb:\n  - x\n  - y: \n', '{a: 1, b: [x, {y: ∅}]}'],
    ['a: {b: 1, c, "d":2, e: }\nf: [g: 1, {h: 2}: 3]\n', '{a: {b: 1, c: ∅, "d": 2, e: ∅}, f: [{g: 1}, {{h: 2}: 3}]}'],
    ['? a\n: b\n? c\n', '{a: b, c: ∅}'],
    ['- &a x\n- *a\n- !!str\n- - - k: v\n', '[x, *a, ∅, [[{k: v}]]]'],
    ['a: 1\n---\nb: 2\n---\n', '{a: 1}', '{b: 2}', ''],
    ['# only a comment\n', ''],
    ['', ''],
    ['%YAML 1.2\n---\na: 1\n...\n# rest\n', '{a: 1}'],
    ['\uFEFFa: 1\r\nb: "x"\r\n', '{a: 1, b: "x"}'],
    ['a: |  # c\n  x\n\n  y\n\nb: >-\n  z', '{a: |  # c\n  x\n\n  y, b: >-\n  z}'],
    ['a: |\nb: 1\n', '{a: |, b: 1}'],
    ['rules:\n- a\n- b\nx: y\n', '{rules: [a, b], x: y}'],
    ['a: 1\na: 2\n', '{a: 1, a: 2}'],
  ];
  for (const [text, ...documents] of trees) {
    it(JSON.stringify(text), () => {
      const model = parseYaml(text);
      assert.deepEqual(model.errors, []);
      assert.deepEqual(
        model.documents.map(({ root }) => sketch(text, root)),
        documents,
      );
    });
  }

  it('gives an empty value the blanks behind the blank after its colon or dash', () => {
    const text = 'a:\nb: \nc:   # d\ne:    \n-x:\t\n';
    const empties = [...nodes(parseYaml(text).documents[0]?.root)].filter((node) => node.kind === 'scalar' && node.empty);
    assert.deepEqual(
      empties.map(({ span }) => [span.start, span.end]),
      [
        [2, 2],
        [6, 6],
        [10, 12],
        [19, 22],
        [27, 27],
      ],
    );
  });

  it('tells what an alias stands for, the alias within its own anchor too', () => {
    const [, aliases] = [
      0,
      [...nodes(parseYaml('a: &x\n  b: *x\nc: *x\nd: *y\n').documents[0]?.root)].filter((node) => node.kind === 'alias'),
    ];
    assert.deepEqual(
      aliases.map(({ target }) => target?.span.start),
      [8, 8, undefined],
    );
  });

  it('keeps the identity of a block while its text is the same, wherever it moves', () => {
    const rules = Array.from({ length: 40 }, (_, index) => `  - alert: A${index}\n    expr: up == ${index}\n`);
    const text = `groups:\n- name: x\n  rules:\n${rules.join('')}`;
    const before = parseYaml(text, undefined, { blocksFrom: 0 });
    const after = parseYaml(`# head\n${text.replace('up == 7\n', 'down\n')}`, before, { blocksFrom: 0 });
    const [old, fresh] = [before, after].map((model) =>
      [...nodes(model.documents[0]?.root)].flatMap(({ block }) => (block ? [block] : [])),
    );
    assert.equal(old?.length, 40);
    const changed = fresh?.flatMap(({ identity, base }, index) =>
      identity === old?.[index]?.identity && base === old[index].base + 7 ? [] : [index],
    );
    // The eighth rule changed, and those behind it moved by one character less.
    assert.deepEqual(
      fresh?.flatMap(({ identity }, index) => (identity === old?.[index]?.identity ? [] : [index])),
      [7],
    );
    assert.deepEqual(changed?.slice(0, 2), [7, 8]);
  });

  it('never throws, and tells what is wrong with whatever it cannot read', () => {
    const random = seeded(1);
    const pieces = [
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '|',
      '>',
      '&a',
      '*a',
      '!t',
      '#',
      '\t',
      '\r\n',
      '%',
      '---\n',
      ',',
      '?',
      '\\',
      '\0',
      '\uFEFF',
      '😀',
      '@',
    ] as const;
    let model = parseYaml('');
    for (let count = 0; count < 3000; count++) {
      const text = Array.from({ length: 1 + random.upTo(40) }, () => random.pick(pieces)).join('');
      model = parseYaml(text, model, { blocksFrom: random.pick([0, 8000]) });
      for (const { span } of [...model.errors, ...model.documents.flatMap(({ root }) => [...nodes(root)])]) {
        assert(
          span.start >= 0 && span.start <= span.end && span.end <= text.length,
          `${JSON.stringify(text)} ${JSON.stringify(plainModel(model))}`,
        );
      }
    }
  }).timeout(20_000);

  it('survives deep nesting', () => {
    assert.equal(parseYaml('['.repeat(50_000)).errors.length, 1);
    assert(parseYaml(Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')).errors.length > 0);
  }).timeout(20_000);
});
