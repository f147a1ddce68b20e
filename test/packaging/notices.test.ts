import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unknownCarried } from '../../scripts/package/carried.ts';
import { chosenLicense, faultOf, type Notice } from '../../scripts/package/notice.ts';
import { thirdPartyNotices } from '../../scripts/package/third-party-notices.ts';

function notice(license: string, text = 'the text'): Notice {
  return { title: 'some-package 1.0.0', license, source: 'https://example.com', text };
}

describe('Notices of the packages inside the bundles', () => {
  for (const [license, chosen] of [
    ['MIT', 'MIT'],
    ['(MPL-2.0 OR Apache-2.0)', 'Apache-2.0'],
    ['EPL-2.0 OR GPL-3.0-or-later', 'EPL-2.0'],
    ['GPL-3.0-or-later', undefined],
    ['MIT AND GPL-2.0', undefined],
    ['none', undefined],
  ] as const) {
    it(`ship ${license} as ${chosen ?? 'nothing'}`, () => assert.equal(chosenLicense(notice(license)), chosen));
  }

  it('have no fault where licence and text are there', () => assert.equal(faultOf(notice('ISC')), undefined));

  it('say which package has no licence that may be shipped, or no text', () => {
    assert.equal(faultOf(notice('GPL-3.0')), 'some-package 1.0.0: its licence `GPL-3.0` is not among those allowed');
    assert.equal(faultOf(notice('MIT', ' \n')), 'some-package 1.0.0: the text of its licence is missing');
  });

  it('name each package once, with the text of its licence and the place of its source', async () => {
    const text = await thirdPartyNotices([
      'client/src/extension.ts',
      'node_modules/elkjs/lib/main.js',
      'node_modules/d3-path/package.json',
    ]);
    assert.match(text, /^d3-path [\d.]+ \(ISC\), https:\/\/github\.com\/d3\/d3-path\n\nCopyright [\s\S]*Permission to use/m);
    assert.match(
      text,
      /^elkjs [\d.]+ \(EPL-2\.0\), its source code is available under this licence at https:\/\/github\.com\/kieler\/elkjs$/m,
    );
    assert.match(text, /^# Eclipse Public License - v 2\.0$/m);
    assert.equal(text.match(/^d3-path /gm)?.length, 1);
  });

  it('tell of packages that others carry in their files', async () => {
    const text = await thirdPartyNotices(['node_modules/mermaid/package.json', 'node_modules/roughjs/package.json']);
    assert.match(text, /^fastdom \(MIT\), \S+\n\nMIT License\n\nCopyright \(c\) 2016 Wilson Page/m);
    assert.match(text, /^points-on-curve [\d.]+ \(MIT\)/m);
  });

  it('find carried packages that nobody has looked at', () => {
    const text = '// ../../node_modules/.pnpm/left-pad@1.0.0/node_modules/left-pad/index.js\nx();\n// ../node_modules/js-yaml/index.js\n';
    assert.deepEqual(unknownCarried('mermaid', text), ['left-pad']);
  });
});
