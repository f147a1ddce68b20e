// node scripts/electron.mjs: runs the in-editor suite inside desktop VS Code, on machines that can download it.
import process from 'node:process';
import { run } from './setup/run.mjs';
import { importTypeScript } from './setup/typescript.mjs';

if (run(process.execPath, ['scripts/build.mjs'])) {
  const { runInElectron } = await importTypeScript('test/electron/run.ts');
  process.exitCode = await runInElectron();
} else {
  process.exitCode = 1;
}
