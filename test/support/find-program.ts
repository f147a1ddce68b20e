import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The first of these programs that the PATH holds, as a full path. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}
