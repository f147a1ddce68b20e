import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { samples } from './samples.ts';
import { faultOf, misplacedFaults } from './support.ts';

/** Here Mermaid itself stumbles over a method without its parenthesis, and says nothing of the text. */
const stumbles: Readonly<Record<string, string>> = { classDiagram: '(' };

/** The characters that are missed on another line than theirs, and why that is the better or the only place. */
const toldElsewhere: Readonly<Record<string, readonly string[]>> = {
  // A block without its end is told where it begins: the end may belong anywhere below.
  classDiagram: ['} of line 5 is told on line 2', '} of line 9 is told on line 7', '} of line 10 is told on line 6'],
  'stateDiagram-v2': ['} of line 7 is told on line 4'],
  erDiagram: ['} of line 5 is told on line 3', '} of line 8 is told on line 6'],
  requirementDiagram: ['} of line 7 is told on line 2', '} of line 10 is told on line 8'],
  C4Context: ['} of line 6 is told on line 4'],
  // A name that is misspelt where it is declared is missed where it is used.
  gitGraph: ['develop of line 3 is told on line 4'],
  'architecture-beta': ['api of line 2 is told on line 3', 'db of line 3 is told on line 5', 'web of line 4 is told on line 5'],
  // Of two ranges that do not meet, Mermaid blames the second.
  'packet-beta': ['15 of line 2 is told on line 3'],
  // A title takes in whatever is written behind it.
  'cynefin-beta': ['\\n of line 2 is told on line 3'],
};

describe('Every kind of Mermaid diagram', () => {
  for (const [kind, text] of Object.entries(samples)) {
    it(`${kind} is taken, with Windows line ends too`, async () => {
      assert.equal(await faultOf(text), undefined);
      assert.equal(await faultOf(text.replaceAll('\n', '\r\n')), undefined);
    });
    it(`${kind} with a character missing is wrong on its line`, async () => {
      const isTried = (index: number): boolean => !stumbles[kind]?.includes(text.charAt(index));
      assert.deepEqual(await misplacedFaults(text, isTried), toldElsewhere[kind] ?? []);
    }).timeout(30_000);
  }
});
