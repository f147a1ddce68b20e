import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { type Editor, openEditor } from '#test/editor/harness/open-editor.ts';

for (const host of hosts) {
  describe(`Show as Diagram, in the ${host} host`, () => {
    it('draws a Prometheus configuration; a node leads to its line, also when its tab is closed', async () => {
      const editor = await openEditor({ host, folder: 'samples/good', file: 'prometheus.yml' });
      await editor.command('Observatory: Show as Diagram');
      await node(editor, 'kubernetes-pods-slow, every 2m').click();
      await cursorIsOn(editor, 'Ln 56');
      assert.ok(await editor.hasFocus());
      await editor.screenshot(`diagram-of-prometheus-${host}`);

      await editor.press('Control+F4');
      await node(editor, 'mimir.monitoring.svc:9009').click();
      await cursorIsOn(editor, 'Ln 62');
      await editor.page.locator('.editor-group-container', { hasText: 'prometheus.yml' }).first().waitFor();
    });

    it('draws a DaemonSet; Enter on a node leads to its line, and the picture follows the text', async () => {
      const editor = await openEditor({ host, folder: 'samples/good', file: 'fluent-bit.yaml' });
      await editor.command('Observatory: Show as Diagram');
      await node(editor, '/var/log, varlog: hostPath').focus();
      await editor.screenshot(`diagram-of-daemonset-${host}`);
      await editor.press('Enter');
      await cursorIsOn(editor, 'Ln 121');
      await editor.press('End');
      await editor.typeKeys('s');
      await node(editor, 'varlog, no such volume').waitFor();
      await editor.screenshot(`diagram-of-missing-volume-${host}`);
    });

    it('runs nothing that a name holds, and draws beside Preview Diagram in a lesson', async () => {
      const name = '<img src=x onerror=alert(1)> "] %% `a` **b**';
      const fence = `\`\`\`yaml\nscrape_configs:\n  - job_name: '${name}'<|>\n\`\`\`\n`;
      const editor = await openEditor({
        host,
        files: { 'lesson.md': `\`\`\`mermaid\ngraph LR\n  A[Written]\n\`\`\`\n\n${fence}` },
        file: 'lesson.md',
      });
      editor.page.on('dialog', () => assert.fail('a script of the configuration ran'));
      await editor.command('Observatory: Show as Diagram');
      await node(editor, name).waitFor();
      assert.equal(await editor.webview().locator('#sheet img').count(), 0);
      await editor.screenshot(`diagram-of-strange-names-${host}`);
    });

    it('says what it needs where there is nothing to draw', async () => {
      const editor = await openEditor({ host, files: { 'a.yaml': 'a: 1\n' }, file: 'a.yaml' });
      await editor.command('Observatory: Show as Diagram');
      await editor.command('Notifications: Show Notifications');
      await editor.page.locator('.notifications-center', { hasText: 'There is nothing to draw in this file' }).waitFor();
    });
  });
}

function node(editor: Editor, name: string) {
  return editor.webview().getByRole('link', { name });
}

async function cursorIsOn(editor: Editor, line: string): Promise<void> {
  await editor.page.locator('#status\\.editor\\.selection', { hasText: `${line},` }).waitFor();
}
