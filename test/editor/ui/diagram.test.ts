import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { type Editor, openEditor } from '#test/editor/harness/open-editor.ts';

for (const host of hosts) {
  describe(`Preview Diagram, in the ${host} host`, () => {
    it('draws the diagram at the cursor, follows, and keeps the last good picture while the text is broken', async () => {
      const editor = await openEditor({ host, folder: 'samples', file: 'lesson.md' });
      await editor.goAfter('M[Metrics] --> A[What is wrong?]');
      await editor.command('Observatory: Preview Diagram');
      const page = editor.webview();
      await page.locator('#sheet svg', { hasText: 'What is wrong?' }).waitFor();
      await editor.screenshot(`diagram-${host}`);

      await editor.press('Control+1');
      await editor.goAfter('M[Metrics] --> A[What is wrong?]');
      await editor.press('Backspace');
      const problem = page.locator('#problem', { hasText: 'Line ' });
      await problem.waitFor();
      assert.ok(await page.locator('#sheet svg', { hasText: 'What is wrong?' }).isVisible());
      await editor.screenshot(`diagram-broken-${host}`);

      await editor.typeKeys(' now]');
      await page.locator('#sheet svg', { hasText: 'What is wrong? now' }).waitFor();
      assert.equal(await page.locator('#problem').textContent(), '');
      assert.ok(await editor.hasFocus());

      await editor.goAfter('sequenceDiagram');
      await page.locator('#sheet svg', { hasText: 'Which pods are there?' }).waitFor();
    });

    if (host === 'web') {
      it('draws a Mermaid file, saves the picture, and follows the theme', async () => {
        const editor = await openEditor({
          host,
          files: {
            'logs.mmd': 'graph LR\n  A["/var/log/containers/"] --> B[Fluent Bit]\n  B -->|json| C[(Loki)]<|>\n  style B fill:#e1f5fe\n',
          },
          file: 'logs.mmd',
          settings: { 'workbench.colorTheme': 'Light Modern' },
        });
        await editor.command('Observatory: Preview Diagram');
        await editor.webview().locator('#sheet svg', { hasText: '/var/log/containers/' }).waitFor();
        await save(editor, 'SVG', 'logs.svg');
        await save(editor, 'PNG', 'logs.png');
        await editor.screenshot(`diagram-light-${host}`);
        const light = await editor.webview().locator('#sheet svg').getAttribute('id');
        await editor.command('Preferences: Color Theme');
        await editor.answer('Dark High Contrast');
        await editor.webview().locator(`body.vscode-high-contrast #sheet svg:not(#${light})`, { hasText: 'Loki' }).waitFor();
        const label = editor.webview().locator('#sheet .nodeLabel', { hasText: 'Fluent Bit' });
        assert.equal(await label.evaluate((element) => getComputedStyle(element).color), 'rgb(51, 51, 51)');
        await editor.screenshot(`diagram-high-contrast-${host}`);
      });
    }
  });
}

/** Presses a button of the preview, and takes the name that the dialog proposes. */
async function save(editor: Editor, button: string, file: string): Promise<void> {
  await editor
    .webview()
    .getByRole('button', { name: `Save as ${button}` })
    .click();
  await editor.page.locator('.quick-input-widget input:focus').waitFor({ state: 'visible' });
  await editor.press('Enter');
  await editor.page.locator('.explorer-viewlet .monaco-list-row', { hasText: file }).waitFor();
}
