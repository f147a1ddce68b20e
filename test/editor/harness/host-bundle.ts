import path from 'node:path';
import { bundleTests } from '#test/support/bundle-tests.ts';
import { testFiles, withoutCorpusLine } from '#test/support/test-files.ts';

const folder = 'out/editor-host';

/** The module that VS Code's extension host is told to run, once bundled. */
export const hostTestsModule = path.resolve(folder, 'editor/suite/run-mocha.cjs');

/** Bundles the tests for the extension host, with the module that runs them. */
export function bundleHostTests(): Promise<void> {
  const files = testFiles('editor/suite');
  const notRun = withoutCorpusLine(files);
  if (notRun) {
    console.log(notRun);
  }
  return bundleTests({ files: ['test/editor/suite/run-mocha.ts', ...files.run], folder, for: 'host' });
}
