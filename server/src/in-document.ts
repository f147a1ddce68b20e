import type { CancellationToken, Connection, Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Scheduler } from '#core/scheduler.ts';
import type { Snapshot } from '#core/snapshot.ts';
import type { DiagnosticsSource } from './diagnostics-source.ts';
import type { Remote } from './remote.ts';
import { answering } from './request.ts';
import type { Workspace } from './workspace.ts';

/** What the answers are made with. */
export interface Service {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly remote: Remote;
  readonly diagnostics: DiagnosticsSource;
  readonly scheduler: Scheduler;
  /** What the client told of itself when it started. */
  client(): { readonly turnsChecksOff: boolean };
}

/** A handler for requests about an open document; of one that is not open there is nothing to say. */
export function inDocument<Parameters extends At, Result>(
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

/** What every request about a document names. */
export interface At {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

/** Where a request is about. */
export interface Place {
  readonly document: TextDocument;
  readonly offset: number;
  readonly snapshot: Snapshot;
  readonly token: CancellationToken;
}

function offsetIn(document: TextDocument, { position }: At): number {
  return position ? document.offsetAt(position) : 0;
}
