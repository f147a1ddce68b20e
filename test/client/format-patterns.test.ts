import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileFormat } from '#server/file-format.ts';
import { patternsFor } from '../../client/src/formats/patterns.ts';

describe('The patterns offered for a file', () => {
  for (const [path, patterns] of [
    ['/home/me/alerts/node.rules.yml', ['node.rules.yml', '*.rules.yml', 'alerts/*.yml']],
    ['/home/me/prometheus.yml', ['prometheus.yml', 'me/*.yml']],
    ['/a[1]/b{c}.yaml', ['b?c?.yaml', 'a?1?/*.yaml']],
    ['Untitled-1', ['Untitled-1']],
  ] as const) {
    it(`fit it: ${path}`, () => {
      assert.deepEqual(patternsFor(path), patterns);
      for (const pattern of patterns) {
        assert.equal(fileFormat({ [pattern]: 'x' }, `file://${path.startsWith('/') ? '' : '/'}${path}`), 'x', pattern);
      }
    });
  }
});
