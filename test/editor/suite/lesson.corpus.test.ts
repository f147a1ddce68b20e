import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { activate, openSample, untilDiagnostics } from './support.ts';

describe('The shared lesson in the extension host', () => {
  before(activate);

  it('has an error, a line of prose and two paths in slanted boxes, and nothing else', async () => {
    const found = await untilDiagnostics(await openSample('shared-lesson/monitoring-and-logging.md'), 4);
    assert.deepEqual(
      found.map(({ severity, code }) => `${severity} ${code}`),
      ['information prose-in-query', 'information mermaid-slash-node', 'information mermaid-slash-node', 'error selector-mismatch'],
    );
  });
});
