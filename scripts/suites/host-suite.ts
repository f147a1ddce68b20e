import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { Host } from '#test/editor/harness/host.ts';
import { bundleHostTests } from '#test/editor/harness/host-bundle.ts';
import { runHostTests } from '#test/editor/harness/host-tests.ts';
import { suiteWorkspace } from '#test/editor/harness/suite-workspace.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { couldNotRun, type Outcome, outcomeOf } from './outcome.ts';

/** Bundles test/editor/suite and runs it inside an extension host of VS Code, with samples/ open and a real Prometheus connected. */
export async function runHostSuite(host: Host): Promise<Outcome> {
  const logFile = `out/editor-${host}.log`;
  const tests = await bundleHostTests(host);
  const prometheus = await startPrometheus();
  try {
    const result = await runHostTests({
      host,
      extension: process.cwd(),
      tests,
      workspace: suiteWorkspace(),
      settings: { 'observatory.connections': [{ name: 'Test', url: prometheus.url }] },
      seconds: 240,
      onLine: (line) => console.log(line),
    });
    await mkdir('out', { recursive: true });
    await writeFile(logFile, `${result.log.join('\n')}\n`);
    return result.why === undefined ? outcomeOf(result.counts, result.succeeded) : couldNotRun(`${result.why} (see ${logFile})`);
  } finally {
    await prometheus.stop();
  }
}
