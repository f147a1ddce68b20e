import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { quietSettings } from '#test/editor/harness/default-settings.ts';
import { bundleHostTests } from '#test/editor/harness/host-bundle.ts';
import { makeWorkspace } from '#test/editor/harness/scratch-workspace.ts';
import { suiteWorkspace } from '#test/editor/harness/suite-workspace.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';

/**
 * Downloads desktop VS Code and runs the in-editor suite inside it, as `npm test` does inside the VS Code server.
 * @returns the exit status
 */
export async function runInElectron(): Promise<number> {
  const tests = await bundleHostTests('node');
  const prometheus = await startPrometheus();
  const scratch = makeScratchFolder('desktop');
  const workspace = makeWorkspace(suiteWorkspace());
  mkdirSync(path.join(scratch.path, 'profile/User'), { recursive: true });
  const settings = { ...quietSettings, 'observatory.connections': [{ name: 'Test', url: prometheus.url }] };
  writeFileSync(path.join(scratch.path, 'profile/User/settings.json'), JSON.stringify(settings));
  try {
    return await runTests({
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath: tests,
      launchArgs: [workspace.path, `--user-data-dir=${scratch.path}/profile`, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    await prometheus.stop();
  }
}
