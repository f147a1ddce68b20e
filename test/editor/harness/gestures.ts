import { errors, type Locator, type Page } from 'playwright-core';
import { until } from '#test/support/until.ts';
import { drawnText, isTyping, paletteIsClosed } from './inside-page.ts';

/*
 * What a person does in the workbench, by keys and mouse. Each gesture ends when its effect is seen.
 */

/** Clicks into the text and waits until keys go there. */
export async function focusText(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await untilTyping(page);
}

/** Puts the cursor at an offset of `text`, by the keys of Go to Line, and until the status bar agrees. */
export async function goTo(page: Page, text: string, offset: number): Promise<void> {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  await page.keyboard.press('Control+G');
  await answer(page, `${line}:${column}`);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' }); // It shows the place in the status bar before it is gone.
  await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  await untilTyping(page);
}

/** Runs a command of the palette by its title there. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').waitFor({ state: 'visible' });
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  await until({ what: 'the palette to close' }, () => page.evaluate(paletteIsClosed));
}

/** Types into the box that asks for something, and presses Enter. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-widget input:focus').waitFor({ state: 'visible' });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Rests the mouse on the first character of `text`. A hover that had nothing to say yet comes again only after the mouse has left: so it goes and returns. */
export async function hoverOver(page: Page, text: string): Promise<string> {
  const place = await until({ what: `${JSON.stringify(text)} on the screen` }, () => page.evaluate(drawnText, text));
  const contents = page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ hasNotText: 'Loading...' });
  return until({ what: `a hover over ${JSON.stringify(text)}`, milliseconds: 30_000 }, async () => {
    await page.mouse.move(1, 1);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    return (await appears(contents, 3000)) && (await contents.allInnerTexts()).join('\n');
  });
}

/** The labels of the suggestion list, once `expected` holds of them: VS Code draws the list some time after the key that narrows it. */
export async function openSuggestions(page: Page, expected: (labels: readonly string[]) => boolean): Promise<readonly string[]> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  let seen: readonly string[] = [];
  return until({ what: 'the suggestions', explain: () => `last seen:\n${seen.join('\n')}` }, async () => {
    seen = await rows.allInnerTexts();
    return expected(seen) && seen;
  });
}

/** Takes the chosen suggestion. */
export async function acceptSuggestion(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/** The rows of the Problems view, once `expected` holds of them. */
export async function problemRows(page: Page, expected: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) {
    await runCommand(page, 'Problems: Focus on Problems View');
    await panel.waitFor({ state: 'visible' });
  }
  let seen: readonly string[] = [];
  return until({ what: 'the problems', milliseconds: 30_000, explain: () => `last seen:\n${seen.join('\n')}` }, async () => {
    seen = await panel.locator('.monaco-list-row .marker-message-details-container').allInnerTexts();
    return expected(seen) && seen;
  });
}

/** Puts the cursor where the problem is whose row has `text`. */
export async function chooseProblem(page: Page, text: string): Promise<void> {
  await page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().dblclick();
  await untilTyping(page);
}

/**
 * Opens the quick fixes at the cursor and takes the first whose title matches. VS Code drops the key while it still moves to
 * the place, so it is pressed until the list is there, as a person would.
 */
export async function quickFix(page: Page, title: RegExp): Promise<void> {
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: title });
  await until({ what: `a quick fix ${title}`, milliseconds: 30_000 }, async () => {
    await page.keyboard.press('Control+.');
    return appears(fix, 4000);
  });
  await fix.first().click();
  await page.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'hidden' });
}

/** Saves the file that is shown. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').first().waitFor();
}

async function untilTyping(page: Page): Promise<void> {
  await until({ what: 'the focus in the text' }, () => page.evaluate(isTyping));
}

async function appears(locator: Locator, milliseconds: number): Promise<boolean> {
  try {
    await locator.first().waitFor({ state: 'visible', timeout: milliseconds });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) {
      return false;
    }
    throw error;
  }
}
