import { quietSettings, type UserSettings } from './default-settings.ts';
import { bundlePath } from './workbench-bundle.ts';

export interface WebPageOptions {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  readonly settings: UserSettings;
  /** The module with the tests to run inside the extension host, relative to the extension. */
  readonly tests: string | undefined;
}

/** The page that starts VS Code in the browser (`IWorkbenchConstructionOptions` of VS Code). */
export function webPage(options: WebPageOptions): string {
  const base = `${options.origin}/static/build`;
  const configuration = JSON.stringify(configurationOf(options));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta id="vscode-workbench-web-configuration" data-settings="${configuration.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">
<link rel="stylesheet" href="${base}/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${base}/out/';</script>
<script type="module" src="${base}/out/nls.messages.js"></script>
<script type="module" src="${base}/${bundlePath}"></script>
</html>`;
}

function configurationOf({ origin, settings, tests }: WebPageOptions): unknown {
  const { host, port } = new URL(origin);
  // Extensions come from another origin than the page, as on vscode.dev: that binds what they can import.
  const ofExtension = { scheme: 'http', authority: `localhost:${port}` };
  return {
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    userDataPath: '/',
    callbackRoute: '/callback',
    serverBasePath: '/',
    webviewEndpoint: `${origin}/static/build/out/vs/workbench/contrib/webview/browser/pre`,
    enableWorkspaceTrust: false,
    // These are code-server's own and have no defaults.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    additionalBuiltinExtensions: [{ scheme: 'http', authority: host, path: '/static/extensions/fs' }],
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [{ ...ofExtension, path: '/static/devextensions' }],
      ...(tests === undefined ? {} : { extensionTestsPath: { ...ofExtension, path: `/static/devextensions/${tests}` } }),
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
    },
    // There is no file of user settings yet: what a test sets is the default here.
    configurationDefaults: { ...quietSettings, ...settings },
  };
}
