import path from 'node:path';

export interface WorkbenchAddress {
  readonly port: number;
  /** The folder to open. */
  readonly workspace: string;
  /** A file to show, absolute. */
  readonly file?: string;
  /** The folder of an extension in development; needs a server that `developsExtensions`. */
  readonly extension?: string;
  /** The module with the tests to run inside the extension host. */
  readonly tests?: string;
  readonly connectionToken?: string;
}

/** The address of a workbench, for a browser. */
export function workbenchUrl(address: WorkbenchAddress): string {
  const url = new URL(`http://127.0.0.1:${address.port}/`);
  if (address.connectionToken) {
    url.searchParams.set('tkn', address.connectionToken);
  }
  url.searchParams.set('folder', path.resolve(address.workspace));
  const files: readonly (readonly [string, string | undefined])[] = [
    ['openFile', address.file],
    ['extensionDevelopmentPath', address.extension],
    ['extensionTestsPath', address.tests],
  ];
  const payload = files.flatMap(([key, file]) => (file === undefined ? [] : [[key, remoteUri(address.port, file)]]));
  url.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
  return url.href;
}

/**
 * The authority is the page's own host: VS Code picks the extension host that runs the tests by comparing their place with the
 * extension's, and this workbench takes its own host for the remote.
 */
function remoteUri(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
}
