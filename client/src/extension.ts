import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TryRelabelling } from '#server/protocol.ts';
import { askConnected } from './answers/ask-connected.ts';
import { serveAnswers } from './answers/serve-answers.ts';
import { turnOffCheck } from './checks/turn-off-check.ts';
import { createAccess } from './connections/access.ts';
import { selectConnection } from './connections/select-connection.ts';
import { activeConnection } from './connections/settings.ts';
import { showConnectionInStatusBar } from './connections/status-bar.ts';
import { createPreviewDiagram } from './diagrams/preview-diagram.ts';
import { createShowAsDiagram } from './diagrams/show-as-diagram.ts';
import { createAssignedFormats } from './formats/assigned-formats.ts';
import { createFileFormatCommand } from './formats/file-format.ts';
import { showFormatInStatusBar } from './formats/format-status.ts';
import { createFormatQueries } from './formatting/format-queries.ts';
import { createClient } from './language-client/create-client.ts';
import { serveFiles } from './language-client/serve-files.ts';
import type { Platform } from './platform/platform.ts';
import { createRunQuery } from './queries/run-query.ts';
import { createTryRelabelling } from './relabelling/try-relabelling.ts';
import { createJobLenses } from './scrape-jobs/job-lenses.ts';
import { suggestWhileTyping } from './suggestions/suggest-while-typing.ts';

/** What tests of the extension can wait for. */
export interface ExtensionApi {
  /** Rejects where the language server could not be started. */
  readonly ready: Promise<void>;
}

let running: BaseLanguageClient | undefined;

/** Starts the language client and registers the commands. */
export function start(context: vscode.ExtensionContext, platform: Platform): ExtensionApi {
  const log = vscode.window.createOutputChannel('Observatory', { log: true });
  const suggestions = suggestWhileTyping();
  const jobLenses = createJobLenses();
  const assigned = createAssignedFormats(context.workspaceState);
  const middleware = { ...suggestions.middleware, ...jobLenses.middleware };
  const client = createClient(platform, context, { log, middleware, assigned });
  const ready = client.start();
  const started = ready.catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  const access = createAccess(context, platform.transport);
  const runQuery = createRunQuery(context, access, client, () => started);
  const diagrams = { extensionUri: context.extensionUri, client, ready: () => started };
  const previewDiagram = createPreviewDiagram(diagrams);
  const showAsDiagram = createShowAsDiagram(diagrams);
  const connected = () => (activeConnection() ? askConnected({ access, log, signal: new AbortController().signal }) : undefined);
  const tryRelabelling = createTryRelabelling({ ...diagrams, connected });
  const formatQueries = createFormatQueries(client, () => started);
  const formatStatus = showFormatInStatusBar(client, started);
  const fileFormat = createFileFormatCommand({ client, assigned, onSaid: formatStatus.update }, () => started);
  const register = vscode.commands.registerCommand;
  context.subscriptions.push(
    log,
    runQuery,
    previewDiagram,
    showAsDiagram,
    tryRelabelling,
    serveFiles(client),
    serveAnswers(client, access, log),
    suggestions.start(client),
    jobLenses.start(client, access, connected),
    showConnectionInStatusBar(),
    formatStatus,
    register('observatory.runQuery', runQuery.run),
    register('observatory.runRangeQuery', runQuery.runOverRange),
    register('observatory.previewDiagram', previewDiagram.run),
    register('observatory.formatQueries', formatQueries),
    register('observatory.fileFormat', fileFormat),
    register('observatory.turnOffCheck', turnOffCheck),
    register('observatory.showAsDiagram', showAsDiagram.run),
    register('observatory.tryRelabelling' satisfies TryRelabelling, tryRelabelling.run),
    register('observatory.selectConnection', selectConnection),
    register('observatory.setSecret', access.setSecret),
    register('observatory.forgetSecret', access.forgetSecret),
    register('observatory.showLog', () => log.show()),
    register('observatory.restartLanguageServer', () => restart(client)),
  );
  running = client;
  return { ready };
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) {
    await client.stop();
  }
  await client.start();
}

/** Ends the server; VS Code waits for it. */
export async function stop(): Promise<void> {
  await running?.dispose();
}
