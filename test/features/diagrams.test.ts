import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagramsOf } from '#features/diagrams.ts';
import { documentOf, type TestFile, testWorkspace } from '../support/problems.ts';

async function diagramsIn(file: TestFile) {
  const workspace = testWorkspace();
  const document = documentOf(file);
  return diagramsOf(await workspace.snapshot(document), document, await workspace.problems(document));
}

describe('The diagrams of a file', () => {
  it('are its fences, in order, with what is wrong with them', async () => {
    const text = 'a\n\n```mermaid\n---\ntitle: One\n---\ngraph LR\n  A --> B\n```\n\n> ```mermaid\n> graph LR\n>   A ]--> B\n> ```\n';
    assert.deepEqual(await diagramsIn({ name: 'a.md', text }), [
      {
        range: { start: { line: 3, character: 0 }, end: { line: 7, character: 9 } },
        source: '---\ntitle: One\n---\ngraph LR\n  A --> B',
        title: 'One',
      },
      {
        range: { start: { line: 11, character: 2 }, end: { line: 12, character: 12 } },
        source: 'graph LR\n  A ]--> B',
        problem: {
          message: 'Mermaid cannot read `]` here',
          range: { start: { line: 12, character: 6 }, end: { line: 12, character: 7 } },
        },
      },
    ]);
  });

  it('is a Mermaid file, and none of an empty one or of other files', async () => {
    assert.equal((await diagramsIn({ name: 'a.mermaid', text: 'graph LR\n  A' })).length, 1);
    assert.deepEqual(await diagramsIn({ name: 'a.mmd', text: '\n' }), []);
    assert.deepEqual(await diagramsIn({ name: 'a.promql', text: 'up' }), []);
  });
});
