import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Connection, chosenConnection } from '../connections/connection.ts';
import { askForConnection, selectConnection } from '../connections/select-connection.ts';
import { chosenName, connections, queryLimits } from '../connections/settings.ts';
import { describeUrlFault } from '../connections/words.ts';
import { t } from '../l10n.ts';
import { regionAt } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import type { Platform } from '../platform/platform.ts';
import { askForQuery } from './ask-for-query.ts';
import { readHistory, withQuery } from './history.ts';
import { createQueryRunner } from './query-runner.ts';
import { createResultsPanel } from './results-panel.ts';

const historyKey = 'observatory.queries';

/** The command *Run Query*, with its panel. It may be given `{ query }`; else it finds the query itself. */
export function createRunQuery(
  context: vscode.ExtensionContext,
  platform: Platform,
  client: BaseLanguageClient,
  ready: () => Promise<unknown>,
): vscode.Disposable & { run(argument?: unknown): Promise<void> } {
  const panel = createResultsPanel(context.extensionUri, {
    onCancel: () => runner.cancel(),
    onClose: () => runner.cancel(),
    onRunAgain: () => void runText(lastQuery),
  });
  const runner = createQueryRunner({
    transport: platform.transport,
    limits: queryLimits,
    show: panel.show,
    t,
    now: () => performance.now(),
  });
  let lastQuery = '';

  const runText = async (query: string): Promise<void> => {
    const connection = await connectionForQuery();
    if (connection) {
      lastQuery = query;
      await runner.run(query, connection);
    }
  };
  return {
    async run(argument) {
      const history = readHistory(context.workspaceState.get(historyKey));
      const query = queryOf(argument) ?? (await queryInEditor(client, ready)) ?? (await askForQuery(history));
      if (query) {
        await context.workspaceState.update(historyKey, withQuery(history, query));
        await runText(query);
      }
    },
    dispose: () => panel.dispose(),
  };
}

/** A menu hands over the URI of its file, which has a part named `query` too. */
function queryOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri || !('query' in argument)) {
    return undefined;
  }
  return typeof argument.query === 'string' ? argument.query : undefined;
}

/** The selection, else the expression at the cursor without the Markdown or YAML around it. */
async function queryInEditor(client: BaseLanguageClient, ready: () => Promise<unknown>): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim();
  if (!editor || selected || !isOurs(editor.document)) {
    return selected || undefined;
  }
  await ready();
  if (!client.isRunning()) {
    return undefined;
  }
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const found = await regionAt(client, { textDocument: { uri: uri.toString() }, position: { line, character } });
  return found?.query?.text.trim() || undefined;
}

/** The connection in use; where there is none, the person is asked what to do about it. */
async function connectionForQuery(): Promise<Connection | undefined> {
  const known = connections();
  const name = chosenName();
  const chosen = chosenConnection(known, name);
  if (chosen) {
    return chosen;
  }
  const refused = known.refused.find((connection) => name === '' || connection.name === name);
  const message = refused
    ? t('The connection {0} cannot be used. {1}.', refused.name, describeUrlFault(refused.fault))
    : known.usable.length > 0
      ? t('There is no connection named {0}.', name)
      : t('No Prometheus is connected yet.');
  const hasChoice = known.usable.length + known.refused.length > 0;
  const button = hasChoice ? t('Select Connection') : t('Add a connection…');
  const answer = await vscode.window.showWarningMessage(message, button);
  if (!answer) {
    return undefined;
  }
  return hasChoice ? selectConnection() : askForConnection();
}
