import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment, Need, RemoteAnswers } from '#core/environment.ts';
import type { Files } from '#core/files.ts';
import type { ConnectedServer } from '#core/flavour.ts';
import type { Registry } from '#core/registry.ts';
import { type Cancellation, pacer, type Scheduler } from '#core/scheduler.ts';
import { defaultSettings, type Settings } from '#core/settings.ts';
import { type FileCandidate, type Snapshot, takeSnapshot } from '#core/snapshot.ts';
import { fileProblems } from '#features/diagnostics.ts';
import { createProblemCache, type FileProblem } from '#features/file-problem.ts';
import { startSlowChecks } from '#features/slow-checks.ts';
import { createFactStore, type FactStore } from './fact-store.ts';
import { fileFormat } from './file-format.ts';
import { fileName, folderName } from './file-name.ts';

/** What the workspace is made of; the platform brings it. */
export interface WorkspaceContext {
  readonly registry: Registry;
  readonly scheduler: Scheduler;
  readonly files: Files;
  readonly log: (message: string) => void;
}

/** The only state of the server: documents' snapshots, settings, facts of files, and what the connected server told. */
export interface Workspace {
  readonly context: WorkspaceContext;
  readonly facts: FactStore;
  settings(): Settings;
  configure(settings: Settings): void;
  /** What a person said of single files, by URI: the id of a format or `none`. It counts more than the patterns of the settings. */
  assign(formats: Readonly<Record<string, string>>): void;
  /** Everything about a file that decides what it is. */
  candidate(uri: string, text: string, languageId?: string): FileCandidate;
  /** Another server is connected, or none; says whether anything changed. */
  connect(server: ConnectedServer | undefined): boolean;
  /** The workspace's files are these, or not all known; says whether they are others than before. */
  list(uris: readonly string[]): boolean;
  /** What the connected server told is otherwise than before. */
  learn(answers: RemoteAnswers): void;
  /** The regions of this version of the document; the same version is read once. */
  snapshot(document: TextDocument): Promise<Snapshot>;
  problems(document: TextDocument, options?: ProblemsOptions): Promise<readonly FileProblem[]>;
  /** The same object until facts, settings or the connected server change by value. */
  environment(uri: string): Environment;
  forget(uri: string): void;
}

/** How problems are asked for. */
export interface ProblemsOptions {
  readonly token?: Cancellation;
  /** How many milliseconds the answer may wait for slow checks; absent: until they have ended. */
  readonly patience?: number;
  /** Called once slow checks have ended that the answer did not wait for. */
  readonly onLate?: () => void;
}

/** A snapshot, and what it was taken of. */
interface Taken {
  readonly version: number;
  readonly languageId: string;
  readonly format: string | undefined;
  readonly taken: Promise<Snapshot>;
}

/** Nothing is known of any server. */
export const noAnswers: RemoteAnswers = { answer: () => undefined };

/** An environment that also knows the answers to some needs, each at the place of its need. */
export function withAnswers(environment: Environment, needs: readonly Need[], answers: readonly (readonly string[] | null)[]): Environment {
  const known = new Map(needs.map((need, index) => [JSON.stringify(need), answers[index] ?? undefined]));
  return { ...environment, remote: { answer: (need) => known.get(JSON.stringify(need)) ?? environment.remote.answer(need) } };
}

/** A workspace without documents. */
export function createWorkspace(context: WorkspaceContext): Workspace {
  const cache = createProblemCache();
  const snapshots = new Map<string, Taken>();
  const finished = new Map<string, { readonly format: string | undefined; readonly snapshot: Snapshot }>();
  const facts = createFactStore();
  const environments = new Map<string, { readonly generation: number; readonly environment: Environment }>();
  let settings = defaultSettings;
  let server: ConnectedServer | undefined;
  let remote = noAnswers;
  let listed: readonly string[] = [];
  let configured = 0;
  let assigned: Readonly<Record<string, string>> = {};

  const take = async (document: TextDocument): Promise<Snapshot> => {
    const file = workspace.candidate(document.uri, document.getText(), document.languageId);
    const last = finished.get(document.uri);
    const previous = last?.format === file.format ? last?.snapshot : undefined;
    const snapshot = await takeSnapshot({ registry: context.registry, pacer: pacer(context.scheduler) }, file, previous);
    finished.set(document.uri, { format: file.format, snapshot });
    return snapshot;
  };

  const endsWithin = (work: Promise<void>, milliseconds: number | undefined): Promise<boolean> => {
    const ended = work.then(() => true);
    return milliseconds === undefined
      ? ended
      : new Promise((resolve) => {
          const stop = context.scheduler.after(milliseconds, () => resolve(false));
          ended.then(() => {
            stop();
            resolve(true);
          });
        });
  };

  const workspace: Workspace = {
    context,
    facts,
    settings: () => settings,
    configure(chosen) {
      settings = chosen;
      configured++;
    },
    assign(formats) {
      assigned = formats;
      configured++;
    },
    candidate(uri, text, languageId) {
      const format = Object.hasOwn(assigned, uri) ? assigned[uri] : fileFormat(settings.formats, uri);
      const place = { name: fileName(uri), folder: folderName(uri) };
      return { ...place, text, ...(languageId !== undefined && { languageId }), ...(format !== undefined && { format }) };
    },
    connect(connected) {
      const changed = JSON.stringify(connected) !== JSON.stringify(server);
      server = connected;
      configured += changed ? 1 : 0;
      return changed;
    },
    list(uris) {
      const changed = JSON.stringify(uris) !== JSON.stringify(listed);
      listed = changed ? uris : listed;
      configured += changed ? 1 : 0;
      return changed;
    },
    learn(answers) {
      remote = answers;
      configured++;
    },
    snapshot(document) {
      const last = snapshots.get(document.uri);
      const { version, languageId } = document;
      const { format } = workspace.candidate(document.uri, '');
      if (last?.version === version && last.languageId === languageId && last.format === format) {
        return last.taken;
      }
      const taken = take(document);
      const entry = { version, languageId, format, taken };
      snapshots.set(document.uri, entry);
      taken.catch(() => snapshots.get(document.uri) === entry && snapshots.delete(document.uri));
      return taken;
    },
    async problems(document, { token, patience, onLate } = {}) {
      const snapshot = await workspace.snapshot(document);
      const slow = startSlowChecks(snapshot, { slow: cache.slow, log: context.log });
      if (slow && !(await endsWithin(slow, patience))) {
        slow.then(onLate);
      }
      const diagnosing = { cache, pacer: pacer(context.scheduler, token), joins: context.registry.joins, log: context.log };
      return fileProblems(snapshot, workspace.environment(document.uri), diagnosing);
    },
    environment(uri) {
      const generation = facts.generation() + configured;
      const last = environments.get(uri);
      if (last?.generation === generation) {
        return last.environment;
      }
      const environment = { uri, settings, facts: facts.index, files: listed, remote, ...(server ? { server } : {}) };
      environments.set(uri, { generation, environment });
      return environment;
    },
    forget(uri) {
      snapshots.delete(uri);
      finished.delete(uri);
      environments.delete(uri);
    },
  };
  return workspace;
}
