import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HttpResponse, TransportFailure } from '#api/http.ts';
import { createQueryRunner, type QueryRunner } from '#client/queries/query-runner.ts';
import type { ResultsState } from '#client/queries/results-messages.ts';

const connection = { name: 'local', url: 'http://127.0.0.1:9090' };
const cancelled: TransportFailure = { ok: false, fault: 'cancelled', detail: '' };

/** A runner over a server that answers when it is told to, in the order of the questions. */
function slowRunner(): {
  runner: QueryRunner;
  states: ResultsState[];
  answer: (index: number, body: object) => void;
  aborted: () => boolean[];
} {
  const states: ResultsState[] = [];
  const pending: { resolve: (response: HttpResponse | TransportFailure) => void; signal: AbortSignal }[] = [];
  const runner = createQueryRunner({
    transport: () => ({
      send: (_, signal) =>
        new Promise((resolve) => {
          pending.push({ resolve, signal });
          signal.addEventListener('abort', () => resolve(cancelled));
        }),
    }),
    limits: () => ({ timeout: 30_000, maxBytes: 1000 }),
    show: (state) => states.push(state),
    t: (message) => message,
    now: () => 0,
  });
  return {
    runner,
    states,
    answer: (index, body) => pending[index]?.resolve({ ok: true, status: 200, headers: {}, body: JSON.stringify(body) }),
    aborted: () => pending.map(({ signal }) => signal.aborted),
  };
}

const scalar = (value: string) => ({
  status: 'success',
  data: { resultType: 'scalar', result: [1, value] },
  warnings: ['w'],
  infos: ['i'],
});

describe('running queries', () => {
  it('shows that a query runs, then its result', async () => {
    const { runner, states, answer } = slowRunner();
    const running = runner.run('1', connection);
    answer(0, scalar('1'));
    await running;
    const header = { run: 1, query: '1', connection: 'local' };
    const row = { labels: [], value: '1', time: 1 };
    const table = { kind: 'scalar', common: [], labels: [], labelsLeftOut: 0, rows: [row], total: 1, time: 1 };
    assert.deepEqual(states, [
      { ...header, phase: 'running' },
      { ...header, phase: 'done', milliseconds: 0, table, warnings: ['w'], infos: ['i'] },
    ]);
  });

  it('shows why there is no result', async () => {
    const { runner, states, answer } = slowRunner();
    const running = runner.run('sum(', connection);
    answer(0, { status: 'error', errorType: 'bad_data', error: 'parse error', warnings: ['w'] });
    await running;
    const failed = states.at(-1);
    assert.ok(failed?.phase === 'failed');
    assert.deepEqual([failed.what, failed.notes], ['parse error', ['w']]);
  });

  it('shows a range as curves, with its table', async () => {
    const { runner, states, answer } = slowRunner();
    const times = { start: 0, end: 20, step: 10 };
    const running = runner.run('up', connection, { times });
    answer(0, { status: 'success', data: { resultType: 'matrix', result: [{ metric: { a: 'b' }, values: [[10, '4']] }] } });
    await running;
    const done = states.at(-1);
    assert.ok(done?.phase === 'done');
    assert.deepEqual([done.times, done.table.rows.length], [times, 1]);
    assert.deepEqual(done.graph?.values, Float64Array.of(Number.NaN, 4, Number.NaN));
  });

  it('says where the query is wrong, and whether an editor has it', async () => {
    const { runner, states, answer } = slowRunner();
    const running = runner.run('sum(', connection, { inEditor: true });
    answer(0, { status: 'error', errorType: 'bad_data', error: '1:5: parse error: unexpected end of input' });
    await running;
    const failed = states.at(-1);
    assert.ok(failed?.phase === 'failed');
    assert.deepEqual([failed.at, failed.inEditor], [4, true]);
  });

  it('is cancelled', async () => {
    const { runner, states } = slowRunner();
    const running = runner.run('1', connection);
    runner.cancel();
    await running;
    const failed = states.at(-1);
    assert.equal(failed?.phase === 'failed' && failed.what, 'The query was cancelled.');
  });

  it('stops for a new query, whose result alone is shown', async () => {
    const { runner, states, answer, aborted } = slowRunner();
    const first = runner.run('1', connection);
    const second = runner.run('2', connection);
    answer(1, scalar('2'));
    await Promise.all([first, second]);
    assert.deepEqual(aborted(), [true, false]);
    assert.deepEqual(
      states.map(({ run, phase }) => `${run} ${phase}`),
      ['1 running', '2 running', '2 done'],
    );
  });
});
