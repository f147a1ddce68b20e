import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { UserSettings } from './default-settings.ts';
import { findInstallation } from './installation.ts';
import { webPage } from './web-page.ts';

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

const workbench = '/static/build/out/vs/code/browser/workbench/workbench.js';
const fileSystemProvider = 'node_modules/@vscode/test-web/fs-provider';

/**
 * Serves, on 127.0.0.1, VS Code as vscode.dev has it: no server behind it, extensions in a worker of the browser, and a workspace that is a
 * virtual file system, `vscode-test-web://mount/`.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const places: readonly (readonly [string, string])[] = [
    ['/static/build/', findInstallation().server],
    ['/static/devextensions/', options.extension],
    ['/static/mount/', options.workspace],
    ['/static/extensions/fs/', fileSystemProvider],
  ];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    try {
      await answer(url, response);
    } catch (error) {
      options.onMissing?.(`${url.pathname}: ${error instanceof Error ? error.message : String(error)}`);
      response.writeHead(404).end();
    }
  });
  const origin = await listen(server);

  async function answer(url: URL, response: ServerResponse): Promise<void> {
    const name = decodeURIComponent(url.pathname);
    if (name === '/') {
      return send(
        response,
        '.html',
        webPage({ origin, workbench, settings: options.settings ?? {}, tests: url.searchParams.get('tests') ?? undefined }),
      );
    }
    const [prefix, folder] = places.find(([start]) => `${name}/`.startsWith(start)) ?? [];
    if (prefix === undefined || folder === undefined) {
      throw new Error('nothing is served there');
    }
    const file = path.join(folder, path.normalize(`/${name.slice(prefix.length)}`));
    if (url.searchParams.has('stat')) {
      return send(response, '.json', JSON.stringify(await statOf(file)));
    }
    if (url.searchParams.has('readdir')) {
      return send(response, '.json', JSON.stringify(await entriesOf(file)));
    }
    const content = await readFile(file);
    return send(response, path.extname(file), name === workbench ? withoutServer(content.toString()) : content);
  }

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

function send(response: ServerResponse, extension: string, body: string | Buffer): void {
  response
    .writeHead(200, {
      'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
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

interface EntryKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

/** VS Code's `FileType`. */
function typeOf(entry: EntryKind): number {
  return entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0;
}

/** The answers that the file system provider of `@vscode/test-web` reads. */
async function statOf(file: string): Promise<unknown> {
  try {
    const found = await stat(file);
    return { type: typeOf(found), ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  } catch (error) {
    return { error: String(error) };
  }
}

async function entriesOf(folder: string): Promise<unknown> {
  try {
    return (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, type: typeOf(entry) }));
  } catch (error) {
    return { error: String(error) };
  }
}

/** The bundle inside code-server wants a server of its own in two places, which VS Code itself does not. */
function withoutServer(bundle: string): string {
  const repairs: readonly (readonly [RegExp, string])[] = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
    [/(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, '$1vscodeUserData'],
  ];
  return repairs.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) {
      throw new Error(`the workbench no longer has ${pattern}`);
    }
    return text.replace(pattern, replacement);
  }, bundle);
}
