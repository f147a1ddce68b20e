import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { base64Text } from '#languages/kubernetes/base64-text.ts';

describe('base64', () => {
  for (const text of ['a', 'ab', 'abc', 'groups:\n', 'ü', '€uro', 'a😀b', '\u{10FFFF}']) {
    it(`of ${JSON.stringify(text)}`, () => assert.equal(base64Text(Buffer.from(text).toString('base64')), text));
  }

  for (const bytes of [[0xff], [0], [0xc3], [0xc3, 0x28], [0xc0, 0x80], [0xe2, 0x82], [0xf4, 0x90, 0x80, 0x80], [0x80]]) {
    it(`of the bytes ${bytes}, which are no text`, () => assert.equal(base64Text(Buffer.from(bytes).toString('base64')), undefined));
  }

  it('of what is none', () => {
    for (const text of ['', 'abc', 'a b', '$(x)=', '====']) {
      assert.equal(base64Text(text), undefined, text);
    }
  });
});
