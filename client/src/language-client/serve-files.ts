import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Notifications, Requests } from '#server/protocol.ts';
import { filePattern } from '../languages.ts';
import { ignoredFilesPattern, isInIgnoredFolder } from './ignored-files.ts';
import { notify, onRequest } from './requests.ts';

type FileEntry = Requests['observatory/listFiles']['result']['files'][number];
type FileChange = Notifications['observatory/filesChanged']['changes'][number];

const pauseMilliseconds = 200;

/** Gives the server the workspace's files, wherever VS Code keeps them, and tells it when they change. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  onRequest(client, 'observatory/listFiles', async ({ maxFiles }) => ({ files: await listFiles(maxFiles) }));
  onRequest(client, 'observatory/readFile', async ({ uri }) => readFile(vscode.Uri.parse(uri, true)));
  return watchFiles((changes) => void notify(client, 'observatory/filesChanged', { changes }));
}

async function listFiles(maxFiles: number): Promise<FileEntry[]> {
  const exclude = ignoredFilesPattern(vscode.workspace.getConfiguration('search').get('exclude'));
  const uris = maxFiles > 0 ? await vscode.workspace.findFiles(filePattern, exclude, maxFiles) : [];
  const entries: FileEntry[] = [];
  for (let start = 0; start < uris.length; start += 50) {
    const found = await Promise.all(uris.slice(start, start + 50).map(entryOf));
    entries.push(...found.flatMap((entry) => entry ?? []));
  }
  return entries;
}

/** Undefined where the file went away since it was found. */
async function entryOf(uri: vscode.Uri): Promise<FileEntry | undefined> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return { uri: uri.toString(), size, modified: mtime };
  } catch {
    return undefined;
  }
}

async function readFile(uri: vscode.Uri): Promise<{ text: string } | null> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

/** Calls back with all changes of a short while together: a checkout of another branch touches many files. */
function watchFiles(onChange: (changes: readonly FileChange[]) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(filePattern);
  const pending = new Map<string, FileChange['type']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (type: FileChange['type']) => (uri: vscode.Uri) => {
    if (isInIgnoredFolder(uri.path)) {
      return;
    }
    pending.set(uri.toString(), type);
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange([...pending].map(([changed, change]) => ({ uri: changed, type: change })));
      pending.clear();
    }, pauseMilliseconds);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(note('changed')),
    watcher.onDidChange(note('changed')),
    watcher.onDidDelete(note('deleted')),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
