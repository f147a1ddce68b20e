import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { ScratchWorkspace } from './scratch-workspace.ts';
import { openPage, sharedServer } from './shared-session.ts';
import type { Workbench, WorkbenchOptions } from './workbench.ts';
import { workbenchUrl } from './workbench-url.ts';

/** Opens a file in a fresh page of the shared VS Code server, with our extension in its Node host. */
export async function openInNode(workspace: ScratchWorkspace, { file: name, settings, language }: WorkbenchOptions): Promise<Workbench> {
  const server = await sharedServer();
  server.useSettings(settings);
  const earlier = server.outputFiles('Observatory');
  const page = await openPage(workspace.remove, language);
  const file = path.join(workspace.path, name);
  await page.goto(workbenchUrl({ port: server.port, workspace: workspace.path, file, extension: process.cwd() }));
  return {
    page,
    async log() {
      const files = server.outputFiles('Observatory').filter((log) => !earlier.includes(log));
      return files.map((log) => readFileSync(log, 'utf8')).join('\n');
    },
    savedText: async (saved) => workspace.read(saved),
  };
}
