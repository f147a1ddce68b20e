import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';

/** Marks the cursor in a fixture. */
export const cursorMark = '<|>';

/** Where a workspace comes from: a folder to copy, more folders by the name they get in it, and files by name and text. */
export interface WorkspaceSource {
  readonly folder?: string;
  readonly folders?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** A workspace that a test may write to. */
export interface ScratchWorkspace {
  readonly path: string;
  /** A file's text as it is on disk. */
  read(file: string): string;
  remove(): void;
}

/** Makes a workspace in a scratch folder; cursor marks are left out of the files. */
export function makeWorkspace(source: WorkspaceSource): ScratchWorkspace {
  const scratch = makeScratchFolder('workspace');
  const folder = path.join(scratch.path, 'workspace');
  mkdirSync(folder);
  if (source.folder) {
    cpSync(source.folder, folder, { recursive: true });
  }
  for (const [name, origin] of Object.entries(source.folders ?? {})) {
    cpSync(origin, path.join(folder, name), { recursive: true });
  }
  for (const [file, text] of Object.entries(source.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text.replace(cursorMark, ''));
  }
  return { path: folder, read: (file) => readFileSync(path.join(folder, file), 'utf8'), remove: scratch.remove };
}
