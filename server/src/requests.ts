import {
  type CompletionList,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Position,
  type Range,
  type ReferenceContext,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { pacer } from '#core/scheduler.ts';
import { quickFixes } from '#features/code-actions.ts';
import { codeLensesOf } from '#features/code-lenses.ts';
import { completionAt, openingOf } from '#features/completion.ts';
import { toDiagnostic } from '#features/diagnostics.ts';
import { foldsOf } from '#features/folding.ts';
import { formattingEdits } from '#features/formatting.ts';
import { highlightsAt } from '#features/highlights.ts';
import { hoverAt } from '#features/hover.ts';
import { spanOf } from '#features/positions.ts';
import { selectionAt } from '#features/selection-ranges.ts';
import { semanticTokensOf } from '#features/semantic-tokens.ts';
import { signatureAt } from '#features/signature-help.ts';
import { symbolsOf } from '#features/symbols.ts';
import { type At, inDocument, type Place, type Service } from './in-document.ts';
import { createNavigation } from './navigation.ts';
import { answering } from './request.ts';
import { createSemanticTokensSource } from './semantic-tokens-source.ts';
import { createWorkspaceSymbols } from './workspace-symbols.ts';

/** The requests of LSP: one line for each says which feature answers it. */
export function answerRequests(service: Service): void {
  answerAboutText(service);
  answerAboutStructure(service);
  answerAboutNames(service);
  answerAboutLayout(service);
  answerAboutColours(service);
  answerAboutProblems(service);
}

function answerAboutText(service: Service): void {
  const { connection, remote, workspace } = service;
  const noSuggestions: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion(
    inDocument(service, 'completion', noSuggestions, ({ snapshot, document, offset, token }, { context }) =>
      completionAt(
        snapshot,
        document,
        { offset, opening: openingOf(context) },
        { ask: remote.ask(document, token), joins: workspace.context.registry.joins },
      ),
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
  connection.onCodeLens(inDocument(service, 'codeLens', [], async ({ snapshot, document }) => codeLensesOf(snapshot, document)));
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
