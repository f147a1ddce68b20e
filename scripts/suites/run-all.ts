import { testFiles, unitAreas } from '#test/support/test-files.ts';
import { runHostSuite } from './host-suite.ts';
import { runMochaSuite } from './mocha-suite.ts';
import { couldNotRun, type Outcome } from './outcome.ts';
import { runPackageSuite } from './package-suite.ts';
import { runProgram } from './run-program.ts';

interface Step {
  readonly name: string;
  /** Cannot run where the build failed. */
  readonly needsBuild?: boolean;
  run(): Promise<Outcome>;
}

const steps: readonly Step[] = [
  { name: 'types', run: () => runScript('types') },
  { name: 'lint', run: () => runScript('lint') },
  { name: 'build', run: () => runScript('build') },
  { name: 'unit', run: () => runMochaSuite({ name: 'unit', files: testFiles(...unitAreas()), minutes: 5, brief: true }) },
  { name: 'stdio', needsBuild: true, run: () => runMochaSuite({ name: 'stdio', files: testFiles('stdio'), minutes: 3 }) },
  { name: 'prometheus-server', run: () => runMochaSuite({ name: 'prometheus-server', files: testFiles('prometheus-server'), minutes: 3 }) },
  { name: 'editor-host', needsBuild: true, run: () => runHostSuite('node') },
  { name: 'editor-web', needsBuild: true, run: () => runHostSuite('web') },
  {
    name: 'editor-ui',
    needsBuild: true,
    run: () => runMochaSuite({ name: 'editor-ui', files: testFiles('editor/ui'), minutes: 11, timeout: 90_000 }),
  },
  { name: 'package', needsBuild: true, run: runPackageSuite },
];

/**
 * Runs the steps in order, or those named, and reports on each. The last line is `N passed, N failed`.
 * @returns the exit status
 */
export async function runAll(names: readonly string[]): Promise<number> {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const report: { readonly line: string; readonly outcome: Outcome }[] = [];
  let built = true;
  for (const step of chosen) {
    console.log(`\n── ${step.name} ──`);
    const began = Date.now();
    const outcome: Outcome = step.needsBuild && !built ? couldNotRun('the build failed') : await attempt(step);
    built &&= step.name !== 'build' || outcome.failed === 0;
    report.push({ line: describe(step, outcome, (Date.now() - began) / 1000), outcome });
    console.log(report.at(-1)?.line);
  }
  const total = (key: 'passed' | 'failed'): number => report.reduce((sum, { outcome }) => sum + outcome[key], 0);
  console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}

async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return couldNotRun(error instanceof Error ? error.message : String(error));
  }
}

async function runScript(name: string): Promise<Outcome> {
  const result = await runProgram({ command: 'npm', args: ['run', '--silent', name], minutes: 3 });
  return result === 0 ? { passed: 1, failed: 0 } : couldNotRun(`\`npm run ${name}\` ended with ${result}`);
}

function describe(step: Step, outcome: Outcome, seconds: number): string {
  const figures = `${outcome.passed} passed, ${outcome.failed} failed`;
  return `${step.name}: ${figures} (${seconds.toFixed(1)} s)${outcome.note ? `: ${outcome.note}` : ''}`;
}
