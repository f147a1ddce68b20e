import type { Page } from 'playwright-core';

/** VS Code in a page, with what each host does in its own way. */
export interface Workbench {
  readonly page: Page;
  /** What the output channel *Observatory* of this page holds. */
  log(): Promise<string>;
  /** The text of a file, shown at last, that has just been saved. */
  savedText(file: string): Promise<string>;
}
