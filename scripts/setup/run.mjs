import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program to its end with its output shown, and says whether it succeeded.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {boolean}
 */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    env: { ...process.env, ...options.env },
  });
  return status === 0;
}
