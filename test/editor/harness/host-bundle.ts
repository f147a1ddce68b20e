import path from 'node:path';
import { bundleTests } from '#test/support/bundle-tests.ts';
import { testFiles, withoutCorpusLine } from '#test/support/test-files.ts';

const folder = 'out/editor-host';

/** The module that VS Code's extension host is told to run, once bundled. */
export const hostTestsModule = moduleIn(folder);

/** Bundles the tests for the extension host, with the module that runs them. */
export async function bundleHostTests(): Promise<void> {
  await bundleHostArea('editor/suite', folder);
}

/**
 * Bundles the tests of a folder of test/ for the extension host.
 * @returns the module that VS Code is told to run
 */
export async function bundleHostArea(area: string, target: string): Promise<string> {
  const files = testFiles(area);
  const notRun = withoutCorpusLine(files);
  if (notRun) {
    console.log(notRun);
  }
  await bundleTests({ files: ['test/editor/suite/run-mocha.ts', ...files.run], folder: target, for: 'host' });
  return moduleIn(target);
}

function moduleIn(target: string): string {
  return path.resolve(target, 'editor/suite/run-mocha.cjs');
}
