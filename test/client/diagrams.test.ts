import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagramAt, nearestDiagram } from '#client/diagrams/diagram-at.ts';
import { diagramHtml } from '#client/diagrams/diagram-html.ts';
import { readFromDiagramPage } from '#client/diagrams/diagram-messages.ts';

const diagrams = [
  [3, 5],
  [9, 12],
].map(([start = 0, end = 0]) => ({ range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } } }));

describe('The preview of diagrams', () => {
  it('shows the one at the cursor, the lines of its fence among its own', () => {
    const lines = [1, 2, 3, 5, 6, 7, 8, 9, 13, 14];
    assert.deepEqual(
      lines.map((line) => diagramAt(diagrams, line)),
      [undefined, 0, 0, 0, 0, undefined, 1, 1, 1, undefined],
    );
    assert.deepEqual(
      [0, 7, 20].map((line) => nearestDiagram(diagrams, line)),
      [0, 0, 1],
    );
    assert.equal(nearestDiagram([], 3), undefined);
  });

  it('runs its own script only', () => {
    const html = diagramHtml({ script: 's"', nonce: 'n', title: '<b>', language: 'ko' });
    assert.match(html, /content="default-src 'none'; script-src 'nonce-n'; style-src 'unsafe-inline'; img-src data:; font-src data:"/);
    assert.ok(!html.includes('<b>') && !html.includes('s""'));
  });

  it('understands its page, and nothing else', () => {
    assert.deepEqual(readFromDiagramPage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readFromDiagramPage({ type: 'save', format: 'png', data: 'a' }), { type: 'save', format: 'png', data: 'a' });
    assert.deepEqual(readFromDiagramPage({ type: 'follow', node: 'n1' }), { type: 'follow', node: 'n1' });
    for (const message of [
      { type: 'follow', node: 1 },
      undefined,
      null,
      7,
      {},
      { type: 'save', format: 'exe', data: 'a' },
      { type: 'save', format: 'svg', data: 7 },
    ]) {
      assert.equal(readFromDiagramPage(message), undefined);
    }
  });
});
