import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { problemsIn } from '../support/problems.ts';
import { faultOf, isStructure, misplacedFaults } from './support.ts';

const lesson = readFileSync(path.join(process.env.OBSERVATORY_CORPUS ?? '', 'lesson/monitoring-and-logging.md'), 'utf8');
const diagrams = Array.from(lesson.matchAll(/```mermaid\n([\s\S]*?)```/g), ([, text = '']) => text);

describe("The shared lesson's diagrams", () => {
  it('are eight', () => assert.equal(diagrams.length, 8));

  it('are taken, and two nodes lose their slashes', async () => {
    const found = await problemsIn({ name: 'lesson.md', text: lesson });
    assert.deepEqual(
      found
        .filter(({ region }) => region.language.id === 'mermaid')
        .map(({ span, severity, problem }) => `${severity} ${problem.code} ${lesson.slice(span.start, span.end)}`),
      Array(2).fill('information mermaid-slash-node [/var/log/containers/]'),
    );
  });

  for (const [index, text] of diagrams.entries()) {
    it(`number ${index + 1}: with a character missing it is wrong on its line`, async () => {
      assert.equal(await faultOf(text), undefined);
      assert.deepEqual(await misplacedFaults(text, (index) => isStructure(text, index)), []);
    }).timeout(30_000);
  }
});
