import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { bundleHostTests } from '#test/editor/harness/host-bundle.ts';
import { type HostTestsResult, runHostTests } from '#test/editor/harness/host-tests.ts';
import { installExtension } from '#test/editor/harness/install-extension.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import { makePackage } from '../package/make-package.ts';
import { couldNotRun, type Outcome, outcomeOf } from './outcome.ts';

const logFile = 'out/package.log';

/** Makes the .vsix, installs it in VS Code, and runs test/editor/package against what was installed. */
export async function runPackageSuite(): Promise<Outcome> {
  const vsix = await makePackage();
  const tests = await bundleHostTests('node', 'editor/package');
  const scratch = makeScratchFolder('extensions');
  try {
    await installExtension(vsix, scratch.path);
    const result = await runTests(tests, scratch.path);
    await writeFile(logFile, `${result.log.join('\n')}\n`);
    return result.why === undefined ? outcomeOf(result.counts, result.succeeded) : couldNotRun(`${result.why} (see ${logFile})`);
  } finally {
    scratch.remove();
  }
}

async function runTests(tests: string, extensionsFolder: string): Promise<HostTestsResult> {
  return runHostTests({
    host: 'node',
    extension: await emptyExtension('out/package-tester'),
    extensionsFolder,
    tests,
    workspace: { folder: 'samples' },
    env: { OBSERVATORY_REPOSITORY: process.cwd() },
    seconds: 60,
    onLine: (line) => console.log(line),
  });
}

/** VS Code runs tests only beside an extension in development: here one that does nothing. */
async function emptyExtension(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'tester', publisher: 'observatory', version: '0.0.1', engines: { vscode: '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return path.resolve(folder);
}
