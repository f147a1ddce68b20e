import type { FrameLocator, Page } from 'playwright-core';
import { until } from '#test/support/until.ts';
import type { UserSettings } from './default-settings.ts';
import * as gestures from './gestures.ts';
import type { Host } from './host.ts';
import { isTyping } from './inside-page.ts';
import { openInNode } from './open-in-node.ts';
import { openInWeb } from './open-in-web.ts';
import { cursorMark, makeWorkspace, type ScratchWorkspace, type WorkspaceSource } from './scratch-workspace.ts';
import { takeScreenshot } from './take-screenshot.ts';
import type { Workbench } from './workbench.ts';

export interface EditorOptions extends WorkspaceSource {
  /** The file to show. Where its text in `files` has a `<|>`, the cursor is put there. */
  readonly file: string;
  readonly settings?: UserSettings;
  /** The language of extensions, as if its language pack were installed: `ko`. VS Code's own words stay English. */
  readonly language?: string;
  /** Where the extension runs; by default in Node. */
  readonly host?: Host;
}

/** One file in a real VS Code, as a person at the keyboard has it. Each wait ends by what is seen, or fails. */
export interface Editor {
  readonly page: Page;
  /** Types as a person does, key by key. */
  typeKeys(text: string): Promise<void>;
  /** Presses one key or chord: `Control+S`. */
  press(key: string): Promise<void>;
  /** Puts the cursor after the first place of `text` in the file as it was opened. */
  goAfter(text: string): Promise<void>;
  /** Runs a command of the palette by the title it has there. */
  command(title: string): Promise<void>;
  /** Types an answer into the box that asks, and gives it. */
  answer(text: string): Promise<void>;
  /** Rests the mouse where `text` first begins on the screen, and returns what the hover says. */
  hoverText(text: string): Promise<string>;
  /** The labels of the suggestion list, once `expected` holds of them. */
  suggestions(expected: (labels: readonly string[]) => boolean): Promise<readonly string[]>;
  /** Takes the suggestion that is chosen. */
  acceptSuggestion(): Promise<void>;
  /** The rows of the Problems view, files not among them, once `expected` holds of them. */
  problems(expected: (rows: readonly string[]) => boolean): Promise<readonly string[]>;
  /** Puts the cursor where the problem is whose row in the Problems view has `text`. */
  chooseProblem(text: string): Promise<void>;
  /** Opens the quick fixes at the cursor and takes the first whose title matches. */
  quickFix(title: RegExp): Promise<void>;
  /** Inside the one webview that is open. */
  webview(): FrameLocator;
  /** Whether keys go to the text. */
  hasFocus(): Promise<boolean>;
  /** Saves and returns the text that was written. In the web host the cursor goes to the end. */
  save(): Promise<string>;
  /** What the output channel *Observatory* holds. */
  log(): Promise<string>;
  /** Writes out/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
}

/** Opens a fresh workbench with our extension on a copy of a workspace. It closes with the test. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const workspace = makeWorkspace(options);
  const open = options.host === 'web' ? openInWeb : openInNode;
  const { file, settings = {}, language } = options;
  const workbench = await open(workspace, { file, settings, ...(language ? { language } : {}) });
  const { page } = workbench;
  page.setDefaultTimeout(30_000);
  await page.waitForSelector('.monaco-workbench .monaco-editor .view-line');
  if (/\.(md|ya?ml|promql|mmd|json)$/.test(options.file)) {
    await untilScanned(workbench);
  }
  const editor = editorOn(workbench, workspace, options.file);
  await gestures.focusText(page);
  const cursor = options.files?.[options.file]?.indexOf(cursorMark) ?? -1;
  if (cursor >= 0) {
    await gestures.goTo(page, workspace.read(options.file), cursor);
  }
  return editor;
}

/** The language server says in the log that it has read the workspace: from then on it knows what files tell each other. */
async function untilScanned(workbench: Workbench): Promise<void> {
  await until({ what: 'the language server', milliseconds: 30_000 }, async () => (await workbench.log()).includes('scan: '));
}

function editorOn(workbench: Workbench, workspace: ScratchWorkspace, file: string): Editor {
  const { page } = workbench;
  const opened = workspace.read(file);
  return {
    page,
    typeKeys: (text) => page.keyboard.type(text, { delay: 40 }),
    press: (key) => page.keyboard.press(key),
    goAfter: (text) => gestures.goTo(page, opened, endOf(opened, text)),
    command: (title) => gestures.runCommand(page, title),
    answer: (text) => gestures.answer(page, text),
    hoverText: (text) => gestures.hoverOver(page, text),
    suggestions: (expected) => gestures.openSuggestions(page, expected),
    acceptSuggestion: () => gestures.acceptSuggestion(page),
    problems: (expected) => gestures.problemRows(page, expected),
    chooseProblem: (text) => gestures.chooseProblem(page, text),
    quickFix: (title) => gestures.quickFix(page, title),
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    hasFocus: () => page.evaluate(isTyping),
    save: async () => {
      await gestures.save(page);
      return workbench.savedText(file);
    },
    log: () => workbench.log(),
    screenshot: (name) => takeScreenshot(page, name),
  };
}

function endOf(text: string, part: string): number {
  const start = text.indexOf(part);
  if (start < 0) {
    throw new Error(`the file has no ${JSON.stringify(part)}`);
  }
  return start + part.length;
}
