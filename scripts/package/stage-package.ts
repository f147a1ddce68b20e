import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packagedReadme } from './packaged-readme.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** What names a package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** What package.json says for working on the extension, and VS Code does not ask. */
const forDevelopment: readonly string[] = ['private', 'files', 'imports', 'scripts', 'dependencies', 'devDependencies'];

/**
 * Lays out in `folder`, emptied first, what the .vsix holds: the files that package.json lists under `files`, a manifest without what is
 * for development, the README for those who install it, and the licences of what is in the bundles.
 */
export async function stagePackage(options: { readonly folder: string; readonly bundled: readonly string[] }): Promise<Manifest> {
  const { folder, bundled } = options;
  await rm(folder, { recursive: true, force: true });
  for (const file of await listFiles({ packageManager: PackageManager.None })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await copyFile(file, path.join(folder, file));
  }
  const manifest: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const shipped = Object.entries(manifest).filter(([key]) => !forDevelopment.includes(key));
  await write(folder, 'package.json', JSON.stringify({ ...Object.fromEntries(shipped), files: ['**'] }, undefined, 2));
  await write(folder, 'README.md', packagedReadme(await readFile('README.md', 'utf8')));
  await write(folder, 'THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(bundled));
  return manifest;
}

function write(folder: string, file: string, text: string): Promise<void> {
  return writeFile(path.join(folder, file), text);
}
