import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { samples } from './samples.ts';
import { faultOf, isPunctuation, misplacedFaults } from './support.ts';

/** Here Mermaid itself stumbles over a method without its parenthesis, and says nothing of the text. */
const stumbles: Readonly<Record<string, string>> = { classDiagram: '()' };

describe('Every kind of Mermaid diagram', () => {
  for (const [kind, text] of Object.entries(samples)) {
    it(`${kind} is taken, with Windows line ends too`, async () => {
      assert.equal(await faultOf(text), undefined);
      assert.equal(await faultOf(text.replaceAll('\n', '\r\n')), undefined);
    });
    it(`${kind} with a character missing is wrong on its line`, async () => {
      const isTried = (character: string): boolean => isPunctuation(character) && !stumbles[kind]?.includes(character);
      assert.deepEqual(await misplacedFaults(text, isTried), []);
    });
  }
});
