import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { quietSettings } from '#test/editor/harness/default-settings.ts';
import { bundleHostTests, hostTestsModule } from '#test/editor/harness/host-bundle.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';

/**
 * Downloads desktop VS Code and runs the in-editor suite inside it, as `npm test` does inside the VS Code server.
 * @returns the exit status
 */
export async function runInElectron(): Promise<number> {
  await bundleHostTests();
  const prometheus = await startPrometheus();
  const scratch = makeScratchFolder('desktop');
  const workspace = path.join(scratch.path, 'samples');
  cpSync('samples', workspace, { recursive: true });
  mkdirSync(path.join(scratch.path, 'profile/User'), { recursive: true });
  const settings = { ...quietSettings, 'observatory.connections': [{ name: 'Test', url: prometheus.url }] };
  writeFileSync(path.join(scratch.path, 'profile/User/settings.json'), JSON.stringify(settings));
  try {
    return await runTests({
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath: hostTestsModule,
      extensionTestsEnv: { OBSERVATORY_TEST_PROMETHEUS: prometheus.url },
      launchArgs: [workspace, `--user-data-dir=${scratch.path}/profile`, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    await prometheus.stop();
  }
}
