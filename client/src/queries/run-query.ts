import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Access } from '../connections/access.ts';
import type { Connection } from '../connections/connection.ts';
import { connectionForQuery } from '../connections/connection-for-query.ts';
import { queryLimits } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import { askForQuery } from './ask-for-query.ts';
import { readHistory, withQuery } from './history.ts';
import { type FoundQuery, queryInEditor, showInEditor } from './query-in-editor.ts';
import { createQueryRunner } from './query-runner.ts';
import type { ResultsState } from './results-messages.ts';
import { createResultsPanel } from './results-panel.ts';
import { type AskedRange, defaultRange, timesOf } from './time-range.ts';

const historyKey = 'observatory.queries';

/** The commands *Run Query* and *Run Query over a Range*, with their panel. */
export interface QueryCommands extends vscode.Disposable {
  /** Both may be given `{ query }`; else they find the query themselves. */
  run(argument?: unknown): Promise<void>;
  runOverRange(argument?: unknown): Promise<void>;
}

/** A query to run: found in an editor, or typed. */
interface Request extends Partial<FoundQuery> {
  readonly text: string;
  /** At one time, now, where there is none. */
  readonly range?: AskedRange;
}

/** The width of a panel beside an editor, until the panel tells its own. */
const usualWidth = 800;

/** The commands, and the panel, not yet open. */
export function createRunQuery(
  context: vscode.ExtensionContext,
  access: Access,
  client: BaseLanguageClient,
  ready: () => Promise<unknown>,
): QueryCommands {
  const panel = createResultsPanel(context.extensionUri, {
    onCancel: () => runner.cancel(),
    onClose: () => runner.cancel(),
    onRunAgain: () => void send(last),
    onRunInstant: () => void send(atOneTime(last)),
    onRunRange: ({ width: shown, ...range }) => {
      width = shown;
      seconds = range.end === undefined ? range.seconds : seconds;
      void send({ ...last, range });
    },
    onShowError: () => void showError(),
  });
  const runner = createQueryRunner({
    transport: (connection) => access.transport(connection, (refused) => void offerSecret(refused)),
    limits: queryLimits,
    show: (state) => {
      shown = state;
      panel.show(state);
    },
    t,
    now: () => performance.now(),
  });
  let last: Request = { text: '' };
  let shown: ResultsState | undefined;
  let seconds = defaultRange;
  let width = usualWidth;

  const send = async (request: Request): Promise<void> => {
    const connection = await connectionForQuery();
    if (connection && (await access.ready(connection))) {
      last = request;
      const times = request.range ? { times: timesOf(request.range, Date.now() / 1000, width) } : {};
      await runner.run(request.text, connection, { ...times, inEditor: request.origin !== undefined });
    }
  };
  const offerSecret = async (connection: Connection): Promise<void> => {
    const request = last;
    if (await access.offerSecret(connection)) {
      await send(request);
    }
  };
  const showError = async (): Promise<void> => {
    if (shown?.phase === 'failed' && shown.at !== undefined && last.origin) {
      await showInEditor({ text: last.text, origin: last.origin }, shown.at);
    }
  };
  const find = (argument: unknown) => findQuery(context.workspaceState, () => queryInEditor(client, ready), argument);
  return {
    async run(argument) {
      const request = await find(argument);
      await (request && send(request));
    },
    async runOverRange(argument) {
      const request = await find(argument);
      await (request && send({ ...request, range: { seconds } }));
    },
    dispose: () => panel.dispose(),
  };
}

/** The query that was handed over, else the one in the editor, else what the person types; the history remembers it. */
async function findQuery(
  memory: vscode.Memento,
  inEditor: () => Promise<FoundQuery | undefined>,
  argument: unknown,
): Promise<Request | undefined> {
  const history = readHistory(memory.get(historyKey));
  const given = queryOf(argument);
  const found = given === undefined ? await inEditor() : { text: given };
  const text = found?.text ?? (await askForQuery(history));
  if (!text) {
    return undefined;
  }
  await memory.update(historyKey, withQuery(history, text));
  return { ...found, text };
}

function atOneTime({ text, origin }: Request): Request {
  return { text, ...(origin ? { origin } : {}) };
}

/** A menu hands over the URI of its file, which has a part named `query` too. */
function queryOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri || !('query' in argument)) {
    return undefined;
  }
  return typeof argument.query === 'string' ? argument.query : undefined;
}
