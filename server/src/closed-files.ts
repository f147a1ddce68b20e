import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from '#core/environment.ts';
import type { FileEntry } from '#core/files.ts';
import { type Cancellation, pacer } from '#core/scheduler.ts';
import { takeSnapshot } from '#core/snapshot.ts';
import { isOtherwise, type Look, watchEnvironment } from '#core/watched-environment.ts';
import { fileProblems, toDiagnostic } from '#features/diagnostics.ts';
import { createProblemCache } from '#features/file-problem.ts';
import { startSlowChecks } from '#features/slow-checks.ts';
import type { Workspace } from './workspace.ts';

/** The problems of the workspace's files that are not open, told as far as `observatory.diagnostics.scope` wants them. */
export interface ClosedFiles {
  /** Looks at the files that are new or changed, and at those for which something outside changed; a run under way is left for this one. */
  update(entries: readonly FileEntry[]): Promise<void>;
  /** These files changed on disk: the next update reads them whatever their time. */
  invalidate(uris: readonly string[]): void;
  /** The file is open and its document speaks for itself: what was told of it is taken back. */
  leave(uri: string): void;
}

/** What was told of a file, and what that rests on. */
interface Told {
  readonly modified: number;
  /** What a person said that the file is. */
  readonly format: string | undefined;
  readonly looks: readonly Look[];
  /** Whether the client shows something. */
  readonly shown: boolean;
}

/** Tells the problems through `connection`; of files that `isOpen` nothing. */
export function createClosedFiles(
  { connection, workspace }: { readonly connection: Pick<Connection, 'sendDiagnostics'>; readonly workspace: Workspace },
  isOpen: (uri: string) => boolean,
): ClosedFiles {
  const { files, scheduler } = workspace.context;
  const told = new Map<string, Told>();
  let current = 0;

  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length > 0 || told.get(uri)?.shown) {
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  };
  const takeBack = (uri: string): void => {
    send(uri, []);
    told.delete(uri);
  };
  const check = async (entry: FileEntry, token: Cancellation): Promise<void> => {
    const { uri, modified } = entry;
    const text = await files.read(uri);
    const { format } = workspace.candidate(uri, '');
    const { environment, looks } = watchEnvironment(workspace.environment(uri));
    const found = text === undefined ? [] : await diagnosticsOf(workspace, { text, environment, token });
    if (!token.isCancellationRequested && !isOpen(uri)) {
      send(uri, found);
      told.set(uri, { modified, format, looks, shown: found.length > 0 });
      workspace.forget(uri);
    }
  };
  const holds = ({ uri, modified }: FileEntry): boolean => {
    const last = told.get(uri);
    const still =
      last?.modified === modified &&
      last.format === workspace.candidate(uri, '').format &&
      !isOtherwise(last.looks, workspace.environment(uri));
    workspace.forget(uri);
    return still;
  };

  return {
    async update(entries) {
      const run = ++current;
      const token = {
        get isCancellationRequested() {
          return run !== current;
        },
      };
      const wanted = workspace.settings().scope === 'workspace' ? entries : [];
      const present = new Set(wanted.map(({ uri }) => uri));
      for (const uri of [...told.keys()].filter((known) => !present.has(known))) {
        takeBack(uri);
      }
      for (const entry of wanted) {
        if (!isOpen(entry.uri) && !holds(entry)) {
          await check(entry, token);
        }
        await scheduler.pause();
        if (token.isCancellationRequested) {
          return;
        }
      }
    },
    invalidate(uris) {
      for (const uri of uris) {
        const last = told.get(uri);
        if (last) {
          told.set(uri, { ...last, modified: Number.NaN });
        }
      }
    },
    leave: takeBack,
  };
}

async function diagnosticsOf(
  workspace: Workspace,
  file: { readonly text: string; readonly environment: Environment; readonly token: Cancellation },
): Promise<Diagnostic[]> {
  const { registry, scheduler, log } = workspace.context;
  const { text, environment } = file;
  const pace = pacer(scheduler, file.token);
  const snapshot = await takeSnapshot({ registry, pacer: pace }, workspace.candidate(environment.uri, text));
  const cache = createProblemCache();
  await startSlowChecks(snapshot, { slow: cache.slow, log });
  const problems = await fileProblems(snapshot, environment, { cache, pacer: pace, joins: registry.joins, log });
  const document = TextDocument.create(environment.uri, '', 0, text);
  return problems.map((problem) => toDiagnostic(document, problem));
}
