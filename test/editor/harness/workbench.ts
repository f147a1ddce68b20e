import type { Page } from 'playwright-core';
import type { UserSettings } from './default-settings.ts';

/** VS Code in a page, with what each host does in its own way. */
export interface Workbench {
  readonly page: Page;
  /** What the output channel *Observatory* of this page holds. */
  log(): Promise<string>;
  /** The text of a file, shown at last, that has just been saved. */
  savedText(file: string): Promise<string>;
}

/** How a workbench is opened. */
export interface WorkbenchOptions {
  /** The file to show. */
  readonly file: string;
  readonly settings: UserSettings;
  /** The language of extensions. */
  readonly language?: string;
}
