import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';

for (const host of hosts) {
  describe(`The quick fix of the DaemonSet, in the ${host} host`, () => {
    it('is offered at the marked line and rids the lesson of its error', async () => {
      const editor = await openEditor({ host, folder: 'samples', file: 'lesson.md' });
      const before = await editor.problems((rows) => rows.length === 2);
      assert.match(before.join('\n'), /selector-mismatch/);
      await editor.screenshot(`problems-of-the-lesson-${host}`);
      await editor.chooseProblem('selector-mismatch');
      await editor.quickFix(/label/i);
      await editor.screenshot(`after-the-quick-fix-${host}`);
      const after = await editor.problems((rows) => rows.length === 1);
      assert.match(after.join('\n'), /prose-in-query/);
      assert.match(await editor.save(), /template:\n {4}metadata:\n {6}labels:\n {8}app: fluent-bit\n/);
    });
  });
}
