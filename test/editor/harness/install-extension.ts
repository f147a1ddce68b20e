import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import { findInstallation } from './installation.ts';

/** Installs a .vsix, as a person does, among the extensions of `folder`: VS Code itself unpacks it. */
export async function installExtension(vsix: string, folder: string): Promise<void> {
  const { node, server } = findInstallation();
  const scratch = makeScratchFolder('installing');
  try {
    await promisify(execFile)(node, [
      path.join(server, 'out/server-main.js'),
      '--accept-server-license-terms',
      `--install-extension=${path.resolve(vsix)}`,
      `--extensions-dir=${path.resolve(folder)}`,
      `--server-data-dir=${scratch.path}`,
    ]);
  } finally {
    scratch.remove();
  }
}
