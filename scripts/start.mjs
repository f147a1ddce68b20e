// node scripts/start.mjs [--port N] [--no-open]: sets this machine up, builds, and opens samples/ in VS Code with a real Prometheus connected.
import process from 'node:process';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

if (setUp() && run(process.execPath, ['scripts/build.mjs'])) {
  const { importTypeScript } = await import('./setup/typescript.mjs');
  const { start } = await importTypeScript('scripts/start/start.ts');
  process.exitCode = await start(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
