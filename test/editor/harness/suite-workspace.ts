import path from 'node:path';
import process from 'node:process';
import type { WorkspaceSource } from './scratch-workspace.ts';

/** What test/editor/suite finds open: a copy of samples/ and, where there is one, of the shared lesson. */
export function suiteWorkspace(): WorkspaceSource {
  const corpus = process.env.OBSERVATORY_CORPUS;
  return { folder: 'samples', ...(corpus ? { folders: { 'shared-lesson': path.join(corpus, 'lesson') } } : {}) };
}
