import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';
import { runQueries } from './run-queries.ts';

const lesson = { folder: path.join(process.env.OBSERVATORY_CORPUS ?? '', 'lesson'), file: 'monitoring-and-logging.md' };

describe('The shared lesson', () => {
  let prometheus: PrometheusServer;
  before(async () => {
    prometheus = await startPrometheus();
  });
  after(() => prometheus.stop());

  it('has one error, a line of prose and two paths in slanted boxes, of which the quick fix takes the error', async () => {
    const editor = await openEditor(lesson);
    const found = await editor.problems((rows) => rows.length === 4);
    assert.match(found.join('\n'), /prose-in-query/);
    assert.match(found.join('\n'), /selector-mismatch/);
    assert.equal(found.filter((row) => row.includes('mermaid-slash-node')).length, 2);
    await editor.chooseProblem('selector-mismatch');
    await editor.quickFix(/label/i);
    await editor.problems((rows) => rows.length === 3);
    await editor.screenshot('shared-lesson');
  });

  it('previews its eight diagrams', async () => {
    const editor = await openEditor(lesson);
    const text = readFileSync(path.join(lesson.folder, lesson.file), 'utf8');
    const diagrams = Array.from(text.matchAll(/```mermaid\n([\s\S]*?)\n```/g), (match) => ({
      start: match.index + '```mermaid\n'.length,
      source: match[1] ?? '',
    }));
    assert.equal(diagrams.length, 8);
    for (const [index, { start, source }] of diagrams.entries()) {
      await editor.goAfter(text.slice(0, start));
      if (index === 0) {
        await editor.command('Observatory: Preview Diagram');
      }
      const labels = Array.from(source.matchAll(/(?:participant \w+ as |\w\["?)([^\]<"\n]+)/g), ([, label = '']) => label);
      await editor
        .webview()
        .locator('#sheet svg', { hasText: labels.at(-1) ?? 'no label' })
        .waitFor();
      assert.equal(await editor.webview().locator('#problem').textContent(), '');
      await editor.press('Control+1');
    }
    await editor.screenshot('diagram-of-the-shared-lesson');
  });

  it('suggests inside its fence and explains what stands there', async () => {
    const editor = await openEditor(lesson);
    await editor.goAfter('rate(container_cpu_usage_seconds_total[5m])');
    assert.match(await editor.hoverText('rate(container'), /rate\(/);
    await editor.goAfter('rate(container_cpu_usage_seconds_total[5m])');
    await editor.press('Enter');
    await editor.press('Enter');
    await editor.typeKeys('sum_o');
    await editor.suggestions((labels) => labels.includes('sum_over_time'));
  });

  it('shows a table for each of its queries', async () => {
    await runQueries(lesson, prometheus.url, [
      { after: 'rate(container_cpu_usage_seconds_total[5m])', shows: /backend-0\s+0\.[45]/ },
      { after: 'container_spec_memory_limit_bytes > 0.8', shows: /0\.9/ },
      { after: '/ \nsum(rate(http_requests_total[5m]))', shows: /0\.95/ },
      { after: ') * 100', shows: /\b4\b/ },
    ]);
  });
});
