import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SelectionRange } from 'vscode-languageserver';
import { foldsOf } from '#features/folding.ts';
import { highlightsAt } from '#features/highlights.ts';
import { selectionAt } from '#features/selection-ranges.ts';
import { signatureAt } from '#features/signature-help.ts';
import { documentOf, testWorkspace } from '../support/problems.ts';

/** A file at its cursor mark, read. */
async function atCursor(name: string, marked: string) {
  const offset = marked.indexOf('<|>');
  const document = documentOf({ name, text: marked.replace('<|>', '') });
  return { document, offset, snapshot: await testWorkspace().snapshot(document) };
}

const rule = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n`;

describe('Signature help in a file', () => {
  for (const [name, text] of [
    ['r.yml', rule('rate(<|>')],
    ['r.yml', rule("'rate(u<|>p{job=''a''}[5m])'")],
    ['r.yml', rule('|\n          rate(<|>\n            up[5m]\n          )')],
    ['l.md', '- x\n\n  ```promql\n  rate(<|>\n  ```\n'],
  ] as const) {
    it(JSON.stringify(text), async () => {
      const { snapshot, offset } = await atCursor(name, text);
      assert.equal(signatureAt(snapshot, offset)?.signatures[0]?.label, 'rate(range: range vector): instant vector');
    });
  }

  it('is silent where nothing is called', async () => {
    const { snapshot, offset } = await atCursor('r.yml', rule('up<|>'));
    assert.equal(signatureAt(snapshot, offset), undefined);
  });
});

describe('Highlights in a file', () => {
  it('are in the expression at the cursor alone', async () => {
    const { snapshot, document, offset } = await atCursor(
      'r.yml',
      `${rule('|\n          u<|>p\n            / up')}      - record: c\n        expr: up\n`,
    );
    const lines = highlightsAt(snapshot, document, offset).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [5, 6]);
  });
});

describe('Selections in a file', () => {
  it('grow from a name to the whole file', async () => {
    const { snapshot, document, offset } = await atCursor('r.yml', rule('\'sum(u<|>p{job="a"})\''));
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = selectionAt(snapshot, document, offset); range; range = range.parent) {
      texts.push(document.getText(range.range));
    }
    assert.deepEqual(texts.slice(0, 8), [
      '',
      'up',
      'up{job="a"}',
      '(up{job="a"})',
      'sum(up{job="a"})',
      '\'sum(up{job="a"})\'',
      'expr: \'sum(up{job="a"})\'',
      'record: b\n        expr: \'sum(up{job="a"})\'',
    ]);
    assert.equal(texts.at(-1), document.getText());
  });
});

describe('Folding', () => {
  it('is the editor’s own in YAML', async () => {
    const { snapshot, document } = await atCursor('r.yml', rule('|\n          sum(\n            up\n          )<|>'));
    assert.equal(foldsOf(snapshot, document), null);
  });

  it('has the brackets of a PromQL file, one for each first line', async () => {
    const { snapshot, document } = await atCursor('a.promql', 'sum(rate(\n  up[5m]\n))<|>\n');
    assert.deepEqual(foldsOf(snapshot, document), [{ startLine: 0, endLine: 1 }]);
  });
});
