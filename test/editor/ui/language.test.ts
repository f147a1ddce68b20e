import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';

describe('In Korean', () => {
  it('commands, diagnostics, hovers and panels speak it', async () => {
    const editor = await openEditor({
      files: { 'rules.yml': 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: sum(up\n        for: [5m]\n' },
      file: 'rules.yml',
      language: 'ko',
    });
    assert.deepEqual(
      (await editor.problems((rows) => rows.length === 2)).filter((row) => !/닫으세요|와야 합니다/.test(row)),
      [],
    );
    await editor.goAfter('- alert');
    assert.match(await editor.hoverText('alert'), /문서/);
    await editor.command('Observatory: 연결 선택');
    await editor.page.locator('.quick-input-list', { hasText: '연결 추가…' }).waitFor();
    await editor.screenshot('korean');
  });
});
