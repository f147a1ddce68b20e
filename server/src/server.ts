import {
  type CancellationToken,
  CodeActionKind,
  type CompletionList,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type Range,
  type ReferenceContext,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { useTranslations } from '#core/l10n.ts';
import type { Registry } from '#core/registry.ts';
import { pacer, type Scheduler } from '#core/scheduler.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { drawers } from '#diagrams/index.ts';
import { quickFixes } from '#features/code-actions.ts';
import { completionAt } from '#features/completion.ts';
import { toDiagnostic } from '#features/diagnostics.ts';
import { diagramsOf, drawnDiagramsOf } from '#features/diagrams.ts';
import { foldsOf } from '#features/folding.ts';
import { formattingEdits } from '#features/formatting.ts';
import { highlightsAt } from '#features/highlights.ts';
import { hoverAt } from '#features/hover.ts';
import { spanOf } from '#features/positions.ts';
import { regionAt } from '#features/region-at.ts';
import { selectionAt } from '#features/selection-ranges.ts';
import { semanticTokensOf, tokenLegend } from '#features/semantic-tokens.ts';
import { signatureAt } from '#features/signature-help.ts';
import { symbolsOf } from '#features/symbols.ts';
import { createCheckAnswers } from './check-answers.ts';
import { clientFiles } from './client-files.ts';
import { createDiagnosticsSource, type DiagnosticsSource } from './diagnostics-source.ts';
import { createNavigation } from './navigation.ts';
import type { DiagramKind, InitializationOptions, Notifications, Requests } from './protocol.ts';
import { createRemote, type Remote } from './remote.ts';
import { answering, describeFailure } from './request.ts';
import { createSemanticTokensSource } from './semantic-tokens-source.ts';
import { readSettings } from './settings.ts';
import { createWorkspace, type Workspace } from './workspace.ts';
import { createWorkspaceSymbols } from './workspace-symbols.ts';

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
    return { capabilities: capabilities(diagnostics.usePull(client)), serverInfo: { name: 'Observatory' } };
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
    diagnostics.refresh();
  });
  const connectionChanged: keyof Notifications = 'observatory/connectionChanged';
  connection.onNotification(connectionChanged, () => {
    remote.forget();
    answers.forget();
    connect(undefined);
  });
  const connectedServer = 'observatory/connectedServer' satisfies keyof Notifications;
  connection.onNotification(connectedServer, connect);

  function connect(server: Notifications[typeof connectedServer] | undefined): void {
    if (workspace.connect(server)) {
      diagnostics.refresh();
    }
  }

  async function configure(): Promise<void> {
    if (client.workspace?.configuration) {
      workspace.configure(readSettings(await connection.workspace.getConfiguration('observatory')));
    }
  }

  const { scheduler } = platform;
  const about = (): ReturnType<Service['client']> => ({ turnsChecksOff: options.turnsChecksOff === true });
  const service: Service = { connection, documents, workspace, remote, diagnostics, scheduler, client: about };
  answerAboutText(service);
  answerAboutStructure(service);
  answerAboutNames(service);
  answerAboutLayout(service);
  answerAboutColours(service);
  answerAboutProblems(service);
  answerOwnRequests(service);
  documents.listen(connection);
  connection.listen();
}

/** What the answers are made with. */
interface Service {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly remote: Remote;
  readonly diagnostics: DiagnosticsSource;
  readonly scheduler: Scheduler;
  /** What the client told of itself when it started. */
  client(): { readonly turnsChecksOff: boolean };
}

function answerAboutText(service: Service): void {
  const { connection, remote } = service;
  const noSuggestions: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion(
    inDocument(service, 'completion', noSuggestions, ({ snapshot, document, offset, token }) =>
      completionAt(snapshot, document, offset, remote.ask(document, token)),
    ),
  );
  connection.onHover(
    inDocument(
      service,
      'hover',
      null,
      async ({ snapshot, document, offset, token }) => (await hoverAt(snapshot, document, offset, remote.ask(document, token))) ?? null,
    ),
  );
  connection.onSignatureHelp(
    inDocument(service, 'signatureHelp', null, async ({ snapshot, offset }) => signatureAt(snapshot, offset) ?? null),
  );
}

function answerAboutStructure(service: Service): void {
  const { connection } = service;
  connection.onDocumentSymbol(inDocument(service, 'documentSymbol', [], async ({ snapshot, document }) => symbolsOf(snapshot, document)));
  connection.onDocumentHighlight(
    inDocument(service, 'documentHighlight', [], async ({ snapshot, document, offset }) => highlightsAt(snapshot, document, offset)),
  );
  connection.onFoldingRanges(inDocument(service, 'foldingRange', null, async ({ snapshot, document }) => foldsOf(snapshot, document)));
  connection.onSelectionRanges(
    inDocument(service, 'selectionRange', [], async ({ snapshot, document }, { positions }: At & { positions: readonly Position[] }) =>
      positions.map((position) => selectionAt(snapshot, document, document.offsetAt(position))),
    ),
  );
}

function answerAboutColours(service: Service): void {
  const { connection, scheduler } = service;
  const source = createSemanticTokensSource();
  const { semanticTokens } = connection.languages;
  const tokensOf = ({ snapshot, token }: Place) => semanticTokensOf(snapshot, pacer(scheduler, token));
  semanticTokens.on(inDocument(service, 'semanticTokens', null, async (place) => source.full(place.document, await tokensOf(place))));
  semanticTokens.onDelta(
    inDocument(service, 'semanticTokensDelta', null, async (place, { previousResultId }: At & { previousResultId: string }) =>
      source.delta(place.document, await tokensOf(place), previousResultId),
    ),
  );
}

