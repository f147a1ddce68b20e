import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { alignScalar } from '#base/yaml/align-scalar.ts';
import { parseYaml } from '#base/yaml/parse.ts';
import type { ScalarStyle, YamlScalar } from '#base/yaml/tree.ts';
import { seeded } from './random.ts';
import { type GeneratedScalar, generateDocument } from './scalar-generator.ts';
import { nodes } from './support.ts';

const documentCount = 1500;
const scalarsEach = 40;

describe('alignScalar, on generated scalars', () => {
  it(`never lies on ${documentCount * scalarsEach} scalars`, () => {
    const seen = new Map<ScalarStyle, number>();
    for (let seed = 0; seed < documentCount; seed++) {
      const { text, scalars } = generateDocument(seeded(seed), scalarsEach);
      const model = parseYaml(text);
      assert.deepEqual(model.errors, [], `seed ${seed}\n${text}`);
      const values = leaves(text, model.documents[0]?.root);
      assert.equal(values.length, scalars.length, `seed ${seed}`);
      for (const [index, expected] of scalars.entries()) {
        const scalar = values[index];
        assert(scalar);
        check(text, scalar, expected, `seed ${seed}, scalar ${index}`);
        seen.set(scalar.style, (seen.get(scalar.style) ?? 0) + 1);
      }
    }
    assert.equal(seen.size, 5);
  }).timeout(30_000);
});

/** The values that are no keys: the generator's keys are `k` and a number. */
function leaves(text: string, root: Parameters<typeof nodes>[0]): YamlScalar[] {
  return [...nodes(root)]
    .filter((node) => node.kind === 'scalar')
    .filter(({ span }) => !/^k\d*:/.test(text.slice(span.start, span.end + 1)));
}

const gap: Readonly<Record<ScalarStyle, RegExp>> = {
  plain: /^\s*$/,
  single: /^[\s']*$/,
  double: /^(\s|\\.|\\(?=$)|\\\r?\n|\\x..|\\u....|\\U.{8})*$/,
  literal: /^\s*$/,
  folded: /^\s*$/,
};

function check(text: string, scalar: YamlScalar, expected: GeneratedScalar, label: string): void {
  const shown = () => `${label}: ${JSON.stringify(text.slice(scalar.span.start, scalar.span.end))} = ${JSON.stringify(scalar.value)}`;
  assert.equal(scalar.style, expected.style, shown());
  const segments = alignScalar(text, scalar);
  let covered = 0;
  let host = segments[0]?.host ?? 0;
  let embedded = 0;
  for (const segment of segments) {
    const hostText = text.slice(segment.host, segment.host + segment.length);
    const embeddedText = scalar.value.slice(segment.embedded, segment.embedded + segment.length);
    assert.equal(hostText, embeddedText, shown());
    assert(segment.host >= host && segment.embedded >= embedded, `${shown()}: order`);
    assert.match(text.slice(host, segment.host), gap[scalar.style], `${shown()}: skipped text`);
    host = segment.host + segment.length;
    embedded = segment.embedded + segment.length;
    covered += segment.length;
  }
  assert.equal(covered, scalar.value.length - expected.holes, `${shown()}: coverage`);
}
