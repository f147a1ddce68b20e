import { after, afterEach } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, viewport } from './browser.ts';
import { speak } from './inside-page.ts';
import { takeScreenshot } from './take-screenshot.ts';
import { startVscodeServer, type VscodeServer } from './vscode-server.ts';

let browser: Promise<Browser> | undefined;
let server: Promise<VscodeServer> | undefined;
const opened = new Map<Page, () => Promise<void>>();

/** The VS Code server that all UI tests of one mocha run share: started at the first call, stopped when mocha ends. */
export function sharedServer(): Promise<VscodeServer> {
  server ??= startVscodeServer({ developsExtensions: true });
  return server;
}

/** A new page of the shared browser, in a profile of its own. It is closed, and `close` called, when the test ends; of a test that failed a picture is left. */
export async function openPage(close: () => void | Promise<void>, language?: string): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport });
  const page = await context.newPage();
  if (language) {
    await page.addInitScript(speak, language);
  }
  opened.set(page, async () => {
    opened.delete(page);
    await context.close();
    await close();
  });
  return page;
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
  await (await browser)?.close();
  await (await server)?.stop();
});
