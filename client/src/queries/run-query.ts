import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Access } from '../connections/access.ts';
import { askForQuery } from './ask-for-query.ts';
import { readHistory, withQuery } from './history.ts';
import { type FoundQuery, queryInEditor } from './query-in-editor.ts';
import { createQuerySession, type QueryRequest } from './query-session.ts';

const historyKey = 'observatory.queries';

/** The commands *Run Query* and *Run Query over a Range*, with their panel. */
export interface QueryCommands extends vscode.Disposable {
  /** Both may be given `{ query }`; else they find the query themselves. */
  run(argument?: unknown): Promise<void>;
  runOverRange(argument?: unknown): Promise<void>;
}

/** The commands, and the panel, not yet open. */
export function createRunQuery(
  context: vscode.ExtensionContext,
  access: Access,
  client: BaseLanguageClient,
  ready: () => Promise<unknown>,
): QueryCommands {
  const session = createQuerySession(context.extensionUri, access);
  const find = (argument: unknown) => findQuery(context.workspaceState, () => queryInEditor(client, ready), argument);
  return {
    async run(argument) {
      const request = await find(argument);
      await (request && session.runAtOneTime(request));
    },
    async runOverRange(argument) {
      const request = await find(argument);
      await (request && session.runOverRange(request));
    },
    dispose: () => session.dispose(),
  };
}

/** The query that was handed over, else the one in the editor, else what the person types; the history remembers it. */
async function findQuery(
  memory: vscode.Memento,
  inEditor: () => Promise<FoundQuery | undefined>,
  argument: unknown,
): Promise<QueryRequest | undefined> {
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

/** A menu hands over the URI of its file, which has a part named `query` too. */
function queryOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri || !('query' in argument)) {
    return undefined;
  }
  return typeof argument.query === 'string' ? argument.query : undefined;
}
