import process from 'node:process';

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
const cleanups = new Set<() => void>();
let listening = false;

/**
 * Calls `cleanup` when this process ends, by itself or by a signal; what was registered last comes first. It has to be synchronous.
 * @returns takes it back
 */
export function atExit(cleanup: () => void): () => void {
  listen();
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
  };
}

function listen(): void {
  if (listening) {
    return;
  }
  listening = true;
  process.on('exit', () => {
    for (const cleanup of [...cleanups].reverse()) {
      cleanup();
    }
  });
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => process.exit(128 + number));
  }
}
