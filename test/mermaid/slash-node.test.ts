import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quickFixes } from '#features/code-actions.ts';
import { assertMarked } from '../support/marked.ts';
import { documentOf, problemsIn } from '../support/problems.ts';

describe('mermaid-slash-node', () => {
  it('says that a path loses its slashes', () =>
    assertMarked({
      name: 'a.mmd',
      text: `graph TB
  A4[/var/log/containers/] --> B
#   ^^^^^^^^^^^^^^^^^^^^^^ information mermaid-slash-node: \`[/\` and \`/]\` draw a parallelogram, and the outer slashes of \`/var/log/containers/\` are lost: put the path into quotes
  F["#9829; a"] --> G[/run/containerd/io.v1/]
#                    ^^^^^^^^^^^^^^^^^^^^^^^^ information mermaid-slash-node
`,
    }));

  it('in a fence of a list item', () =>
    assertMarked({
      name: 'a.md',
      text: '- One:\n  ```mermaid\n  flowchart LR\n  A[/var/log/pods/]\n#  ^^^^^^^^^^^^^^^^ information mermaid-slash-node\n  ```\n',
    }));

  for (const [what, text] of [
    ['a shape that is meant', 'graph TD\n  A[/Christmas/] --> B[/Input/Output/] --> C[/read, then write/] --> D[/a\\]\n'],
    ['words that are directories too', 'graph TD\n  A[/dev/test/] --> B[/home/away/] --> C[/data/logs/metrics/] --> D[/tmp/]\n'],
    ['quotes', 'graph TD\n  A["/var/log/pods/"] --> B["a x[/var/log/pods/]"] --> C["two\n  lines x[/var/log/pods/]"]\n'],
    ['comments', 'graph TD\n  %% A[/var/log/pods/] with a "\n  A --> B\n'],
    ['another kind of diagram', 'mindmap\n  graph[/var/log/pods/]\n'],
  ] as const) {
    it(`does not mind ${what}`, () => assertMarked({ name: 'a.mmd', text }));
  }

  it('puts the path into quotes', async () => {
    const file = { name: 'a.mmd', text: 'graph TB\n  A4[/var/log/containers/]\n' };
    const document = documentOf(file);
    const [action] = quickFixes({ problems: await problemsIn(file), document }, { start: 14, end: 14 }, { canTurnOff: false });
    assert.deepEqual(action?.edit?.changes?.[document.uri], [
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 25 } }, newText: '"/var/log/containers/"' },
    ]);
  });
});
