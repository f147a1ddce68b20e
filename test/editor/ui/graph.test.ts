import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { hosts } from '#test/editor/harness/host.ts';
import { type Editor, openEditor } from '#test/editor/harness/open-editor.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';
import { until } from '#test/support/until.ts';

for (const host of hosts) {
  describe(`Graphs of a real Prometheus, in the ${host} host`, () => {
    let prometheus: PrometheusServer;
    before(async () => {
      prometheus = await startPrometheus();
    });
    after(() => prometheus.stop());

    const settings = (): { readonly 'observatory.connections': readonly unknown[] } => ({
      'observatory.connections': [{ name: 'Test', url: prometheus.url }],
    });

    it('are drawn, read under the mouse, zoomed, narrowed to one curve, and follow the theme', async () => {
      const editor = await openEditor({ host, folder: 'samples', file: 'lesson.md', settings: settings() });
      await editor.goAfter('minutes\nrate(http_requests_total[5m])');
      await editor.command('Observatory: Run Query over a Range');
      const inPage = (selector: string, options = {}): Locator => editor.webview().locator(selector, options);
      await hoverOverGraph(editor);
      await inPage('#readout', { hasText: /POST.*500/s }).waitFor();
      assert.ok(!(await inPage('#plot').getAttribute('aria-label'))?.includes('{0}'));
      await editor.screenshot(`graph-dark-${host}`);

      const dark = await picture(editor);
      await editor.command('Preferences: Toggle between Light/Dark Themes');
      await until({ what: 'the colours of the light theme' }, async () => (await picture(editor)) !== dark);
      await hoverOverGraph(editor);
      await editor.screenshot(`graph-light-${host}`);

      const whole = await picture(editor);
      const box = await inPage('#plot .u-over').boundingBox();
      assert.ok(box);
      await editor.page.mouse.move(box.x + box.width * 0.5, box.y + 20);
      await editor.page.mouse.down();
      await editor.page.mouse.move(box.x + box.width * 0.8, box.y + 20, { steps: 4 });
      await editor.page.mouse.up();
      await until({ what: 'a part of the graph' }, async () => (await picture(editor)) !== whole);
      await inPage('#plot .u-over').dblclick();
      await until({ what: 'the whole graph again' }, async () => (await picture(editor)) === whole);

      const curves = inPage('#legend button[aria-pressed="true"]');
      assert.equal(await curves.count(), 3);
      await curves.nth(1).click({ modifiers: ['Control'] });
      assert.equal(await curves.count(), 1);
      await hoverOverGraph(editor);
      assert.equal(await inPage('.readout-line').count(), 1);

      await inPage('#range-15m').click();
      await inPage('#step', { hasText: 'last 15m' }).waitFor();
      await inPage('#range-between').click();
      const end = await inPage('#to').inputValue();
      await inPage('#from').fill(end);
      await inPage('#show-between').click();
      await inPage('#from[aria-invalid]').waitFor();
      await inPage('#from').fill(`${end.slice(0, 11)}00:00`);
      await inPage('#to').fill(`${end.slice(0, 11)}23:59:59`);
      await inPage('#to').press('Enter');
      await inPage('#step', { hasText: / to .*, a point every \d+m/ }).waitFor();
      assert.equal(await inPage('#range-between').getAttribute('aria-pressed'), 'true');
      assert.equal(await inPage('#from').inputValue(), `${end.slice(0, 11)}00:00`);
      await editor.screenshot(`graph-between-${host}`);
      await inPage('#view-table').click();
      await inPage('#table th', { hasText: 'Samples' }).waitFor();
      await inPage('#save-csv').click();
      await editor.page.locator('.quick-input-widget input:focus').waitFor({ state: 'visible' });
      await editor.press('Enter');
      await editor.page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'results.csv' }).waitFor();
    });

    it('lead from an error to its place in the text', async () => {
      const editor = await openEditor({
        host,
        files: { 'query.promql': '# 안녕\n<|>up{a="안녕"} +' },
        file: 'query.promql',
        settings: settings(),
      });
      await editor.command('Observatory: Run Query over a Range');
      await editor.webview().locator('#show-error').click();
      await editor.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 2, Col 13' }).waitFor();
      await until({ what: 'the focus in the text' }, () => editor.hasFocus());
    });
  });
}

async function hoverOverGraph(editor: Editor): Promise<void> {
  await editor.webview().locator('#plot .u-over').hover();
  await editor.webview().locator('#readout-time').waitFor();
}

function picture(editor: Editor): Promise<string> {
  return editor
    .webview()
    .locator('#plot canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}
