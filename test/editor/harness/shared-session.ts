import { after, afterEach } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, viewport } from './browser.ts';
import { takeScreenshot } from './take-screenshot.ts';
import { startVscodeServer, type VscodeServer } from './vscode-server.ts';

/** The VS Code server and the browser that all UI tests of one mocha run share. */
export interface SharedSession {
  readonly server: VscodeServer;
  readonly browser: Browser;
}

let session: Promise<SharedSession> | undefined;
const opened = new Map<Page, () => Promise<void>>();

/** The shared session: started at the first call, stopped when mocha ends. */
export function sharedSession(): Promise<SharedSession> {
  session ??= start();
  return session;
}

/** A new page in a browser profile of its own. It is closed, and `close` called, when the test ends; of a test that failed a picture is left. */
export async function openPage(close: () => void): Promise<Page> {
  const { browser } = await sharedSession();
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  opened.set(page, async () => {
    opened.delete(page);
    await context.close();
    close();
  });
  return page;
}

async function start(): Promise<SharedSession> {
  const browser = await launchBrowser();
  return { browser, server: await startVscodeServer({ developsExtensions: true }) };
}

// Registered once, when the first test that imports this is loaded: hooks of mocha's root suite.
afterEach(async function () {
  const failed = this.currentTest?.state === 'failed' ? this.currentTest.fullTitle().replace(/\W+/g, '-') : undefined;
  for (const [page, close] of opened) {
    if (failed) {
      await takeScreenshot(page, `failed-${failed}`);
    }
    await close();
  }
});

after(async () => {
  if (session) {
    const { browser, server } = await session;
    await browser.close();
    await server.stop();
  }
});
