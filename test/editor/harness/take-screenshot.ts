import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Writes out/screenshots/NAME.png. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync('out/screenshots', { recursive: true });
  await page.screenshot({ path: `out/screenshots/${name}.png` });
}
