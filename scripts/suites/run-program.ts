import process from 'node:process';
import { startInBackground } from '#test/support/background-process.ts';

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** After this time it is stopped. */
  readonly minutes: number;
}

/** Runs a program to its end and shows its output. The exit code, or `late` where it took too long. */
export async function runProgram(options: ProgramOptions): Promise<number | 'late'> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = startInBackground({
    command: options.command,
    args: options.args,
    env: { ...color, ...options.env },
    onOutput: (text) => process.stdout.write(text),
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), options.minutes * 60_000);
  });
  const result = await Promise.race([child.exited, late]);
  clearTimeout(timer);
  await child.stop(); // Nothing that it started may outlive it.
  return result;
}
