import { ask } from '#api/ask.ts';
import { explain, type Translate } from '#api/explain.ts';
import type { HttpLimits, Transport } from '#api/http.ts';
import { instantQuery, rangeQuery } from '#api/questions.ts';
import type { Connection } from '../connections/connection.ts';
import { errorOffset } from './error-position.ts';
import { graphOf } from './graph.ts';
import { resultTable } from './result-table.ts';
import type { ResultsState } from './results-messages.ts';
import type { ShownTimes } from './time-range.ts';

/** What a query needs besides its text. */
export interface RunnerOptions {
  readonly transport: (connection: Connection) => Transport<AbortSignal>;
  readonly limits: () => HttpLimits;
  readonly show: (state: ResultsState) => void;
  readonly t: Translate;
  /** Milliseconds. */
  readonly now: () => number;
}

/** How one query is run. */
export interface RunOptions {
  /** Over a range; at one time, now, where there is none. */
  readonly times?: ShownTimes;
  /** Whether the query came from an editor, where a fault of it can be shown. */
  readonly inEditor?: boolean;
}

/** Runs one query at a time; a new one takes the place of the last. */
export interface QueryRunner {
  /** Resolves when the result, or why there is none, is shown; never rejects. */
  run(query: string, connection: Connection, options?: RunOptions): Promise<void>;
  cancel(): void;
}

export function createQueryRunner({ transport, limits, show, t, now }: RunnerOptions): QueryRunner {
  let runs = 0;
  let controller = new AbortController();

  return {
    async run(query, connection, { times, inEditor = false } = {}) {
      controller.abort();
      controller = new AbortController();
      runs++;
      const header = { run: runs, query, connection: connection.name, ...(times ? { times } : {}) };
      show({ ...header, phase: 'running' });
      const bounds = limits();
      const started = now();
      const timeout = { timeout: bounds.timeout / 1000 };
      const question = times ? rangeQuery(query, times, timeout) : instantQuery(query, timeout);
      const answer = await ask({ url: connection.url, transport: transport(connection), limits: bounds }, question, controller.signal);
      if (header.run !== runs) {
        return;
      }
      const milliseconds = Math.round(now() - started);
      if (answer.kind === 'failure') {
        const at = answer.reason === 'prometheus' ? errorOffset(query, answer.detail) : undefined;
        const place = at === undefined ? {} : { at, inEditor };
        show({ ...header, phase: 'failed', milliseconds, ...explain(answer, t), notes: answer.notes ?? [], ...place });
      } else {
        const { data, warnings, infos } = answer;
        const graph = times && graphOf(data, times);
        show({ ...header, phase: 'done', milliseconds, table: resultTable(data), ...(graph ? { graph } : {}), warnings, infos });
      }
    },
    cancel: () => controller.abort(),
  };
}
