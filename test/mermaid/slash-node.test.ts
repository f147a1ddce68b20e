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
  C[/Input/] --> D[/read the file/]
  E["a [/var/log/containers/]"]
  F["/var/log/containers/"]
`,
    }));

  it('in a fence of a list item', () =>
    assertMarked({
      name: 'a.md',
      text: '- One:\n  ```mermaid\n  flowchart LR\n  A[/var/log/pods/]\n#  ^^^^^^^^^^^^^^^^ information mermaid-slash-node\n  ```\n',
    }));

  it('not in other kinds of diagram', () => assertMarked({ name: 'a.mmd', text: 'mindmap\n  a[/var/log/pods/]\n' }));

  it('puts the path into quotes', async () => {
    const file = { name: 'a.mmd', text: 'graph TB\n  A4[/var/log/containers/]\n' };
    const document = documentOf(file);
    const [action] = quickFixes(await problemsIn(file), document, { start: 14, end: 14 });
    assert.deepEqual(action?.edit?.changes?.[document.uri], [
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 25 } }, newText: '"/var/log/containers/"' },
    ]);
  });
});
