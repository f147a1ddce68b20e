import {
  CodeActionKind,
  type Connection,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { tokenLegend } from '#features/semantic-tokens.ts';

/** What the server can do, told once; diagnostics are on demand where the client pulls, lenses are for a client that has their commands. */
export function capabilities({ pull, lenses }: { readonly pull: boolean; readonly lenses: boolean }): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: ['{', '(', '[', '"', "'", '=', '~', ',', ' ', ':', '@', '$', '.'] },
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
    ...(lenses ? { codeLensProvider: {} } : {}),
    ...(pull ? { diagnosticProvider: { identifier: 'observatory', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}

/** Only for PromQL files: of YAML and Markdown others are the formatters, and two make the editor ask which. */
export async function registerFormatter(connection: Connection): Promise<void> {
  const documentSelector = [{ language: 'promql' }];
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}
