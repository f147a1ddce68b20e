import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';

const rules = `groups:
  - name: shop
    rules:
      - record: a:b
        expr: |<|>
`;

describe('Blank lines of an expression', () => {
  it('have suggestions when asked, and a blank before Enter takes none', async () => {
    const editor = await openEditor({ files: { 'rules.yml': rules }, file: 'rules.yml' });
    await editor.press('Enter');
    await editor.typeKeys('  ');
    await editor.press('Control+Space');
    await editor.suggestions((labels) => labels.includes('abs'));
    await editor.screenshot('suggestions-on-a-blank-line');
    await editor.press('Escape');
    await editor.typeKeys('up{job="a"} ');
    await editor.press('Enter');
    await editor.press('Control+Space');
    await editor.suggestions((labels) => labels.includes('and'));
    await editor.press('Escape');
    assert.match(await editor.save(), /up\{job="a"\} *\n *\n$/);
  });
});
