import { statSync } from 'node:fs';
import process from 'node:process';
import type { Host } from '../editor/harness/host.ts';
import { bundleForHost } from '../editor/harness/host-bundle.ts';
import { runHostTests } from '../editor/harness/host-tests.ts';
import type { Activation } from './activation-in-host.ts';
import { summary } from './summary.ts';

const rounds = 3;
const bundles: Readonly<Record<Host, string>> = { node: 'dist/extension.cjs', web: 'dist/web/extension.cjs' };

/** How long VS Code takes to start the extension, and what it loads for that, in both hosts. */
export async function activation(): Promise<readonly string[]> {
  return [...(await activationIn('node')), ...(await activationIn('web'))];
}

async function activationIn(host: Host): Promise<readonly string[]> {
  const tests = await bundleForHost(host, { entry: 'test/bench/activation-in-host.ts', folder: `out/bench-activation-${host}` });
  const times: Activation[] = [];
  for (let round = 0; round < rounds; round++) {
    const lines: string[] = [];
    const { why } = await runHostTests({
      host,
      extension: process.cwd(),
      tests,
      workspace: { folder: 'media' }, // Nothing in there starts the extension by itself.
      seconds: 60,
      onLine: (line) => lines.push(line),
    });
    if (why !== undefined) {
      return [`activation in VS Code, host ${host}: not measured: ${why}`];
    }
    times.push(JSON.parse(lines.join('\n')));
  }
  const bytes = (statSync(bundles[host]).size / 1000).toFixed(0);
  return [
    `activation in VS Code, host ${host}, which loads ${bytes} KB: ${summary(times.map(({ activated }) => activated))}`,
    `until the language server answers: ${summary(times.map(({ ready }) => ready))}`,
    `then opening a file to its first diagnostic in the editor: ${summary(times.map(({ diagnostic }) => diagnostic))}`,
  ];
}
