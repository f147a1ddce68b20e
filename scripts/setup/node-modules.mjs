import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.mjs';

const oldestNode = [20, 19];

/**
 * Installs the dependencies where they are missing or differ from package-lock.json. Expects the repository as the working folder.
 * @returns {string | undefined} one line on what is lacking and how to get it
 */
export function ensureNodeModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    return `Lacking: Node.js ${oldestNode.join('.')} or newer (this is ${process.versions.node}); install it from nodejs.org or your system's packages`;
  }
  if (agreesWithLock()) {
    return undefined;
  }
  console.log('Installing the dependencies …');
  return run('npm', ['ci', '--no-audit', '--no-fund'], {}) ? undefined : 'Lacking: the dependencies; `npm ci` failed, for the reason above';
}

/** npm writes what it installed beside the packages, in the shape of the lock file; optional packages are for other systems. */
function agreesWithLock() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(installedFile)) {
    return false;
  }
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
