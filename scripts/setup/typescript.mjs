import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * Loads one of our TypeScript modules: bundled by esbuild to out/scripts/, then imported. Needs the dependencies.
 * @param {string} file relative to the repository, the working folder
 * @returns {Promise<any>} the module
 */
export async function importTypeScript(file) {
  const esbuild = await import('esbuild');
  const outfile = path.resolve('out/scripts', file.replace(/\.ts$/, '.mjs'));
  const built = await esbuild.build({
    entryPoints: [file],
    outfile,
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // Renamed into place, so that another run of ours never loads half a file.
  const unfinished = `${outfile}.${process.pid}`;
  await mkdir(path.dirname(outfile), { recursive: true });
  await writeFile(unfinished, built.outputFiles[0].contents);
  await rename(unfinished, outfile);
  return import(pathToFileURL(outfile).href);
}
