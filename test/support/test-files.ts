import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Areas of test/ that are no part of the unit suite: those that start programs, and those without tests. */
const outsideUnit: readonly string[] = ['editor', 'electron', 'bench', 'support', 'prometheus-server', 'stdio'];

/** The folders of test/ that make the unit suite. */
export function unitAreas(): readonly string[] {
  const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => !outsideUnit.includes(name));
}

export interface TestFiles {
  /** Relative to the repository, the working folder. */
  readonly run: readonly string[];
  /** Conformance suites that cannot run: OBSERVATORY_CORPUS is not set. */
  readonly withoutCorpus: readonly string[];
}

/** The `*.test.ts` files under these folders of test/. */
export function testFiles(...areas: readonly string[]): TestFiles {
  const files = areas.flatMap((area) => filesUnder(path.join('test', area))).filter((file) => file.endsWith('.test.ts'));
  const needsCorpus = (file: string): boolean => file.endsWith('.corpus.test.ts');
  return process.env.OBSERVATORY_CORPUS
    ? { run: files, withoutCorpus: [] }
    : { run: files.filter((file) => !needsCorpus(file)), withoutCorpus: files.filter(needsCorpus) };
}

/** The one line that says which conformance suites were not run; undefined where all were. */
export function withoutCorpusLine({ withoutCorpus }: TestFiles): string | undefined {
  return withoutCorpus.length === 0
    ? undefined
    : `Not run, since OBSERVATORY_CORPUS is not set: ${withoutCorpus.map((file) => path.relative('test', file)).join(', ')}`;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .sort();
}
