import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '#test/editor/harness/browser.ts';
import type { UserSettings } from '#test/editor/harness/default-settings.ts';
import { answer, focusText, goTo, runCommand } from '#test/editor/harness/gestures.ts';
import { makeWorkspace } from '#test/editor/harness/scratch-workspace.ts';
import { startVscodeServer, type VscodeServer } from '#test/editor/harness/vscode-server.ts';
import { workbenchUrl } from '#test/editor/harness/workbench-url.ts';
import { startPrometheus } from '#test/support/prometheus-server.ts';
import { until } from '#test/support/until.ts';
import { shopTraffic } from './shop-traffic.ts';

/** What is shown of one feature: a command of ours, run at a place of a file. */
interface Picture {
  readonly name: string;
  /** Of the folder of this script. */
  readonly file: string;
  /** Text at whose end the cursor stands. */
  readonly after: string;
  readonly command: string;
  /** What the page beside the text then holds. */
  readonly shows: string;
  /** Where the mouse rests. */
  readonly mouseOn?: { readonly selector: string; readonly position: { readonly x: number; readonly y: number } };
}

const pictures: readonly Picture[] = [
  { name: 'table', file: 'shop.md', after: ') > 0.5', command: 'Observatory: Run Query', shows: '#table' },
  {
    name: 'graph',
    file: 'shop.md',
    after: 'sum by (route) (rate(shop_requests_total[5m]))',
    command: 'Observatory: Run Query over a Range',
    shows: '#plot canvas',
    mouseOn: { selector: '#plot .u-over', position: { x: 230, y: 120 } },
  },
  { name: 'preview', file: 'monitoring.md', after: 'U[Customers]', command: 'Observatory: Preview Diagram', shows: '#sheet svg' },
  { name: 'diagram', file: 'prometheus.yml', after: 'job_name: checkout', command: 'Observatory: Show as Diagram', shows: '#sheet svg' },
];

/** Themes by their names in the palette. */
const themes = { dark: 'Dark Modern', light: 'Light Modern', 'high-contrast': 'Dark High Contrast' } as const;

/** Nothing but the text and what stands beside it. */
const bareSettings: UserSettings = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.stickyScroll.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
};

const viewport = { width: 1000, height: 660 } as const;

/** So far into the future there are samples: no curve ends in a gap while the pictures are made. */
const futureSeconds = 600;

/** Writes media/NAME-THEME.png for each picture, or those named. */
export async function makeScreenshots(names: readonly string[]): Promise<void> {
  const prometheus = await startPrometheus({ backfill: shopTraffic(Math.floor(Date.now() / 1000) + futureSeconds) });
  const server = await startVscodeServer({ developsExtensions: true });
  const browser = await launchBrowser();
  const settings = { ...bareSettings, 'observatory.connections': [{ name: 'Shop', url: prometheus.url }] };
  try {
    for (const picture of pictures.filter(({ name }) => names.length === 0 || names.includes(name))) {
      for (const [kind, theme] of Object.entries(themes)) {
        const target = `media/${picture.name}-${kind}.png`;
        writeFileSync(target, await takePicture({ server, browser, settings }, picture, theme));
        console.log(target);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    await prometheus.stop();
  }
}

interface Studio {
  readonly server: VscodeServer;
  readonly browser: Browser;
  readonly settings: UserSettings;
}

async function takePicture({ server, browser, settings }: Studio, picture: Picture, theme: string): Promise<Buffer> {
  const text = readFileSync(path.join('scripts/screenshots', picture.file), 'utf8');
  const workspace = makeWorkspace({ files: { [picture.file]: text } });
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.25 });
  page.setDefaultTimeout(30_000);
  server.useSettings(settings);
  const file = path.join(workspace.path, picture.file);
  await page.goto(workbenchUrl({ port: server.port, workspace: workspace.path, file, extension: process.cwd() }));
  await page.waitForSelector('.monaco-editor .view-line');
  await runCommand(page, 'Preferences: Color Theme');
  await answer(page, theme);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await focusText(page);
  await goTo(page, text, text.indexOf(picture.after) + picture.after.length);
  await runCommand(page, picture.command);
  const beside = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await beside.locator(picture.shows).waitFor();
  await restMouse(page, beside, picture);
  const taken = await whenStill(page);
  await page.close();
  workspace.remove();
  return taken;
}

async function restMouse(page: Page, beside: FrameLocator, { mouseOn }: Picture): Promise<void> {
  await page.mouse.move(1, viewport.height - 1);
  if (mouseOn) {
    await beside.locator(mouseOn.selector).hover({ position: mouseOn.position });
  }
}

/** The picture, once two in a row are the same: what is drawn last comes late. */
async function whenStill(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  return until({ what: 'a picture that stays as it is' }, async () => {
    await page.waitForTimeout(500);
    const next = await page.screenshot({ caret: 'hide' });
    const isStill = next.equals(last);
    last = next;
    return isStill && next;
  });
}
