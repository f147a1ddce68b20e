import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the VS Code server that `scripts/setup/vscode-server.mjs` installs is. */
export interface Installation {
  /** The Node that runs it. */
  readonly node: string;
  /** Its folder, with `out/server-main.js`. */
  readonly server: string;
}

/** The installed VS Code server. Throws, saying how to get it, where there is none. Expects the repository as the working folder. */
export function findInstallation(): Installation {
  const folder = path.resolve('.vscode-test/npm');
  const record = path.join(folder, 'installed.json');
  if (!existsSync(record)) {
    throw new Error('the VS Code server is not installed; `npm test` installs it where it can');
  }
  const { node, server } = JSON.parse(readFileSync(record, 'utf8')) as Installation;
  return { node: path.join(folder, node), server: path.join(folder, server) };
}
