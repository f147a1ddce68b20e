import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/*
 * The real VS Code (server, web workbench, extension hosts) from the npm registry: the code-server package without its install
 * scripts, the Node it wants (a package as well, which also carries the C++ headers), and two small native modules compiled here.
 */
const platform = `${process.platform}-${process.arch}`;
const nodePackage = `node-${platform}`;
const versions = { [nodePackage]: '24.21.0', 'code-server': '4.139.1' };
const inside = { node: `node_modules/${nodePackage}/bin/node`, server: 'node_modules/code-server/lib/vscode' };
/** Written when all is done; `test/editor/harness/installation.ts` reads where things are. */
const record = JSON.stringify({ versions, ...inside });

const folder = fileURLToPath(new URL('../../.vscode-test/npm', import.meta.url));
const serverFolder = path.join(folder, inside.server);
const recordFile = path.join(folder, 'installed.json');
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the VS Code server into .vscode-test/ (480 MB, under a minute), once.
 * @returns {string | undefined} one line on what is lacking and how to get it
 */
export function ensureVscodeServer() {
  if (existsSync(recordFile) && readFileSync(recordFile, 'utf8') === record) {
    return undefined;
  }
  if (platform !== 'linux-x64' && platform !== 'linux-arm64') {
    return `Lacking: the VS Code server, which exists for Linux alone; on ${process.platform} open this folder in VS Code and press F5`;
  }
  console.log('Installing the VS Code server into .vscode-test/ …');
  // What an interrupted or older installation left cannot be built upon.
  rmSync(folder, { recursive: true, force: true });
  if (!installPackages() || !buildNativeModules()) {
    return 'Lacking: the VS Code server; its installation failed, for the reason above (it needs npm, g++, make and python3)';
  }
  removeWhatNobodyLoads();
  writeFileSync(recordFile, record);
  return undefined;
}

function installPackages() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, description: 'VS Code for tests', dependencies: versions }),
  );
  const install = (cwd, ...options) => run('npm', ['install', ...options, '--ignore-scripts', ...quiet], { cwd });
  // Not `npm ci`: the lock file that code-server ships is out of step. The extensions folder brings TypeScript for the built-in support.
  return install(folder) && install(serverFolder, '--omit=dev') && install(path.join(serverFolder, 'extensions'), '--omit=dev');
}

/** Only this runs under the newer Node: its npm would not see certificates that the system's npm is configured with. */
function buildNativeModules() {
  const nodeFolder = path.join(folder, 'node_modules', nodePackage);
  return run('npm', ['rebuild', '--offline', '--loglevel=error', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'], {
    cwd: serverFolder,
    env: { PATH: `${path.join(nodeFolder, 'bin')}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: nodeFolder },
  });
}

function removeWhatNobodyLoads() {
  const inServer = (...names) => names.map((name) => path.join(serverFolder, name));
  const modules = (...names) => inServer(...names.map((name) => `node_modules/${name}`));
  const doomed = [
    ...inServer('extensions/copilot'),
    ...modules('@microsoft/mxc-sdk', '@vscode/sqlite3', '@vscode/spdlog/build/Release/obj.target', '@vscode/spdlog/deps'),
    ...startingWith(path.join(serverFolder, 'node_modules/@github'), 'copilot-sdk'),
    ...startingWith(path.join(serverFolder, 'node_modules/@vscode'), 'windows-'),
    ...modules('@vscode/ripgrep-universal/bin', 'node-pty/prebuilds').flatMap((parent) => others(parent)),
  ];
  for (const each of doomed) {
    rmSync(each, { recursive: true, force: true });
  }
}

function startingWith(parent, prefix) {
  return children(parent).filter((child) => path.basename(child).startsWith(prefix));
}

function others(parent) {
  return children(parent).filter((child) => path.basename(child) !== platform);
}

function children(parent) {
  return existsSync(parent) ? readdirSync(parent).map((name) => path.join(parent, name)) : [];
}
