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
  say(ensureDebianPackages());
  const ready = setUpDependencies();
  say(ensureVscodeServer());
  return ready;
}

/**
 * Makes ready what a build needs. Leaves the repository as the working folder.
 * @returns {boolean} whether the dependencies are there
 */
export function setUpDependencies() {
  process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
  const lacking = ensureNodeModules();
  say(lacking);
  return lacking === undefined;
}

function say(line) {
  if (line !== undefined) {
    console.error(line);
  }
}
