// node scripts/unit.mjs [AREA…] [mocha options]: bundles test/**/*.test.ts (not test/editor) with esbuild and runs mocha on the result.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

const areas = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
const outdir = path.join('out', areas.length ? `unit-${areas.join('-')}` : 'unit');
const outside = ['editor', 'bench', 'support', 'prometheus', 'stdio'];

const entryPoints = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => {
  const area = file.split(path.sep)[0];
  return file.endsWith('.test.ts') && (areas.length ? areas.includes(area) : !outside.includes(area));
});
await rm(outdir, { recursive: true, force: true });
await esbuild.build({
  entryPoints: entryPoints.map((file) => path.join('test', file)),
  outdir,
  outbase: 'test',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', `${outdir}/**/*.test.js`, ...options],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
