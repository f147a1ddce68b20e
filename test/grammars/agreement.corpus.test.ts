import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { semanticWords, tokenize, wordsOf } from './support.ts';

describe('The expressions of Prometheus', () => {
  it('have the same colours from the grammar and the server', async () => {
    const file = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus/promql/parse.json');
    const cases: readonly { input: string; fail: boolean }[] = JSON.parse(readFileSync(file, 'utf8'));
    const valid = cases.filter(({ fail }) => !fail);
    assert.ok(valid.length > 100);
    for (const { input } of valid) {
      const shown = wordsOf(await tokenize('source.promql', input)).filter(({ kind }) => kind !== 'escape');
      assert.deepEqual(semanticWords(input, 'expr'), shown, input);
    }
  });
});
