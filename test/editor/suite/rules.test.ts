import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { activate, hoverAt, openText, placeAfter, suggestionsAt, untilDiagnostics } from './support.ts';

const rules = 'groups:\n  - name: a\n    rules:\n      - record: a:b\n        expr: "sum(rate(up))"\n';

describe('A rule file in the extension host', () => {
  before(activate);

  it('is judged inside a quoted expression', async () => {
    const [found] = await untilDiagnostics(await openText('yaml', rules), 1);
    assert.deepEqual([found?.severity, found?.line, found?.text], ['error', 5, 'up']);
  });

  it('suggests and explains inside a quoted expression', async () => {
    const document = await openText('yaml', rules);
    assert.ok((await suggestionsAt(document, placeAfter(document, 'sum(ra'))).includes('rate'));
    assert.match(await hoverAt(document, placeAfter(document, 'sum(ra')), /rate\(/);
  });
});
