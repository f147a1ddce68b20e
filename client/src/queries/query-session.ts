import type * as vscode from 'vscode';
import type { Access } from '../connections/access.ts';
import type { Connection } from '../connections/connection.ts';
import { connectionForQuery } from '../connections/connection-for-query.ts';
import { queryLimits } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import { type FoundQuery, showInEditor } from './query-in-editor.ts';
import { createQueryRunner } from './query-runner.ts';
import { createResultsPanel, type PanelEvents } from './results-panel.ts';
import { type AskedRange, defaultRange, timesOf } from './time-range.ts';

/** A query to run: found in an editor, or typed. */
export interface QueryRequest extends Partial<FoundQuery> {
  readonly text: string;
}

/** The panel of results and the query that it shows, which can be run again, at one time and over a range. */
export interface QuerySession extends vscode.Disposable {
  runAtOneTime(request: QueryRequest): Promise<void>;
  /** Over as many of the last seconds as the person chose last. */
  runOverRange(request: QueryRequest): Promise<void>;
}

/** The width of a panel beside an editor, until the panel tells its own. */
const usualWidth = 800;

/** The session, its panel not yet open. */
export function createQuerySession(extensionUri: vscode.Uri, access: Access): QuerySession {
  let last: TimedRequest = { text: '' };
  let seconds = defaultRange;
  let width = usualWidth;
  const send = async (request: TimedRequest): Promise<void> => {
    const connection = await connectionForQuery();
    if (connection && (await access.ready(connection))) {
      last = request;
      const times = request.range ? { times: timesOf(request.range, Date.now() / 1000, width) } : {};
      await runner.run(request.text, connection, { ...times, inEditor: request.origin !== undefined });
    }
  };
  const offerSecret = async (connection: Connection): Promise<void> => {
    const request = last;
    await ((await access.offerSecret(connection)) && send(request));
  };
  const events: PanelEvents = {
    onCancel: () => runner.cancel(),
    onClose: () => runner.cancel(),
    onRunAgain: () => void send(last),
    onRunInstant: () => void send(atOneTime(last)),
    onRunRange({ width: shown, ...range }) {
      width = shown;
      seconds = range.end === undefined ? range.seconds : seconds;
      void send({ ...last, range });
    },
    onShowError: (at) => void showError(last, at),
  };
  const panel = createResultsPanel(extensionUri, events);
  const runner = createQueryRunner({
    transport: (connection) => access.transport(connection, (refused) => void offerSecret(refused)),
    limits: queryLimits,
    show: (state) => panel.show(state),
    t,
    now: () => performance.now(),
  });
  return {
    runAtOneTime: send,
    runOverRange: (request) => send({ ...request, range: { seconds } }),
    dispose: () => panel.dispose(),
  };
}

interface TimedRequest extends QueryRequest {
  /** At one time, now, where there is none. */
  readonly range?: AskedRange;
}

function atOneTime({ text, origin }: QueryRequest): QueryRequest {
  return { text, ...(origin ? { origin } : {}) };
}

async function showError({ text, origin }: QueryRequest, at: number): Promise<void> {
  await (origin && showInEditor({ text, origin }, at));
}
