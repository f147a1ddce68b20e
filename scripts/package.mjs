// npm run package: builds from scratch and packs observatory-VERSION.vsix.
import process from 'node:process';
import { setUpDependencies } from './setup/set-up.mjs';

if (setUpDependencies()) {
  const { importTypeScript } = await import('./setup/typescript.mjs');
  const { makePackage } = await importTypeScript('scripts/package/make-package.ts');
  await makePackage();
} else {
  process.exitCode = 1;
}
