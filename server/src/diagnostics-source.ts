import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Cancellation, Cancelled } from '#core/scheduler.ts';
import { toDiagnostic } from '#features/diagnostics.ts';
import type { FileProblem } from '#features/file-problem.ts';
import { createClosedFiles } from './closed-files.ts';
import { createFactScan } from './fact-scan.ts';
import { factsOf } from './fact-store.ts';
import { describeFailure } from './request.ts';
import type { Workspace } from './workspace.ts';

/** When diagnostics are made: on demand where the client pulls, after a pause in typing where it does not. */
export interface DiagnosticsSource {
  /** Decides by the client's abilities; true for pull. */
  usePull(client: ClientCapabilities): boolean;
  /** Begins to watch documents and files. */
  start(client: ClientCapabilities): void;
  /** The problems of a document for an answer that should not keep a person waiting: what comes later is told by a refresh. */
  problems(document: TextDocument, token?: Cancellation): Promise<readonly FileProblem[]>;
  /** Settings or facts changed: what was said may no longer hold. */
  refresh(): void;
  /** Files may be something else than before: what they tell is read again, and `refresh`. */
  reread(): void;
  /** Resolves when the workspace was read once, or after three seconds: whoever looks into other files waits so long. */
  scanned(): Promise<void>;
}

/** How long a pulled answer waits for slow checks. */
const slowPatience = 1500;
const pushPause = 150;
const factsPause = 400;
const scanPause = 1000;
const scanPatience = 3000;
/** Nobody watches closed files while typing. */
const closedPause = 1000;

/** Ties documents, facts and diagnostics together for one connection. */
export function createDiagnosticsSource(context: {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  /** Called when the problems of an open document were told. */
  readonly onTold: (uri: string) => void;
}): DiagnosticsSource {
  const { connection, documents, workspace, onTold } = context;
  const { scheduler, log, files } = workspace.context;
  const timers = new Map<string, () => void>();
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const scan = createFactScan(workspace, isOpen);
  const closed = createClosedFiles({ connection, workspace }, isOpen);
  let pulls = false;
  let canRefresh = false;

  const later = (key: string, milliseconds: number, action: () => Promise<unknown>): void => {
    timers.get(key)?.();
    const run = () => {
      timers.delete(key);
      action().catch((error: unknown) => error instanceof Cancelled || log(`${key}: ${describeFailure(error)}`));
    };
    timers.set(key, scheduler.after(milliseconds, run));
  };
  const push = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    const version = document?.version;
    const onLate = () => later(`diagnostics ${uri}`, 0, () => push(uri));
    const problems = document ? await workspace.problems(document, { patience: 0, onLate }) : [];
    if (document && documents.get(uri)?.version === version) {
      const diagnostics = problems.map((problem) => toDiagnostic(document, problem));
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
      onTold(uri);
    }
  };
  const tellFacts = async (document: TextDocument): Promise<void> => {
    const snapshot = await workspace.snapshot(document);
    if (workspace.facts.tell(document.uri, factsOf(snapshot, document.uri))) {
      source.refresh();
    }
  };
  let endFirstScan = (): void => undefined;
  const firstScan = new Promise<void>((resolve) => {
    endFirstScan = resolve;
  });
  const rescan = async (): Promise<void> => {
    if (await scan.run()) {
      source.refresh();
    }
    updateClosed();
    endFirstScan();
  };
  const updateClosed = (): void => later('closed files', closedPause, () => closed.update(scan.entries()));

  const source: DiagnosticsSource = {
    usePull(client) {
      pulls = client.textDocument?.diagnostic !== undefined;
      canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
      return pulls;
    },
    problems(document, token) {
      closed.leave(document.uri);
      onTold(document.uri);
      return workspace.problems(document, { patience: slowPatience, onLate: source.refresh, ...(token ? { token } : {}) });
    },
    scanned: () => Promise.race([firstScan, new Promise<void>((resolve) => void scheduler.after(scanPatience, resolve))]),
    start() {
      later('scan', scanPause, rescan);
      files.watch((uris) => {
        scan.invalidate(uris);
        closed.invalidate(uris);
        later('scan', scanPause, rescan);
      });
    },
    reread() {
      for (const document of documents.all()) {
        later(`facts ${document.uri}`, factsPause, () => tellFacts(document));
      }
      later('scan', scanPause, rescan);
      source.refresh();
    },
    refresh() {
      updateClosed();
      if (!pulls) {
        for (const document of documents.all()) {
          later(`diagnostics ${document.uri}`, pushPause, () => push(document.uri));
        }
      } else if (canRefresh) {
        connection.languages.diagnostics.refresh();
      }
    },
  };
  documents.onDidChangeContent(({ document }) => {
    if (!pulls) {
      later(`diagnostics ${document.uri}`, pushPause, () => push(document.uri));
    }
    later(`facts ${document.uri}`, factsPause, () => tellFacts(document));
  });
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri);
    scan.invalidate([document.uri]);
    closed.invalidate([document.uri]);
    updateClosed();
    later('scan', scanPause, rescan);
    if (!pulls) {
      connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    }
  });
  return source;
}
