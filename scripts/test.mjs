// node scripts/test.mjs [STEP…]: sets this machine up, then runs types, lint, build and every suite, or only the steps named.
import process from 'node:process';
import { setUp } from './setup/set-up.mjs';

if (setUp()) {
  const { importTypeScript } = await import('./setup/typescript.mjs');
  const { runAll } = await importTypeScript('scripts/suites/run-all.ts');
  process.exitCode = await runAll(process.argv.slice(2));
} else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
