import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';

const rules = `groups:
  - name: shop
    rules:
      - record: job:http_requests:rate5m
        expr: "sum by (job) (<|>)"
`;

for (const host of hosts) {
  describe(`Typing, in the ${host} host`, () => {
    if (host === 'node') {
      it('opens suggestions inside a promql fence of the lesson', async () => {
        const editor = await openEditor({ host, folder: 'samples', file: 'lesson.md' });
        await editor.goAfter('```promql\nprometheus_build_info');
        await editor.press('Enter');
        await editor.press('Enter');
        await editor.typeKeys('rat');
        await editor.suggestions(([first]) => first === 'rate');
        await editor.screenshot(`suggestions-in-a-fence-${host}`);
        await editor.acceptSuggestion();
        assert.match(await editor.save(), /prometheus_build_info\n\nrate\(/);
      });
    }

    if (host === 'web') {
      it('opens suggestions inside a quoted expression of a rule file', async () => {
        const editor = await openEditor({ host, files: { 'rules.yml': rules }, file: 'rules.yml' });
        await editor.typeKeys('rat');
        await editor.suggestions(([first]) => first === 'rate');
        await editor.screenshot(`suggestions-in-a-quoted-expression-${host}`);
        await editor.acceptSuggestion();
        assert.match(await editor.save(), /expr: "sum by \(job\) \(rate\(/);
      });
    }

    it('puts counters first inside of rate', async () => {
      const editor = await openEditor({ host, files: { 'query.promql': '<|>' }, file: 'query.promql' });
      await editor.typeKeys('rate(node_network_');
      await editor.suggestions((labels) => labels.length > 4 && labels.slice(0, 5).every((label) => /^node_network_.*_total$/.test(label)));
      await editor.screenshot(`counters-first-in-rate-${host}`);
    });

    if (host === 'node') {
      it('narrows the suggestions while the word grows', async () => {
        const editor = await openEditor({ host, files: { 'query.promql': '<|>' }, file: 'query.promql' });
        await editor.typeKeys('histogram_q');
        await editor.suggestions(([first]) => first === 'histogram_quantile');
      });
    }
  });
}
