import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';

describe('Resting the mouse, in the web host', () => {
  it('on a function of the lesson explains it', async () => {
    const editor = await openEditor({ host: 'web', folder: 'samples', file: 'lesson.md' });
    await editor.goAfter('# Requests per second over five minutes\nrate');
    assert.match(await editor.hoverText('rate(http'), /rate\(/);
    await editor.screenshot('hover-over-rate');
  });

  it('on a matcher explains its pattern part by part', async () => {
    const query = 'rate(http_requests_total{code=~"5..|4[0-9]+"}[5m])\n<|>';
    const editor = await openEditor({ host: 'web', files: { 'query.promql': query }, file: 'query.promql' });
    assert.match(await editor.hoverText('code='), /one of:[\s\S]*any one character/);
    await editor.screenshot('hover-over-a-pattern');
  });

  it('on a field of a manifest explains it', async () => {
    const editor = await openEditor({ host: 'web', folder: 'samples', file: 'exercises/fluent-bit-daemonset.yaml' });
    assert.match(await editor.hoverText('template:'), /template/);
  });
});
