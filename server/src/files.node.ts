import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry, Files } from '#core/files.ts';

/** A file to check. */
export interface FoundFile {
  /** As named on the command line, or below the folder named there. */
  readonly given: string;
  readonly path: string;
  /** VS Code's id for its extension; `plaintext` for others. */
  readonly languageId: string;
}

/** What was found at some paths. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly complaints: readonly string[];
  /** Whether only folders were named. */
  readonly areFolders: boolean;
}

const languageIds: Readonly<Record<string, string>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.promql': 'promql',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.prom': 'prometheus-exposition',
  '.openmetrics': 'prometheus-exposition',
  '.json': 'json',
};

const ignoredFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The files named, and below the folders named those with an extension of ours, sorted; and the paths that cannot be read. */
export async function collectFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const complaints: string[] = [];
  let areFolders = true;
  for (const given of paths) {
    try {
      const isFolder = (await stat(given)).isDirectory();
      areFolders &&= isFolder;
      files.push(...(isFolder ? await below(given) : [foundFile(given)]));
    } catch (error) {
      complaints.push(`${given}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, complaints, areFolders };
}

/** The real file system, for exactly these files: all of some folders, or some that were named. */
export function nodeFiles(uris: readonly string[], listsFolders: boolean): Files {
  return {
    listsFolders,
    list: (maxFiles) => Promise.all(uris.slice(0, maxFiles).map(entryOf)),
    read: (uri) => readTextFile(fileURLToPath(uri)),
    watch: () => {},
  };
}

/** A file's text as UTF-8 without its byte order mark, or undefined where it cannot be read. */
export async function readTextFile(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\uFEFF/, '');
}

async function entryOf(uri: string): Promise<FileEntry> {
  const facts = await stat(fileURLToPath(uri)).catch(() => undefined);
  return { uri, size: facts?.size ?? 0, modified: facts?.mtimeMs ?? 0 };
}

async function below(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory() && !ignoredFolders.has(entry.name)) {
      found.push(...(await below(inside)));
    } else if (entry.isFile() && path.extname(entry.name).toLowerCase() in languageIds) {
      found.push(foundFile(inside));
    }
  }
  return found;
}

function foundFile(given: string): FoundFile {
  return { given, path: path.resolve(given), languageId: languageIds[path.extname(given).toLowerCase()] ?? 'plaintext' };
}
