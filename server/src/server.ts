import { type Connection, type InitializeParams, type InitializeResult, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { useTranslations } from '#core/l10n.ts';
import type { Registry } from '#core/registry.ts';
import type { Scheduler } from '#core/scheduler.ts';
import { capabilities, registerFormatter } from './capabilities.ts';
import { type CheckAnswers, createCheckAnswers } from './check-answers.ts';
import { clientFiles } from './client-files.ts';
import { createDiagnosticsSource, type DiagnosticsSource } from './diagnostics-source.ts';
import type { Service } from './in-document.ts';
import { answerOwnRequests } from './own-requests.ts';
import type { InitializationOptions, Notifications } from './protocol.ts';
import { createRemote } from './remote.ts';
import { describeFailure } from './request.ts';
import { answerRequests } from './requests.ts';
import { readSettings } from './settings.ts';
import { createWorkspace } from './workspace.ts';

/** What the host of the server brings: its languages and its clock. */
export interface Platform {
  readonly registry: Registry;
  readonly scheduler: Scheduler;
}

/** Serves one client on `connection` until it says goodbye. */
export function serve(connection: Connection, platform: Platform): void {
  const log = (message: string): void => connection.console.log(message);
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace({ ...platform, files: clientFiles(connection), log });
  const remote = createRemote(connection, workspace);
  const answers = createCheckAnswers({ documents, workspace, remote }, () => diagnostics.refresh());
  const diagnostics: DiagnosticsSource = createDiagnosticsSource({ connection, documents, workspace, onTold: answers.want });
  let client: InitializeParams['capabilities'] = {};
  let options: InitializationOptions = {};

  connection.onInitialize((parameters): InitializeResult => {
    client = parameters.capabilities;
    options = parameters.initializationOptions ?? {};
    useTranslations(options.translations ?? {});
    workspace.assign(options.fileFormats ?? {});
    return {
      capabilities: capabilities({ pull: diagnostics.usePull(client), lenses: options.showsLenses === true }),
      serverInfo: { name: 'Observatory' },
    };
  });
  connection.onInitialized(async () => {
    await configure().catch((error: unknown) => log(`settings: ${describeFailure(error)}`));
    diagnostics.start(client);
    if (client.textDocument?.formatting?.dynamicRegistration) {
      await registerFormatter(connection);
    }
  });
  connection.onDidChangeConfiguration(async () => {
    await configure().catch((error: unknown) => log(`settings: ${describeFailure(error)}`));
    diagnostics.reread();
  });
  const { scheduler } = platform;
  const about = (): ReturnType<Service['client']> => ({ turnsChecksOff: options.turnsChecksOff === true });
  const service: Service = { connection, documents, workspace, remote, diagnostics, scheduler, client: about };
  followConnectedServer(service, answers);
  followFileFormats(service);
  answerRequests(service);
  answerOwnRequests(service);
  documents.listen(connection);
  connection.listen();

  async function configure(): Promise<void> {
    if (client.workspace?.configuration) {
      workspace.configure(readSettings(await connection.workspace.getConfiguration('observatory')));
    }
  }
}

/** What the client tells of the Prometheus that a person connected. */
function followConnectedServer({ connection, workspace, remote, diagnostics }: Service, answers: CheckAnswers): void {
  const connect = (server: Notifications['observatory/connectedServer'] | undefined): void => {
    if (workspace.connect(server)) {
      diagnostics.refresh();
    }
  };
  const connectionChanged: keyof Notifications = 'observatory/connectionChanged';
  connection.onNotification(connectionChanged, () => {
    remote.forget();
    answers.forget();
    connect(undefined);
  });
  const connectedServer: keyof Notifications = 'observatory/connectedServer';
  connection.onNotification(connectedServer, connect);
}

/** What a person says that single files are: facts and problems of other files may rest on it. */
function followFileFormats({ connection, workspace, diagnostics }: Service): void {
  const fileFormats: keyof Notifications = 'observatory/fileFormats';
  connection.onNotification(fileFormats, ({ formats }: Notifications[typeof fileFormats]) => {
    workspace.assign(formats);
    diagnostics.reread();
  });
}
