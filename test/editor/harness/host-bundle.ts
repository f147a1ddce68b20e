import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { testFiles, withoutCorpusLine } from '#test/support/test-files.ts';
import type { Host } from './host.ts';

/**
 * Bundles the tests of a folder of test/, with what runs them, for an extension host; files `*.node.test.ts`, which start programs, for Node
 * alone. The variable MOCHA_GREP goes into the bundle, since a worker has no environment.
 * @returns the module that VS Code is told to run
 */
export function bundleHostTests(host: Host, area = 'editor/suite'): Promise<string> {
  const files = testFiles(area);
  const notRun = withoutCorpusLine(files);
  if (notRun) {
    console.log(notRun);
  }
  const suite = files.run.filter((file) => host === 'node' || !file.endsWith('.node.test.ts'));
  if (suite.length < files.run.length) {
    console.log(`Not run in a browser: ${files.run.filter((file) => !suite.includes(file)).join(', ')}`);
  }
  return bundleForHost(host, { entry: 'test/editor/suite/run-mocha.ts', folder: `out/${area.replace('/', '-')}-${host}`, suite });
}

/** What is bundled for an extension host. Paths are relative to the repository. */
export interface HostBundle {
  /** Exports `run()`. */
  readonly entry: string;
  /** Emptied first. */
  readonly folder: string;
  /** What the entry gets by `import('#suite')`. */
  readonly suite?: readonly string[];
}

/**
 * Bundles a module for an extension host, which loads CommonJS and brings the module `vscode`.
 * @returns the module that VS Code is told to run
 */
export async function bundleForHost(host: Host, { entry, folder, suite = [] }: HostBundle): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const outfile = path.join(folder, 'suite.cjs');
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [suiteOf(suite)],
    define: { 'globalThis.MOCHA_GREP': JSON.stringify(process.env.MOCHA_GREP ?? '') },
    ...optionsFor[host],
  });
  return path.resolve(outfile);
}

const optionsFor: Readonly<Record<Host, esbuild.BuildOptions>> = {
  node: { platform: 'node', target: 'node20', format: 'cjs', external: ['vscode', 'mocha'] },
  web: {
    platform: 'browser',
    target: 'es2023',
    // Mocha's browser build overwrites `module.exports` of the bundle it is in, so ours are assigned last.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    alias: { mocha: 'mocha/mocha.mjs', 'node:assert/strict': path.resolve('test/editor/harness/assert-in-worker.ts') },
  },
};

/** What `import('#suite')` brings in: all these files. */
function suiteOf(files: readonly string[]): esbuild.Plugin {
  return {
    name: 'suite',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#suite$/ }, () => ({ path: 'suite', namespace: 'suite' }));
      onLoad({ filter: /.*/, namespace: 'suite' }, () => ({
        contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
        resolveDir: process.cwd(),
      }));
    },
  };
}
