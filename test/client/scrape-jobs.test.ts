import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Question } from '#api/questions.ts';
import type { ActiveTarget } from '#api/shapes.ts';
import type { AskOne } from '#client/answers/questions.ts';
import { jobHealth } from '#client/scrape-jobs/job-health.ts';
import { watchTargets } from '#client/scrape-jobs/watch-targets.ts';

function target(scrapePool: string, health: string, lastError = ''): ActiveTarget {
  return { discoveredLabels: {}, labels: { instance: `${scrapePool}:1` }, scrapePool, health, lastError };
}

describe('How scrape jobs do', () => {
  it('is counted by job, with the first error', () => {
    const targets = [target('a', 'up'), target('a', 'down', 'refused'), target('a', 'down', 'late'), target('b', 'unknown')];
    assert.deepEqual(
      [...jobHealth(targets)],
      [
        ['a', { up: 1, down: 2, waiting: 0, lastError: { instance: 'a:1', error: 'refused' } }],
        ['b', { up: 0, down: 0, waiting: 1 }],
      ],
    );
  });

  it('is asked once in a while, told where it changed, and forgotten with the connection', async () => {
    let [asked, changes] = [0, 0];
    const answer: unknown = { activeTargets: [target('a', 'up')], droppedTargets: [] };
    const ask: AskOne = async <T>({ isData }: Question<T>) => {
      asked++;
      return isData(answer) ? answer : undefined;
    };
    const watch = watchTargets({ connected: () => ask, isWanted: () => true, onChange: () => changes++ });
    assert.equal(watch.jobs(), undefined);
    await new Promise(setImmediate);
    assert.deepEqual([watch.jobs()?.get('a')?.up, asked, changes], [1, 1, 1]);
    watch.forget();
    assert.deepEqual([watch.jobs(), asked, changes], [undefined, 2, 2]);
    watch.dispose();
  });

  it('is not asked where nothing is connected', () => {
    const watch = watchTargets({ connected: () => undefined, isWanted: () => true, onChange: () => assert.fail() });
    assert.equal(watch.jobs(), undefined);
    watch.dispose();
  });
});
