import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startInBackground } from '#test/support/background-process.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import type { Demonstration } from './start.ts';

/** Opens desktop VS Code with a profile of its own, so that the person's stays as it is, and waits for its window to close. */
export async function runDesktop(code: string, { workspace, file, settings }: Demonstration): Promise<number> {
  const profile = makeScratchFolder('profile');
  mkdirSync(path.join(profile.path, 'User'));
  writeFileSync(path.join(profile.path, 'User/settings.json'), JSON.stringify(settings));
  console.log('Opening desktop VS Code; it ends with its window or with Ctrl+C');
  const child = startInBackground({
    command: code,
    args: ['--wait', '--new-window', `--extensionDevelopmentPath=${process.cwd()}`, `--user-data-dir=${profile.path}`, workspace, file],
  });
  return child.exited;
}
