import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startVscodeServer } from '#test/editor/harness/vscode-server.ts';
import { workbenchUrl } from '#test/editor/harness/workbench-url.ts';
import { startInBackground } from '#test/support/background-process.ts';
import { findProgram } from '#test/support/find-program.ts';
import { freePort } from '#test/support/free-port.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import type { Demonstration } from './start.ts';

export interface InBrowserOptions {
  /** Another one is taken where this is not free. */
  readonly port: number;
  /** Whether to open the person's browser, where there is one with a display. */
  readonly opens: boolean;
}

/** Starts the VS Code server with our extension installed, prints its address, and waits for the server to end. */
export async function runInBrowser(demonstration: Demonstration, options: InBrowserOptions): Promise<number> {
  const port = await freePort(options.port);
  if (port !== options.port) {
    console.log(`Port ${options.port} is taken; this is ${port}`);
  }
  // Without the token any web page that this person visits could reach the server, and with it the files.
  const connectionToken = randomBytes(16).toString('hex');
  const server = await startVscodeServer({ port, connectionToken, extensionsFolder: extensionsFolder(), settings: demonstration.settings });
  const url = workbenchUrl({ port, connectionToken, workspace: demonstration.workspace, file: demonstration.file });
  console.log(`VS Code:     ${url}\n\nOpen that address in a browser of this machine. Ctrl+C stops everything.`);
  if (options.opens) {
    openBrowser(url);
  }
  return server.exited;
}

/** A folder of extensions that holds this checkout, as if it were installed. */
function extensionsFolder(): string {
  const folder = path.join(makeScratchFolder('extensions').path, 'extensions');
  mkdirSync(folder);
  symlinkSync(process.cwd(), path.join(folder, 'observatory'), 'dir');
  return folder;
}

function openBrowser(url: string): void {
  const opener = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? findProgram('xdg-open') : undefined;
  if (opener) {
    startInBackground({ command: opener, args: [url] });
  }
}
