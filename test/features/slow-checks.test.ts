import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodedProblem, Language } from '#core/language.ts';
import { createRegistry } from '#core/registry.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace, type Workspace } from '#server/workspace.ts';
import { documentOf } from '../support/problems.ts';

const problem: CodedProblem = { span: { start: 0, end: 1 }, message: 'slow', code: 'slow', severity: 'error', help: '' };

/** A workspace with one language, whose slow check ends when `end` is called. */
function slowWorkspace(): {
  readonly workspace: Workspace;
  readonly end: (error?: Error) => void;
  readonly log: string[];
  asked(): number;
} {
  let asked = 0;
  let end: (error?: Error) => void = () => undefined;
  const checked = new Promise<readonly CodedProblem[]>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve([problem]));
  });
  const slowChecks = (): typeof checked => {
    asked++;
    return checked;
  };
  const language: Language = { id: 'slow', parse: (text) => ({ text }), slowChecks };
  const log: string[] = [];
  const workspace = createWorkspace({
    registry: createRegistry([{ id: 'slow', matches: () => true, load: async () => language }]),
    scheduler: nodeScheduler,
    files: { list: async () => [], read: async () => undefined, watch: () => undefined },
    log: (message) => log.push(message),
  });
  return { workspace, end, log, asked: () => asked };
}

describe('Slow checks', () => {
  it('do not keep a hurried answer waiting; once they have ended, it is told and they are kept', async () => {
    const { workspace, end, asked } = slowWorkspace();
    const document = documentOf({ name: 'a', text: 'a' });
    let late: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      late = resolve;
    });
    assert.deepEqual(await workspace.problems(document, { patience: 0, onLate: late }), []);
    end();
    await told;
    const found = await workspace.problems(document, { patience: 0, onLate: () => assert.fail('nothing is late any more') });
    assert.deepEqual(
      found.map(({ problem: { code } }) => code),
      ['slow'],
    );
    assert.equal(asked(), 1);
  });

  it('are waited for where nobody hurries', async () => {
    const { workspace, end } = slowWorkspace();
    const found = workspace.problems(documentOf({ name: 'a', text: 'a' }));
    end();
    assert.equal((await found).length, 1);
  });

  it('that fail are logged and say nothing', async () => {
    const { workspace, end, log } = slowWorkspace();
    const found = workspace.problems(documentOf({ name: 'a', text: 'a' }));
    end(new Error('broken'));
    assert.deepEqual(await found, []);
    assert.match(log.join('\n'), /broken/);
  });
});
