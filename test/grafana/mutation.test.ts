import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Embedding } from '#core/language.ts';
import { grafana } from '#languages/grafana/index.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { type Random, seeded } from '../yaml/random.ts';

const json = readFileSync('samples/good/dashboards/shop.json', 'utf8');
const yaml = `apiVersion: 1
groups:
  - name: g
    rules:
      - title: a
        data:
          - model: &one
              datasource: {type: prometheus}
              expr: |
                sum(
                  rate(up_total{job="\${job}"}[5m])
                )
          - model: {datasource: {type: prometheus}, expr: 'up{a=''b''}'}
          - model: *one
`;

const noise = [
  '"',
  '\\',
  '{',
  ']',
  ',',
  ':',
  '\n',
  '\r\n',
  '\0',
  '\ud83d',
  '\\ud83d\\ude00',
  '\uFEFF',
  '${',
  '/*',
  '*one ',
  '|',
  '- ',
  ' ',
] as const;

/** A text as it looks while somebody types, deletes and pastes. */
function mutated(text: string, random: Random): string {
  let result = random.chance(20) ? text.replaceAll('\n', '\r\n') : text;
  for (let count = 1 + random.upTo(4); count > 0; count--) {
    const at = random.upTo(result.length);
    const kept = random.chance(60) ? at : at + random.upTo(30);
    result = result.slice(0, at) + (kept === at ? random.pick(noise) : '') + result.slice(kept);
  }
  return random.chance(5) ? result.slice(0, random.upTo(result.length)) : result;
}

/** Each character of the piece is the one at its place, or the end of an escape there. */
function assertTrue(text: string, { text: piece, segments }: Embedding, label: string): void {
  for (const { host, embedded, length } of segments) {
    for (let index = 0; index < length; index++) {
      const before = text.slice(Math.max(0, host + index - 5), host + index + 1);
      const isEqual = text[host + index] === piece[embedded + index];
      assert.ok(isEqual || /\\(?:[\s\S]|u[\da-fA-F]{4})$/.test(before), `${label}: ${JSON.stringify(piece)} at ${embedded + index}`);
    }
  }
}

describe('grafana: broken texts', () => {
  for (const [name, whole, count] of [
    ['JSON', json, 300],
    ['YAML', yaml, 300],
  ] as const) {
    it(`${name}: nothing throws, and every piece says the truth about its place`, () => {
      for (let seed = 0; seed < count; seed++) {
        const random = seeded(seed);
        const text = mutated(whole, random);
        const model = grafana.parse(text);
        let end = 0;
        for (const piece of grafana.embeddings?.(model) ?? []) {
          assert.ok('text' in piece && piece.span.start >= end, `seed ${seed}: order`);
          end = piece.span.end;
          assertTrue(text, piece, `seed ${seed}`);
        }
        const offset = random.upTo(text.length + 1);
        grafana.symbols?.(model);
        grafana.queries?.(model);
        grafana.occurrences?.(model, offset);
        grafana.hover?.(model, offset, nothingKnown);
        grafana.complete?.(model, offset, nothingKnown);
        assert.ok([...(grafana.checks ?? [])].every((check) => [...check.run(model, nothingKnown)].length >= 0));
      }
    }).timeout(30_000);
  }
});
