// npm run bench: builds, then prints what DESIGN.md and the issues ask for. No figure fails anything.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import * as esbuild from 'esbuild';

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
await esbuild.build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'out/bench/bench.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = built.status === 0 ? spawnSync(process.execPath, ['--expose-gc', 'out/bench/bench.js'], { stdio: 'inherit' }) : built;
process.exitCode = status ?? 1;
