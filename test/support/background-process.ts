import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { atExit } from './at-exit.ts';

/** A program that runs beside this one, in a process group of its own. */
export interface BackgroundProcess {
  readonly pid: number;
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Whether it has ended. */
  ended(): boolean;
  /** Settles with its exit code when it ends; -1 where a signal ended it or it could not start. */
  readonly exited: Promise<number>;
  /** Ends it with all its children, at first politely. It is safe to call this twice. */
  stop(): Promise<void>;
}

export interface BackgroundOptions {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

const politeMilliseconds = 3000;

/** Starts a program. It ends with this process at the latest. */
export function startInBackground(options: BackgroundOptions): BackgroundProcess {
  const child = spawn(options.command, options.args ?? [], {
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed = collectOutput(child, options.onOutput);
  const killNow = (): void => signalGroup(child, 'SIGKILL');
  const forget = atExit(killNow);
  const exited = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      printed.push(`${options.command}: ${error.message}\n`);
      resolve(-1);
    });
    child.once('exit', (code) => resolve(code ?? -1));
  });
  return {
    pid: child.pid ?? -1,
    output: () => printed.join(''),
    ended: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
    exited,
    stop: async () => {
      signalGroup(child, 'SIGTERM');
      await Promise.race([exited, after(politeMilliseconds, undefined, { ref: false })]);
      killNow();
      forget();
    },
  };
}

function collectOutput(child: ChildProcess, onOutput?: (text: string) => void): string[] {
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text);
      onOutput?.(text);
    });
  }
  return printed;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) {
      throw error;
    }
  }
}
