// node scripts/unit.mjs [AREA…] [mocha options]: runs the unit suite, or the tests of these folders of test/, with mocha.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { importTypeScript } from './setup/typescript.mjs';

const words = process.argv.slice(2);
const areas = words.filter((word) => !word.startsWith('-'));
const options = words.filter((word) => word.startsWith('-'));
const { testFiles, unitAreas, withoutCorpusLine } = await importTypeScript('test/support/test-files.ts');
const { bundleTests } = await importTypeScript('test/support/bundle-tests.ts');

const files = testFiles(...(areas.length > 0 ? areas : unitAreas()));
const folder = path.join('out', areas.length > 0 ? `unit-${areas.join('-').replaceAll('/', '-')}` : 'unit-all');
const notRun = withoutCorpusLine(files);
if (notRun) {
  console.log(notRun);
}
await bundleTests({ files: files.run, folder });
const mocha = ['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', `${folder}/**/*.test.js`];
const { status } = spawnSync(process.execPath, [...mocha, ...options], { stdio: 'inherit' });
process.exitCode = status ?? 1;
