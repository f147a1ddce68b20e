import { createFactScan } from '#server/fact-scan.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace, type Workspace } from '#server/workspace.ts';
import { registry } from '../support/problems.ts';

/** A workspace with these files by name, below `file:///workspace/`, all of them read. */
export async function workspaceOf(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const uris = Object.fromEntries(Object.keys(files).map((name) => [`file:///workspace/${name}`, name]));
  const workspace = createWorkspace({
    registry,
    scheduler: nodeScheduler,
    files: {
      listsFolders: true,
      list: async () => Object.keys(uris).map((uri) => ({ uri, size: 1, modified: 1 })),
      read: async (uri) => files[uris[uri] ?? ''],
      watch: () => {},
    },
    log: () => {},
  });
  await createFactScan(workspace, () => false).run();
  return workspace;
}
