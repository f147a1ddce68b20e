import { readdir, stat } from 'node:fs/promises';

/*
 * What the file system provider of `@vscode/test-web` asks a web server for, besides the files themselves.
 */

/** Answers `?stat`. */
export async function statOf(file: string): Promise<unknown> {
  try {
    const found = await stat(file);
    return { type: typeOf(found), ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Answers `?readdir`. */
export async function entriesOf(folder: string): Promise<unknown> {
  try {
    return (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, type: typeOf(entry) }));
  } catch (error) {
    return { error: String(error) };
  }
}

/** VS Code's `FileType`. */
function typeOf(entry: { isFile(): boolean; isDirectory(): boolean }): number {
  return entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0;
}
