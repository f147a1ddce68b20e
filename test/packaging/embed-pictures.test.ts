import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { embedPictures } from '../../scripts/package/embed-pictures.ts';

describe('The README of the package', () => {
  it('has its pictures inside', () => {
    const icon = readFileSync('media/icon.png', 'base64');
    assert.equal(embedPictures('a ![An icon](media/icon.png) b'), `a ![An icon](data:image/png;base64,${icon}) b`);
  });

  it('keeps everything else, and refers to no file', () => {
    const readme = readFileSync('README.md', 'utf8');
    const embedded = embedPictures(readme);
    assert.equal(embedded.replace(/\(data:image\/png;base64,[^)]*\)/g, '()'), readme.replace(/\(media\/\w+\.png\)/g, '()'));
    assert.doesNotMatch(embedded, /\]\((?!data:|https:|#)/);
  });
});
