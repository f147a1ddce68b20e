import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { bundleTests } from '#test/support/bundle-tests.ts';
import { type TestFiles, withoutCorpusLine } from '#test/support/test-files.ts';
import { couldNotRun, type Outcome, outcomeOf } from './outcome.ts';
import { runProgram } from './run-program.ts';

export interface MochaSuiteOptions {
  /** Its bundles go to out/NAME. */
  readonly name: string;
  readonly files: TestFiles;
  readonly minutes: number;
  /** One line for each outermost `describe`, for suites of many small tests. */
  readonly brief?: boolean;
  /** Milliseconds a test may take. */
  readonly timeout?: number;
}

/** Bundles tests and runs them in a mocha of their own. */
export async function runMochaSuite(options: MochaSuiteOptions): Promise<Outcome> {
  const notRun = withoutCorpusLine(options.files);
  if (notRun) {
    console.log(notRun);
  }
  if (options.files.run.length === 0) {
    return couldNotRun('no test was found');
  }
  const folder = path.join('out', options.name);
  await bundleTests({ files: options.files.run, folder });
  const countsFile = path.join('out', `${options.name}.counts.json`);
  await rm(countsFile, { force: true });
  const result = await runProgram({
    command: process.execPath,
    args: mochaArguments(folder, countsFile, options),
    minutes: options.minutes,
  });
  if (result === 'late') {
    return couldNotRun(`it had not ended after ${options.minutes} minutes`);
  }
  return outcomeOf(await readIfThere(countsFile), result === 0);
}

function mochaArguments(folder: string, countsFile: string, options: MochaSuiteOptions): readonly string[] {
  return [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    `${folder}/**/*.test.js`,
    '--forbid-only',
    '--forbid-pending',
    `--timeout=${options.timeout ?? 20_000}`,
    '--reporter=scripts/suites/counting-reporter.mjs',
    `--reporter-option=counts=${countsFile}${options.brief ? ',brief=yes' : ''}`,
  ];
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined; // Absent counts have a meaning of their own: see `outcomeOf`.
  }
}
