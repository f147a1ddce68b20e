import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** The rule files under `folder` that the installed Prometheus takes; samples may be wrong on purpose, or too new for it. */
export async function sampleRuleFiles(folder: string): Promise<readonly string[]> {
  const candidates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => /^groups:/m.test(readFileSync(file, 'utf8')));
  const taken = await Promise.all(candidates.map(isTaken));
  return candidates.filter((_, index) => taken[index]);
}

async function isTaken(file: string): Promise<boolean> {
  try {
    await promisify(execFile)('promtool', ['check', 'rules', file]);
    return true;
  } catch {
    return false; // What is wrong with it, the editor shows.
  }
}
