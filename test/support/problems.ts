import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRegistry, type Registry } from '#core/registry.ts';
import { defaultSettings, type Settings } from '#core/settings.ts';
import type { FileProblem } from '#features/file-problem.ts';
import { languages } from '#languages/index.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace, type Workspace } from '#server/workspace.ts';

/** A file in memory; the language id follows from the name unless it is given. */
export interface TestFile {
  readonly name: string;
  readonly text: string;
  readonly languageId?: string;
}

/** One registry for all tests: languages are loaded once. */
export const registry: Registry = createRegistry(languages);

/** A workspace without files on disk. What a check or a language throws fails the test. */
export function testWorkspace(settings: Settings = defaultSettings): Workspace {
  const workspace = createWorkspace({
    registry,
    scheduler: nodeScheduler,
    files: { list: async () => [], read: async () => undefined, watch: () => {} },
    log: (message) => {
      throw new Error(message);
    },
  });
  workspace.configure(settings);
  return workspace;
}

/** The file as an open document. */
export function documentOf({ name, text, languageId }: TestFile, version = 1): TextDocument {
  const extension = /\.(\w+)$/.exec(name)?.[1] ?? '';
  const known: Readonly<Record<string, string>> = { yml: 'yaml', yaml: 'yaml', md: 'markdown', promql: 'promql', json: 'json' };
  return TextDocument.create(`file:///workspace/${name}`, languageId ?? known[extension] ?? 'plaintext', version, text);
}

/** Everything that is said of a file, as the editor would show it. */
export async function problemsIn(file: TestFile, workspace: Workspace = testWorkspace()): Promise<readonly FileProblem[]> {
  return workspace.problems(documentOf(file));
}
