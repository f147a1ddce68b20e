import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Need } from '#core/environment.ts';
import { createRegistry } from '#core/registry.ts';
import type { Scheduler } from '#core/scheduler.ts';
import { languages } from '#languages/index.ts';
import { createCheckAnswers } from '#server/check-answers.ts';
import { createWorkspace } from '#server/workspace.ts';
import { answerFrom } from '../support/remote-metrics.ts';

const registry = createRegistry(languages);
const uri = 'file:///workspace/queries.promql';
const knows = answerFrom({ up: {}, http_requests_total: {} });

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** A clock that stands still until it is told to go on. */
function standingClock() {
  let now = 0;
  const timers = new Set<Timer>();
  const scheduler: Scheduler = {
    now: () => now,
    pause: async () => undefined,
    after(milliseconds, action) {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const goOn = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.action();
    }
    // Everything else that waits here are promises, which are through before the next timer.
    await settle();
  };
  return { scheduler, goOn, waiting: () => timers.size };
}

type Answer = (need: Need) => readonly string[] | null | undefined;

/** A document whose problems were told, over a server that answers so. */
function learning(text: string, options: { readonly answer?: Answer; readonly isConnected?: boolean } = {}) {
  const { answer = knows, isConnected = true } = options;
  const clock = standingClock();
  const files = { list: async () => [], read: async () => undefined, watch: () => undefined };
  const workspace = createWorkspace({ registry, scheduler: clock.scheduler, files, log: () => undefined });
  let document = TextDocument.create(uri, 'promql', 1, text);
  const requests: (readonly Need[])[] = [];
  let learned = 0;
  const answers = createCheckAnswers(
    {
      documents: { get: (asked) => (asked === uri ? document : undefined) },
      workspace,
      remote: {
        async answers(needs) {
          requests.push(needs);
          return needs.map((need) => answer(need) ?? null);
        },
      },
    },
    () => learned++,
  );
  workspace.connect(isConnected ? { flavour: 'prometheus' } : undefined);
  return {
    ...clock,
    answers,
    requests,
    workspace,
    async type(next: string) {
      document = TextDocument.create(uri, 'promql', document.version + 1, next);
      // What loads a language is no matter of this clock.
      await workspace.snapshot(document);
      answers.want(uri);
    },
    learned: () => learned,
    async codes() {
      return (await workspace.problems(document)).map(({ problem }) => problem.code);
    },
  };
}

const asked = (requests: readonly (readonly Need[])[]): readonly string[] => requests.flat().map((need) => JSON.stringify(need));

describe('what checks would like to know', () => {
  it('is asked when typing has paused, each thing once, and then told', async () => {
    const { type, goOn, requests, learned, codes } = learning('');
    for (const text of ['http', 'http_req', 'http_request_total']) {
      await type(text);
      await goOn(1000);
    }
    assert.deepEqual(requests, []);
    await goOn(1000);
    assert.deepEqual(asked(requests).length, new Set(asked(requests)).size);
    assert.deepEqual(asked(requests)[0], '{"kind":"hasSeries","selector":"{__name__=\\"http_request_total\\"}"}');
    assert.deepEqual([await codes(), learned()], [['unknown-metric'], 1]);
  });

  it('makes another environment only when something was learned', async () => {
    const { type, goOn, learned, workspace, requests } = learning('');
    await type('http_requests_total');
    await goOn(1200);
    const environment = workspace.environment(uri);
    const count = requests.length;
    await type('http_requests_total ');
    await goOn(1200);
    assert.equal(requests.length, count);
    await type('http_requests_total');
    await goOn(6 * 60_000);
    assert.ok(requests.length > count);
    assert.deepEqual([workspace.environment(uri) === environment, learned()], [true, 1]);
  });

  it('is asked in small portions', async () => {
    const { type, goOn, requests } = learning('');
    await type(Array.from({ length: 50 }, (_, index) => `metric_${'abcdefghij'[index % 10]}${index}`).join(' + '));
    await goOn(1200);
    assert.ok(requests.length > 10);
    assert.ok(requests.every((needs) => needs.length <= 8));
  });

  it('is not asked without a connection, nor for what is turned off', async () => {
    const unconnected = learning('', { isConnected: false });
    await unconnected.type('http_request_total');
    await unconnected.goOn(1200);
    assert.deepEqual(unconnected.requests, []);
    const off = learning('');
    const severity = Object.fromEntries(
      ['unknown-metric', 'unknown-label', 'rate-on-gauge', 'counter-without-rate'].map((code) => [code, 'off' as const]),
    );
    off.workspace.configure({ ...off.workspace.settings(), severity });
    await off.type('http_request_total');
    await off.goOn(1200);
    assert.deepEqual(off.requests, []);
  });

  it('is asked a few times more where no answer comes, less and less often, and then no more', async () => {
    const { type, goOn, requests, codes, learned, waiting } = learning('', { answer: () => null });
    await type('http_request_total + other + another');
    for (let second = 0; second < 600; second++) {
      await goOn(1000);
      if (waiting() === 0) {
        break;
      }
    }
    assert.equal(requests.length, 5);
    assert.deepEqual([await codes(), learned()], [[], 0]);
  });

  it('is asked of the others where a server never answers some', async () => {
    const { type, goOn, codes } = learning('', { answer: (need) => (need.kind === 'metadata' ? null : knows(need)) });
    const ratios = Array.from({ length: 20 }, (_, index) => `rate(metric_${index}_seconds[5m])`).join(' + ');
    await type(`${ratios} + http_request_total`);
    for (let second = 0; second < 30; second++) {
      await goOn(1000);
    }
    assert.equal((await codes()).filter((code) => code === 'unknown-metric').length, 21);
  });

  it('is forgotten with the connection, also what is on its way', async () => {
    const { type, goOn, codes, answers } = learning('');
    await type('http_request_total');
    await goOn(1200);
    assert.deepEqual(await codes(), ['unknown-metric']);
    answers.forget();
    assert.deepEqual(await codes(), []);

    const other = learning('', {
      answer(need) {
        other.answers.forget();
        return knows(need);
      },
    });
    await other.type('http_request_total');
    await other.goOn(1200);
    assert.deepEqual([await other.codes(), other.learned()], [[], 0]);
  });
});
