import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Locator, Page } from 'playwright-core';
import { openEditor } from '#test/editor/harness/open-editor.ts';

const rules = (...items: readonly string[]): string =>
  `groups:\n  - name: shop\n    rules:\n${items.map((item) => `      - ${item.replaceAll('\n', '\n        ')}\n`).join('')}`;

const metric = 'a_metric_with_quite_a_long_name_indeed';
const long = `sum(rate(${metric}{job="a"}[5m])) / sum(rate(${metric}{job="b"}[5m]))`;
const split = [`  sum(rate(${metric}{job="a"}[5m]))`, '/', `  sum(rate(${metric}{job="b"}[5m]))`];

const workspace: Readonly<Record<string, string>> = {
  'a.rules.yml': rules('record: job:up:sum\nexpr: sum by (job) (up)', 'alert: Down\nexpr: job:up:sum < 1'),
  'map.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  b.rules.yml: |\n' +
    rules("record: other\nexpr: 'job:up:sum / 2'").replace(/^(?=.)/gm, '    '),
  'lesson.md': '# A lesson\n\n```promql\njob:<|>up:sum > 1\n```\n',
};

describe('PromQL in the editor', () => {
  it('shows how a function is called while its arguments are typed', async () => {
    const editor = await openEditor({ files: { 'a.rules.yml': rules('record: a:b\nexpr: "<|>"') }, file: 'a.rules.yml' });
    await editor.typeKeys('histogram_quantile(0.9, ');
    const hint = editor.page.locator('.parameter-hints-widget.visible');
    await hint.locator('.signature', { hasText: 'histogram_quantile(' }).waitFor();
    await hint.locator('.parameter.active', { hasText: 'instant vector' }).waitFor();
    await editor.screenshot('signature-of-a-function');
  });

  it('goes to the rule that records a metric, and to a rule by its name', async () => {
    const editor = await openEditor({ files: workspace, file: 'lesson.md' });
    await editor.press('F12');
    await tab(editor.page, 'a.rules.yml').waitFor();
    await editor.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 4, Col 17' }).waitFor();
    await editor.press('Control+T');
    await editor.typeKeys('other');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'other' }).first().waitFor();
    await editor.screenshot('a-rule-by-its-name');
    await editor.press('Enter');
    await tab(editor.page, 'map.yaml').waitFor();
  });

  it('renames a recording rule in all kinds of files', async () => {
    const editor = await openEditor({ files: workspace, file: 'lesson.md' });
    await editor.press('F2');
    await editor.page.locator('.rename-box input:focus').waitFor();
    await editor.screenshot('renaming-a-recording-rule');
    await editor.press('Control+A');
    await editor.typeKeys('job:up:count');
    await editor.press('Enter');
    await line(editor.page, 'job:up:count > 1').waitFor();
    for (const [file, text] of [
      ['a.rules.yml', 'record: job:up:count'],
      ['map.yaml', "expr: 'job:up:count / 2'"],
    ] as const) {
      await editor.press('Control+P');
      await editor.typeKeys(file);
      await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
      await editor.press('Enter');
      await tab(editor.page, file).waitFor();
      await line(editor.page, text).waitFor();
    }
    await editor.screenshot('after-renaming-a-recording-rule');
  });

  it('lays out the expressions of a rule file by a command', async () => {
    const editor = await openEditor({ files: { 'a.rules.yml': rules(`record: a:b\nexpr: ${long}`) }, file: 'a.rules.yml' });
    await editor.command('Observatory: Format PromQL');
    await line(editor.page, 'expr: |').waitFor();
    await editor.screenshot('rule-file-laid-out');
    const text = rules(`record: a:b\nexpr: |2-\n${split.map((each) => `  ${each}`).join('\n')}`);
    assert.equal((await editor.save()).trimEnd(), text.trimEnd());
  });

  it('lays out and folds a query file', async () => {
    const files = { 'a.promql': `# One\n# two\n${long}\n\nsum(\nrate(${metric}[5m]) # why\n)\n` };
    const editor = await openEditor({ files, file: 'a.promql' });
    await editor.command('Format Document');
    await editor.page.locator('.monaco-editor .view-line', { hasText: /^\/$/ }).waitFor();
    assert.equal(await editor.save(), `# One\n# two\n${split.join('\n')}\n\nsum(\n  rate(${metric}[5m]) # why\n)\n`);
    await editor.press('Control+K');
    await editor.press('Control+0');
    await line(editor.page, `rate(${metric}[5m]) # why`).waitFor({ state: 'detached' });
    await editor.screenshot('query-file-folded');
  });

  it('says of one line that its problem is meant to be there', async () => {
    const editor = await openEditor({ files: { 'a.rules.yml': rules('record: a:b\nexpr: "sum(<|>up"') }, file: 'a.rules.yml' });
    await editor.page.locator('.squiggly-error').first().waitFor();
    await editor.quickFix(/Disable .*promql-syntax.* here/);
    await editor.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await editor.screenshot('a-problem-disabled');
    assert.match(await editor.save(), /\n {8}# observatory-ignore-next-line promql-syntax\n {8}expr: "sum\(up"\n/);
  });
});

function tab(page: Page, file: string): Locator {
  return page.locator('.tab.active', { hasText: file });
}

/** Monaco draws blanks as no-break spaces. */
function line(page: Page, text: string): Locator {
  return page
    .locator('.monaco-editor .view-line', { hasText: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')) })
    .first();
}
