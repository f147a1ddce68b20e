import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { UserSettings } from './default-settings.ts';
import { findInstallation } from './installation.ts';
import { entriesOf, statOf } from './mounted-files.ts';
import { webPage } from './web-page.ts';
import { bundlePath, withoutServer } from './workbench-bundle.ts';

export interface WebServerOptions {
  /** The folder to open. It is read from disk; what VS Code writes stays in the page. */
  readonly workspace: string;
  /** The extension's folder. */
  readonly extension: string;
  readonly settings?: UserSettings;
  /** Called with what is asked for and is not there. */
  readonly onMissing?: (what: string) => void;
}

/** What a page opens. */
export interface WebAddress {
  /** A file to show, relative to the workspace. */
  readonly file?: string;
  /** The module with the tests to run inside the extension host, relative to the extension. */
  readonly tests?: string;
}

/** A web server with VS Code for the browser. */
export interface WebServer {
  /** The address of a workbench. */
  url(address: WebAddress): string;
  stop(): Promise<void>;
}

/**
 * Serves, on 127.0.0.1, VS Code as vscode.dev has it: no server behind it, extensions in a worker of the browser, and a workspace that is a
 * virtual file system, `vscode-test-web://mount/`.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    try {
      const { type, body } = url.pathname === '/' ? pageFor(url, options) : await fileFor(url, options);
      send(response, type, body);
    } catch (error) {
      options.onMissing?.(`${url.pathname}: ${error instanceof Error ? error.message : String(error)}`);
      response.writeHead(404).end();
    }
  });
  const origin = await listen(server);
  return {
    url: (address) => addressOf(origin, address),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** `payload` is VS Code's own. */
function addressOf(origin: string, { file, tests }: WebAddress): string {
  const payload = [...(file === undefined ? [] : [['openFile', `vscode-test-web://mount/${encodeURI(file)}`]]), ['skipWelcome', 'true']];
  return `${origin}/?${new URLSearchParams({ payload: JSON.stringify(payload), ...(tests === undefined ? {} : { tests }) })}`;
}

interface Content {
  /** The extension of a file of this kind. */
  readonly type: string;
  readonly body: string | Buffer;
}

function pageFor({ origin, searchParams }: URL, { settings = {} }: WebServerOptions): Content {
  return { type: '.html', body: webPage({ origin, settings, tests: searchParams.get('tests') ?? undefined }) };
}

async function fileFor(url: URL, options: WebServerOptions): Promise<Content> {
  const name = decodeURIComponent(url.pathname);
  const [prefix, folder] = placesOf(options).find(([start]) => `${name}/`.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) {
    throw new Error('nothing is served there');
  }
  const inFolder = path.normalize(`/${name.slice(prefix.length)}`);
  const file = path.join(folder, inFolder);
  if (url.searchParams.has('stat')) {
    return { type: '.json', body: JSON.stringify(await statOf(file)) };
  }
  if (url.searchParams.has('readdir')) {
    return { type: '.json', body: JSON.stringify(await entriesOf(file)) };
  }
  const content = await readFile(file);
  return { type: path.extname(file), body: inFolder === `/${bundlePath}` ? withoutServer(content.toString()) : content };
}

function placesOf({ extension, workspace }: WebServerOptions): readonly (readonly [prefix: string, folder: string])[] {
  return [
    ['/static/build/', findInstallation().server],
    ['/static/devextensions/', extension],
    ['/static/mount/', workspace],
    ['/static/extensions/fs/', 'node_modules/@vscode/test-web/fs-provider'],
  ];
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response
    .writeHead(200, {
      'Content-Type': contentTypes[type] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*', // As vscode.dev serves extensions, from a host of their own.
    })
    .end(body);
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};
