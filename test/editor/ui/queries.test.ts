import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';
import { runQueries } from './run-queries.ts';

for (const host of hosts) {
  describe(`Running queries against a real Prometheus, in the ${host} host`, () => {
    let prometheus: PrometheusServer;
    before(async () => {
      prometheus = await startPrometheus();
    });
    after(() => prometheus.stop());

    it('shows a table for each query of the lesson, and leaves the focus in the text', async () => {
      await runQueries({ host, folder: 'samples', file: 'lesson.md' }, prometheus.url, [
        { after: 'minutes\nrate(http_requests_total[5m])', shows: /POST.*500/s },
        { after: '\nup == 1', shows: /shop:8080/ },
        { after: '/\nsum(rate(http_requests_total[5m]))', shows: /0\.95/ },
        { after: '```promql\nprometheus_build_info', shows: /prometheus_build_info/ },
        { after: 'sum by (handler) (rate(prometheus_http_requests_total[5m]))', shows: /handler/ },
        { after: 'process_resident_memory_bytes / 1024 / 1024', shows: /prometheus/ },
        { after: ') * 100', shows: /\b4\b/ },
      ]);
    });

    if (host === 'node') {
      it('asks for the expression where no file is open, and says what is wrong with it', async () => {
        const editor = await openEditor({
          host,
          files: { 'notes.txt': 'nothing here' },
          file: 'notes.txt',
          settings: connectedTo(prometheus.url),
        });
        await editor.press('Control+F4');
        await editor.command('Observatory: Run Query');
        await editor.answer('sum(');
        await editor.webview().locator('#results', { hasText: 'parse error' }).waitFor();
        await editor.screenshot(`a-query-that-fails-${host}`);
        assert.equal(await editor.page.locator('.tabs-container .tab', { hasText: 'Results' }).count(), 1);
      });
    }

    if (host === 'web') {
      it('suggests the names that the server has', async () => {
        const editor = await openEditor({ host, folder: 'samples', file: 'lesson.md', settings: connectedTo(prometheus.url) });
        await editor.goAfter('```promql\nprometheus_build_info');
        await editor.press('Enter');
        await editor.press('Enter');
        await editor.typeKeys('prometheus_tsdb_head_s');
        await editor.suggestions((labels) => labels.includes('prometheus_tsdb_head_series'));
        await editor.screenshot(`suggestions-of-the-server-${host}`);
      });
    }
  });
}

function connectedTo(url: string): { readonly 'observatory.connections': readonly unknown[] } {
  return { 'observatory.connections': [{ name: 'Test', url }] };
}
