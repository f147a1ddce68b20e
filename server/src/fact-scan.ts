import type { FileEntry } from '#core/files.ts';
import { pacer } from '#core/scheduler.ts';
import { takeSnapshot } from '#core/snapshot.ts';
import { factsOf } from './fact-store.ts';
import type { Workspace } from './workspace.ts';

/** The background reading of files that are not open, for what they tell others. */
export interface FactScan {
  /** Reads what is new or changed since the last run; a run under way is left for the new one. Says whether facts changed. */
  run(): Promise<boolean>;
  /** These files changed on disk: the next run reads them whatever their time. */
  invalidate(uris: readonly string[]): void;
  /** The files that the last run found and that are small enough to be read. */
  entries(): readonly FileEntry[];
}

/** A scan of the workspace's files; those that `isOpen` speak for themselves. */
export function createFactScan(workspace: Workspace, isOpen: (uri: string) => boolean): FactScan {
  const { files, scheduler, log } = workspace.context;
  const readAt = new Map<string, string>();
  const stateOf = ({ uri, modified }: FileEntry): string => `${modified} ${workspace.candidate(uri, '').format}`;
  let current = 0;
  let known: readonly FileEntry[] = [];

  const readFacts = async (entry: FileEntry, token: { readonly isCancellationRequested: boolean }): Promise<boolean> => {
    const text = await files.read(entry.uri);
    if (text === undefined || isOpen(entry.uri)) {
      return false;
    }
    const { registry } = workspace.context;
    const snapshot = await takeSnapshot({ registry, pacer: pacer(scheduler, token) }, workspace.candidate(entry.uri, text));
    return workspace.facts.tell(entry.uri, factsOf(snapshot, entry.uri));
  };

  return {
    async run() {
      const run = ++current;
      const token = {
        get isCancellationRequested() {
          return run !== current;
        },
      };
      const { maxFiles, maxFileSize } = workspace.settings().scan;
      const entries = maxFiles > 0 ? await files.list(maxFiles) : [];
      known = entries.filter(({ size }) => size <= maxFileSize * 1024);
      const uris = entries.map(({ uri }) => uri);
      const isWhole = files.listsFolders && entries.length < maxFiles;
      let changed = workspace.list(isWhole ? uris : []);
      changed = dropMissing(workspace, readAt, new Set(uris)) || changed;
      for (const entry of entries) {
        if (token.isCancellationRequested) {
          break;
        }
        if (readAt.get(entry.uri) !== stateOf(entry) && entry.size <= maxFileSize * 1024 && !isOpen(entry.uri)) {
          changed = (await readFacts(entry, token)) || changed;
          readAt.set(entry.uri, stateOf(entry));
        }
        await scheduler.pause();
      }
      log(`scan: ${entries.length} files, ${workspace.facts.files().length} known`);
      return changed;
    },
    invalidate(uris) {
      for (const uri of uris) {
        readAt.delete(uri);
      }
    },
    entries: () => known,
  };
}

function dropMissing(workspace: Workspace, readAt: Map<string, string>, present: ReadonlySet<string>): boolean {
  const missing = [...readAt.keys()].filter((uri) => !present.has(uri));
  for (const uri of missing) {
    readAt.delete(uri);
  }
  return missing.map((uri) => workspace.facts.drop(uri)).includes(true);
}
