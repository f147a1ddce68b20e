import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { type Random, seeded } from './random.ts';
import { generateDocument } from './scalar-generator.ts';
import { nodes } from './support.ts';

const pieces = ['x', 'sum by (job) ', '{a="b"}', "it's", '\\d', ': ', ' #', '"', '😀', '-', '\n', 'a\nb', '\n\n  c', '', ' '] as const;

describe('embedScalar, write', () => {
  it('writes any edit in the style of its scalar, so that the value read back is the edited one', () => {
    const count = { written: 0, refused: 0 };
    for (let seed = 0; seed < 500; seed++) {
      const random = seeded(seed);
      const { text } = generateDocument(random, 12);
      const values = scalars(text);
      const index = random.upTo(values.length);
      const scalar = values[index];
      assert(scalar);
      for (let step = 0; step < 6; step++) {
        check(random, text, index, scalar, `seed ${seed}, step ${step}`, count);
      }
    }
    assert(count.written > 1000 && count.refused < count.written / 10, JSON.stringify(count));
  }).timeout(20_000);
});

function check(
  random: Random,
  text: string,
  index: number,
  scalar: YamlScalar,
  label: string,
  count: { written: number; refused: number },
): void {
  const embedding = embedScalar(text, scalar, {});
  const start = beforePair(embedding.text, random.upTo(embedding.text.length + 1));
  const end = Math.max(start, beforePair(embedding.text, Math.min(embedding.text.length, start + random.upTo(6))));
  const inserted = random.pick(pieces);
  const edit = embedding.write?.({ start, end }, inserted);
  if (!edit) {
    count.refused++;
    assert(scalar.style === 'literal' || scalar.style === 'folded', label);
    return;
  }
  count.written++;
  const edited = text.slice(0, edit.at.start) + edit.text + text.slice(edit.at.end);
  const wanted = embedding.text.slice(0, start) + inserted + embedding.text.slice(end);
  const found = scalars(edited)[index];
  const trimmed = (value: string | undefined) =>
    scalar.style === 'plain' ? value?.trimEnd() : /literal|folded/.test(scalar.style) ? value?.replace(/\n+$/, '') : value;
  assert.equal(
    trimmed(found?.value),
    trimmed(wanted),
    `${label}: ${JSON.stringify({ scalar: text.slice(scalar.span.start, scalar.span.end), start, end, inserted, edit })}`,
  );
}

/** Nobody edits half a character. */
function beforePair(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

function scalars(text: string): YamlScalar[] {
  return [...nodes(parseYaml(text).documents[0]?.root)]
    .filter((node) => node.kind === 'scalar')
    .filter(({ span }) => !/^k\d*:/.test(text.slice(span.start, span.end + 1)));
}
