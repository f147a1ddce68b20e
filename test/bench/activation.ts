import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runHostTests } from '../editor/harness/host-tests.ts';
import { bundleTests } from '../support/bundle-tests.ts';
import type { Activation } from './activation-in-host.ts';
import { summary } from './summary.ts';

const rounds = 3;
const folder = 'out/bench-activation';

/** How long VS Code takes to start the extension, and what it loads for that. */
export async function activation(): Promise<readonly string[]> {
  await bundleTests({ files: ['test/bench/activation-in-host.ts'], folder, for: 'host' });
  const times: Activation[] = [];
  for (let round = 0; round < rounds; round++) {
    const lines: string[] = [];
    const { why } = await runHostTests({
      extension: process.cwd(),
      tests: path.resolve(folder, 'bench/activation-in-host.cjs'),
      workspace: 'media', // Nothing in there starts the extension by itself.
      seconds: 60,
      onLine: (line) => lines.push(line),
    });
    if (why !== undefined) {
      return [`activation in VS Code: not measured: ${why}`];
    }
    times.push(JSON.parse(lines.join('\n')));
  }
  const bytes = (statSync('dist/extension.cjs').size / 1000).toFixed(0);
  return [
    `activation in VS Code, which loads ${bytes} KB: ${summary(times.map(({ activated }) => activated))}`,
    `until the language server answers: ${summary(times.map(({ ready }) => ready))}`,
    `then opening a file to its first diagnostic in the editor: ${summary(times.map(({ diagnostic }) => diagnostic))}`,
  ];
}
