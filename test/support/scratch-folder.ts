import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from './at-exit.ts';

/** A folder of its own under the system's temporary one. `remove` deletes it; the end of this process does at the latest. */
export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a scratch folder whose name begins with `observatory-NAME-`. */
export function makeScratchFolder(name: string): ScratchFolder {
  const folder = mkdtempSync(path.join(tmpdir(), `observatory-${name}-`));
  const removeNow = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = atExit(removeNow);
  const remove = (): void => {
    forget();
    removeNow();
  };
  return { path: folder, remove };
}
