import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { runProgram } from '../suites/run-program.ts';
import { stagePackage } from './stage-package.ts';

const inputsFile = 'out/build-inputs.json';
const stage = 'out/package';

/**
 * Builds the extension and packs it. Expects the repository as the working folder.
 * @returns the path of the .vsix, named after extension and version
 */
export async function makePackage(): Promise<string> {
  const built = await runProgram({ command: process.execPath, args: ['scripts/build.mjs', `--inputs=${inputsFile}`], minutes: 3 });
  if (built !== 0) {
    throw new Error('the build failed, for the reason above');
  }
  const { name, version } = await stagePackage({ folder: stage, bundled: JSON.parse(await readFile(inputsFile, 'utf8')) });
  const packagePath = `${name}-${version}.vsix`;
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false, // They are inside the bundles.
    allowMissingRepository: true, // There is no public one.
  });
  return packagePath;
}
