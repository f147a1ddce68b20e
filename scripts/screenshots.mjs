// npm run screenshots [NAME…]: builds, then makes the pictures of media/ that the README shows in three themes, or only those named.
import process from 'node:process';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

if (setUp() && run(process.execPath, ['scripts/build.mjs'])) {
  const { importTypeScript } = await import('./setup/typescript.mjs');
  const { makeScreenshots } = await importTypeScript('scripts/screenshots/screenshots.ts');
  await makeScreenshots(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
