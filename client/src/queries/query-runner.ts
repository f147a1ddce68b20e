import { ask } from '#api/ask.ts';
import { explain, type Translate } from '#api/explain.ts';
import type { HttpLimits, Transport } from '#api/http.ts';
import { instantQuery } from '#api/questions.ts';
import type { Connection } from '../connections/connection.ts';
import { resultTable } from './result-table.ts';
import type { ResultsState } from './results-messages.ts';

/** What a query needs besides its text. */
export interface RunnerOptions {
  readonly transport: Transport<AbortSignal>;
  readonly limits: () => HttpLimits;
  readonly show: (state: ResultsState) => void;
  readonly t: Translate;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Runs one query at a time; a new one takes the place of the last. */
export interface QueryRunner {
  /** Resolves when the result, or why there is none, is shown; never rejects. */
  run(query: string, connection: Connection): Promise<void>;
  cancel(): void;
}

export function createQueryRunner({ transport, limits, show, t, now }: RunnerOptions): QueryRunner {
  let runs = 0;
  let controller = new AbortController();

  return {
    async run(query, connection) {
      controller.abort();
      controller = new AbortController();
      runs++;
      const header = { run: runs, query, connection: connection.name };
      show({ ...header, phase: 'running' });
      const bounds = limits();
      const started = now();
      const question = instantQuery(query, { timeout: bounds.timeout / 1000 });
      const answer = await ask({ url: connection.url, transport, limits: bounds }, question, controller.signal);
      if (header.run !== runs) {
        return;
      }
      const milliseconds = Math.round(now() - started);
      if (answer.kind === 'failure') {
        show({ ...header, phase: 'failed', milliseconds, ...explain(answer, t), notes: answer.notes ?? [] });
      } else {
        const { data, warnings, infos } = answer;
        show({ ...header, phase: 'done', milliseconds, table: resultTable(data), warnings, infos });
      }
    },
    cancel: () => controller.abort(),
  };
}