function answerAboutNames(service: Service): void {
  const { connection, documents, workspace } = service;
  const navigation = createNavigation(workspace, (uri) => documents.get(uri), service.diagnostics.scanned);
  connection.onDefinition(inDocument(service, 'definition', [], (place) => navigation.definition(place)));
  connection.onReferences(
    inDocument(service, 'references', [], (place, { context }: At & { context: ReferenceContext }) =>
      navigation.references(place, context),
    ),
  );
  const symbols = createWorkspaceSymbols(workspace, (uri) => documents.get(uri));
  const log = (message: string): void => connection.console.log(message);
  connection.onWorkspaceSymbol(
    answering(log, { name: 'workspaceSymbol', empty: [] }, ({ query }: WorkspaceSymbolParams) => symbols.find(query)),
  );
  connection.onWorkspaceSymbolResolve((symbol) => symbols.resolve(symbol));
  connection.onPrepareRename(inDocument(service, 'prepareRename', null, (place) => navigation.prepareRename(place)));
  connection.onRenameRequest(
    inDocument(service, 'rename', null, (place, { newName }: At & { newName: string }) => navigation.rename(place, newName)),
  );
}

function answerAboutLayout(service: Service): void {
  const { connection } = service;
  connection.onDocumentFormatting(
    inDocument(service, 'formatting', [], async ({ snapshot, document }) => formattingEdits(snapshot, document)),
  );
  connection.onDocumentRangeFormatting(
    inDocument(service, 'rangeFormatting', [], async ({ snapshot, document }, { range }: At & { range: Range }) =>
      formattingEdits(snapshot, document, spanOf(document, range)),
    ),
  );
}

/** Only for PromQL files: of YAML and Markdown others are the formatters, and two make the editor ask which. */
async function registerFormatter(connection: Connection): Promise<void> {
  const documentSelector = [{ language: 'promql' }];
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}

function answerAboutProblems(service: Service): void {
  const { connection, workspace, diagnostics, client } = service;
  const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.onCodeAction(
    inDocument(service, 'codeAction', [], async ({ document, token }, { range }: At & { range: Range }) => {
      const problems = await workspace.problems(document, { token, patience: 0 });
      return quickFixes({ problems, document }, spanOf(document, range), { canTurnOff: client().turnsChecksOff });
    }),
  );
  connection.languages.diagnostics.on(
    inDocument(service, 'diagnostic', noDiagnostics, async ({ document, token }) => {
      const problems = await diagnostics.problems(document, token);
      return { kind: DocumentDiagnosticReportKind.Full, items: problems.map((problem) => toDiagnostic(document, problem)) };
    }),
  );
}

function answerOwnRequests(service: Service): void {
  const { connection, workspace } = service;
  const regionRequest: keyof Requests = 'observatory/regionAt';
  connection.onRequest(
    regionRequest,
    inDocument(service, 'regionAt', null, async ({ snapshot, document, offset }) => regionAt(snapshot, document, offset) ?? null),
  );
  const formatRequest = 'observatory/format' satisfies keyof Requests;
  connection.onRequest<Requests[typeof formatRequest]['result'], never>(
    formatRequest,
    inDocument(service, 'format', null, async ({ snapshot, document }, { range }: At & { range?: Range }) => ({
      version: document.version,
      edits: formattingEdits(snapshot, document, range && spanOf(document, range)),
    })),
  );
  const diagramsRequest = 'observatory/diagrams' satisfies keyof Requests;
  connection.onRequest<Requests[typeof diagramsRequest]['result'], never>(
    diagramsRequest,
    inDocument(service, 'diagrams', null, async ({ snapshot, document, token }, { kind }: At & { kind: DiagramKind }) => ({
      version: document.version,
      diagrams:
        kind === 'drawn'
          ? await drawnDiagramsOf(snapshot, document, drawers)
          : diagramsOf(snapshot, document, await workspace.problems(document, { token })),
    })),
  );
}

/** A handler for requests about an open document; of one that is not open there is nothing to say. */
function inDocument<Parameters extends At, Result>(
  { connection, documents, workspace }: Service,
  name: string,
  empty: Result,
  handle: (place: Place, parameters: Parameters) => Promise<Result>,
) {
  const log = (message: string): void => connection.console.log(message);
  return answering<Parameters, Result>(log, { name, empty }, async (parameters, token) => {
    const document = documents.get(parameters.textDocument.uri);
    return document
      ? handle({ document, offset: offsetIn(document, parameters), snapshot: await workspace.snapshot(document), token }, parameters)
      : empty;
  });
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

interface Place {
  readonly document: TextDocument;
  readonly offset: number;
  readonly snapshot: Snapshot;
  readonly token: CancellationToken;
}

function offsetIn(document: TextDocument, { position }: At): number {
  return position ? document.offsetAt(position) : 0;
}

function capabilities(pull: boolean): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: ['{', '(', '[', '"', "'", '=', '~', ',', ' ', ':', '@', '$'] },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ['(', ','] },
    documentSymbolProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: { resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: tokenLegend, full: { delta: true } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    ...(pull ? { diagnosticProvider: { identifier: 'observatory', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}
