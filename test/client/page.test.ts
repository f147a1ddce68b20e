import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readHistory, withQuery } from '#client/queries/history.ts';
import { resultsHtml } from '#client/queries/results-html.ts';
import { readFromPage } from '#client/queries/results-messages.ts';

describe('the page of results', () => {
  const html = resultsHtml({
    script: 'https://x/r.js',
    style: 'https://x/r.css',
    cspSource: 'https://x',
    nonce: 'n1',
    title: '<b>"',
    language: 'ko',
  });

  it('allows its own script and style only', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(
      policy?.replaceAll('&#39;', "'"),
      "default-src 'none'; script-src 'nonce-n1'; style-src https://x; font-src https://x; base-uri 'none'; form-action 'none'",
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="n1" crossorigin="anonymous" src="https:\/\/x\/r.js">/);
  });

  it('takes nothing it is given for HTML', () => assert.match(html, /<title>&#60;b&#62;&#34;<\/title>/));

  const messages: readonly (readonly [unknown, unknown])[] = [
    [{ type: 'ready' }, { type: 'ready' }],
    [{ type: 'cancel', more: 1 }, { type: 'cancel' }],
    [{ type: 'runAgain' }, { type: 'runAgain' }],
    [
      { type: 'copy', text: 'x' },
      { type: 'copy', text: 'x' },
    ],
    [
      { type: 'save', text: 'x' },
      { type: 'save', text: 'x' },
    ],
    [{ type: 'runInstant' }, { type: 'runInstant' }],
    [{ type: 'showError' }, { type: 'showError' }],
    [
      { type: 'runRange', seconds: 60, width: 800 },
      { type: 'runRange', seconds: 60, width: 800 },
    ],
    [
      { type: 'runRange', seconds: 60, end: 1000, width: 800 },
      { type: 'runRange', seconds: 60, end: 1000, width: 800 },
    ],
    [{ type: 'runRange', seconds: 60, end: 'now', width: 800 }, undefined],
    [{ type: 'runRange', seconds: -60, width: 800 }, undefined],
    [{ type: 'runRange', seconds: 60, width: Number.NaN }, undefined],
    [{ type: 'copy', text: 1 }, undefined],
    [{ type: 'constructor' }, undefined],
    [null, undefined],
    ['ready', undefined],
  ];
  for (const [message, expected] of messages) {
    it(`reads ${JSON.stringify(message)}`, () => assert.deepEqual(readFromPage(message), expected));
  }
});

describe('the history of queries', () => {
  it('holds the newest first, each once', () => assert.deepEqual(withQuery(['a', 'b', 'c'], 'b'), ['b', 'a', 'c']));
  it('is bounded', () => assert.equal(withQuery(Array.from({ length: 80 }, String), 'x').length, 50));
  it('is read whatever was kept', () => assert.deepEqual([readHistory(undefined), readHistory(['a', 1])], [[], ['a']]));
});
