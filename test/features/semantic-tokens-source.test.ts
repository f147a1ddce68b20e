import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createSemanticTokensSource } from '#server/semantic-tokens-source.ts';
import { documentOf } from '../support/problems.ts';

describe('Semantic tokens after an edit', () => {
  const cases: readonly [what: string, before: number[], after: number[], edits: unknown[]][] = [
    ['nothing changed', [1, 2, 3], [1, 2, 3], []],
    ['one number changed', [1, 2, 3], [1, 5, 3], [{ start: 1, deleteCount: 1, data: [5] }]],
    ['numbers came in between', [1, 1], [1, 1, 1], [{ start: 2, deleteCount: 0, data: [1] }]],
    ['numbers went away', [1, 2, 2, 3], [1, 2, 3], [{ start: 2, deleteCount: 1, data: [] }]],
    ['all went away', [1, 2], [], [{ start: 0, deleteCount: 2, data: [] }]],
    ['the first came', [], [1, 2], [{ start: 0, deleteCount: 0, data: [1, 2] }]],
  ];
  for (const [what, before, after, edits] of cases) {
    it(`are sent as a difference: ${what}`, () => {
      const [source, document] = [createSemanticTokensSource(), documentOf({ name: 'a.promql', text: '' })];
      const id = source.full(document, { data: before })?.resultId ?? '';
      const answer = source.delta(document, { data: after }, id);
      assert.deepEqual(answer && 'edits' in answer && answer.edits, edits);
      assert.notEqual(answer?.resultId, id);
    });
  }

  it('are sent in full where the client knows older ones', () => {
    const [source, document] = [createSemanticTokensSource(), documentOf({ name: 'a.promql', text: '' })];
    const id = source.full(document, { data: [1] })?.resultId ?? '';
    source.full(document, { data: [2] });
    assert.deepEqual(source.delta(document, { data: [3] }, id), { data: [3], resultId: '3' });
  });

  it('of a file that is not ours any more are none', () => {
    const [source, document] = [createSemanticTokensSource(), documentOf({ name: 'a.promql', text: '' })];
    const id = source.full(document, { data: [1] })?.resultId ?? '';
    assert.equal(source.delta(document, null, id), null);
  });
});
