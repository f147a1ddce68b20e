import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from './debian-packages.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { ensureVscodeServer } from './vscode-server.mjs';

/**
 * Makes this machine ready: the system's packages, the dependencies, the VS Code server. Quick where all is there. What cannot be had
 * is said in one line each. Leaves the repository as the working folder.
 * @returns {boolean} whether the dependencies are there, without which nothing goes on
 */
export function setUp() {
  process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
  say(ensureDebianPackages());
  const withoutDependencies = ensureNodeModules();
  say(withoutDependencies);
  say(ensureVscodeServer());
  return withoutDependencies === undefined;
}

function say(line) {
  if (line !== undefined) {
    console.error(line);
  }
}
