import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';

describe('Editing YAML with the tables of its format', () => {
  it('begins a job by a suggestion, and shows and changes what the file is', async () => {
    const editor = await openEditor({
      files: { 'prometheus.yml': 'global:\n  scrape_interval: 15s\n<|>', 'jobs.rules.yml': 'groups: []\n' },
      file: 'prometheus.yml',
    });
    await editor.typeKeys('scrape_configs');
    await editor.suggestions(([first]) => first === 'scrape_configs');
    await editor.screenshot('yaml-fields');
    await editor.acceptSuggestion();
    await editor.typeKeys('shop');
    await editor.press('Escape');
    assert.equal(await editor.save(), 'global:\n  scrape_interval: 15s\nscrape_configs:\n  - job_name: shop');
    await editor.press('End');
    await editor.typeKeys('\n');
    await editor.command('Observatory: This File Is…');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Prometheus rules' }).first().waitFor();
    await editor.screenshot('this-file-is');
    await editor.answer('Prometheus rules');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Every file like `prometheus.yml`' }).waitFor();
    await editor.screenshot('this-file-is-which');
    await editor.answer('This file only');
    await editor.problems((rows) => rows.some((row) => row.includes('field global not found')));
    await editor.screenshot('this-file-is-rules');
  });
});
