import { rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';

export interface BundleOptions {
  /** Relative to the repository, the working folder. */
  readonly files: readonly string[];
  /** Emptied first. Each file keeps its place relative to test/. */
  readonly folder: string;
}

/** Bundles tests, since mocha cannot load TypeScript. */
export async function bundleTests(options: BundleOptions): Promise<void> {
  await rm(options.folder, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [...options.files],
    outdir: options.folder,
    outbase: 'test',
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    format: 'esm',
    splitting: true,
    packages: 'external',
  });
}
