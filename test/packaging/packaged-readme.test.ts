import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { packagedReadme } from '../../scripts/package/packaged-readme.ts';

describe('The README of the package', () => {
  it('is without pictures and without what is for the repository', () => {
    const readme =
      '# A\n\n![One](media/one.png)\n\n| | a |\n|---|---|\n| b | ![Two](media/two.png) |\n\ntext\n\n## Try it\n\nclone\n\n### more\n\n## Install it\n\nbuild\n\n## Settings\n\nend\n';
    assert.equal(packagedReadme(readme), '# A\n\ntext\n\n## Settings\n\nend\n');
  });

  it('refers to no file, and keeps the sections about what Observatory does', () => {
    const readme = packagedReadme(readFileSync('README.md', 'utf8'));
    assert.doesNotMatch(readme, /\]\((?!https:|#)|npm (?:start|test)/);
    assert.deepEqual(readme.match(/^## (?:What it does|Snippets|Settings|Licence)$/gm), [
      '## What it does',
      '## Snippets',
      '## Settings',
      '## Licence',
    ]);
  });
});
