import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { activate, openSample, untilDiagnostics } from './support.ts';

describe('The shared lesson in the extension host', () => {
  before(activate);

  it('has an error and some prose, and nothing else', async () => {
    const found = await untilDiagnostics(await openSample('shared-lesson/monitoring-and-logging.md'), 2);
    assert.deepEqual(
      found.map(({ severity, code }) => `${severity} ${code}`),
      ['information prose-in-query', 'error selector-mismatch'],
    );
  });
});
