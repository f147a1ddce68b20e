import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';

describe('Show as Diagram', () => {
  it('draws a Prometheus configuration, and a node leads to its line', async () => {
    const editor = await openEditor({ folder: 'samples/good', file: 'prometheus.yml' });
    await editor.command('Observatory: Show as Diagram');
    const page = editor.webview();
    await page.getByRole('link', { name: 'kubernetes-pods-slow, every 2m' }).click();
    const selection = editor.page.locator('#status\\.editor\\.selection');
    await selection.filter({ hasText: 'Ln 56, Col' }).waitFor();
    assert.ok(await editor.hasFocus());
    await editor.screenshot('diagram-of-prometheus');
  });

  it('draws a DaemonSet, and the keyboard leads from a node to its line', async () => {
    const editor = await openEditor({ folder: 'samples/exercises', file: 'fluent-bit-daemonset.yaml' });
    await editor.command('Observatory: Show as Diagram');
    await editor.webview().getByRole('link').first().focus();
    await editor.screenshot('diagram-of-daemonset');
  });
});
