import process from 'node:process';
import { channelText } from './inside-page.ts';
import type { ScratchWorkspace } from './scratch-workspace.ts';
import { openPage } from './shared-session.ts';
import { startWebServer } from './web-server.ts';
import type { Workbench, WorkbenchOptions } from './workbench.ts';

/** Opens a file in a fresh page of VS Code for the browser, with our extension in its worker host, by a server of its own. */
export async function openInWeb(workspace: ScratchWorkspace, { file: name, settings, language }: WorkbenchOptions): Promise<Workbench> {
  const server = await startWebServer({ workspace: workspace.path, extension: process.cwd(), settings });
  const page = await openPage(async () => {
    await server.stop();
    workspace.remove();
  }, language);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(server.url({ file: name }));
  return {
    page,
    log: () => page.evaluate(channelText, 'Observatory'),
    // What is written stays in the page: nobody outside can read it, but it can be copied.
    async savedText() {
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.keyboard.press('ArrowRight');
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}
