import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { bundleHostTests, hostTestsModule } from '#test/editor/harness/host-bundle.ts';
import { runHostTests } from '#test/editor/harness/host-tests.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { couldNotRun, type Outcome, outcomeOf } from './outcome.ts';

const logFile = 'out/editor-host.log';

/** Bundles test/editor/suite and runs it inside VS Code's extension host, with samples/ open and a real Prometheus connected. */
export async function runHostSuite(): Promise<Outcome> {
  await bundleHostTests();
  const prometheus = await startPrometheus();
  try {
    const result = await runHostTests({
      extension: process.cwd(),
      tests: hostTestsModule,
      workspace: 'samples',
      settings: { 'observatory.connections': [{ name: 'Test', url: prometheus.url }] },
      env: { OBSERVATORY_TEST_PROMETHEUS: prometheus.url },
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
