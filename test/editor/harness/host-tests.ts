import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser, viewport } from './browser.ts';
import type { UserSettings } from './default-settings.ts';
import type { Host } from './host.ts';
import { makeWorkspace, type WorkspaceSource } from './scratch-workspace.ts';
import { startVscodeServer } from './vscode-server.ts';
import { startWebServer } from './web-server.ts';
import { workbenchUrl } from './workbench-url.ts';

export interface HostTestsOptions {
  readonly host: Host;
  /** The folder of the extension in development. */
  readonly extension: string;
  /** Installed extensions, one folder each; Node alone. */
  readonly extensionsFolder?: string;
  /** Of the extension host; Node alone. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A CommonJS module with `run()`, inside the extension's folder in the browser; see `suite/run-mocha.ts` for what it prints. */
  readonly tests: string;
  /** Opened; the tests may write there. */
  readonly workspace: WorkspaceSource;
  readonly settings?: UserSettings;
  readonly seconds?: number;
  /** Called with each line that the tests print for people. */
  readonly onLine: (line: string) => void;
}

export interface HostTestsResult {
  /** Whether VS Code reported success and the tests said that they had come to their end. */
  readonly succeeded: boolean;
  /** What the tests printed as `[test-counts] JSON`, as text. */
  readonly counts?: string;
  /** Where VS Code or the harness broke. */
  readonly why?: string;
  /** The workbench's and the server's log. */
  readonly log: readonly string[];
}

/** Runs tests inside an extension host of VS Code. */
export async function runHostTests(options: HostTestsOptions): Promise<HostTestsResult> {
  const workspace = makeWorkspace(options.workspace);
  const log: string[] = [];
  const server = await serve[options.host](options, workspace.path, log);
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport })).newPage();
    const result = listen(page, options, log);
    await page.goto(server.url);
    return { ...(await result), log };
  } finally {
    await browser.close();
    await server.stop();
    workspace.remove();
  }
}

interface Served {
  /** The page that runs the tests. */
  readonly url: string;
  stop(): Promise<void>;
}

const serve: Readonly<Record<Host, (options: HostTestsOptions, workspace: string, log: string[]) => Promise<Served>>> = {
  async node({ extension, extensionsFolder, tests, settings, env }, workspace, log) {
    const server = await startVscodeServer({
      developsExtensions: true,
      onOutput: (text) => log.push(text.trimEnd()),
      ...(settings ? { settings } : {}),
      ...(extensionsFolder ? { extensionsFolder } : {}),
      ...(env ? { env } : {}),
    });
    return { url: workbenchUrl({ port: server.port, workspace, extension, tests }), stop: server.stop };
  },
  async web({ extension, tests, settings }, workspace, log) {
    const onMissing = (what: string): void => void log.push(`not there: ${what}`);
    const server = await startWebServer({ workspace, extension, onMissing, ...(settings ? { settings } : {}) });
    return { url: server.url({ tests: path.relative(extension, tests) }), stop: server.stop };
  },
};

/** Follows the two hooks that VS Code's own browser tests use: `codeAutomationLog` and `codeAutomationExit`. */
async function listen(page: Page, options: HostTestsOptions, log: string[]): Promise<Omit<HostTestsResult, 'log'>> {
  const heard: Heard = { ended: false };
  let resolve: (result: { code: number; why?: string }) => void = () => undefined;
  const promise = new Promise<{ code: number; why?: string }>((settle) => {
    resolve = settle;
  });
  await page.exposeFunction('codeAutomationLog', (type: string, words: readonly unknown[]) =>
    hear(heard, format(...words), { onLine: options.onLine, onOther: (text) => log.push(`[${type}] ${text}`) }),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve({ code }));
  page.on('crash', () => resolve({ code: 70, why: 'the page crashed' }));
  page.on('pageerror', (error) => log.push(`[pageerror] ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('No extension host found that can launch the test runner')) {
      resolve({ code: 70, why: message.text() }); // Here VS Code calls no hook.
    }
  });
  const seconds = options.seconds ?? 300;
  const timer = setTimeout(() => resolve({ code: 124, why: `no result after ${seconds} s` }), seconds * 1000);
  const { code, why } = await promise;
  clearTimeout(timer);
  const silent = heard.ended ? undefined : 'the extension host went away before the tests had ended';
  const reason = why ?? silent;
  return {
    succeeded: code === 0 && heard.ended,
    ...(heard.counts === undefined ? {} : { counts: heard.counts }),
    ...(reason === undefined ? {} : { why: reason }),
  };
}

/** What the tests have said of themselves. */
interface Heard {
  counts?: string;
  ended: boolean;
}

function hear(
  heard: Heard,
  text: string,
  { onLine, onOther }: { readonly onLine: (line: string) => void; readonly onOther: (text: string) => void },
): void {
  if (text.startsWith('[test-end]')) {
    heard.ended = true;
  } else if (text.startsWith('[test-counts] ')) {
    heard.counts = text.slice('[test-counts] '.length);
  } else if (text.startsWith('[test] ')) {
    onLine(text.slice('[test] '.length));
  } else {
    onOther(text);
  }
}
