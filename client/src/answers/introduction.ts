import type { ConnectedServer } from '#server/protocol.ts';

/** Learns once a connection what its server is. Nobody waits for it. */
export interface Introduction {
  /** Another connection, or a language server that knows nothing yet: whatever is under way is given up. */
  begin(): void;
  /** The server answers: where it could not be learned a while ago what it is, it is asked again. */
  again(): void;
}

/** A server that does not tell what it is may never do so. */
const pauseMilliseconds = 60_000;

/** An introduction of what `learn` finds out to whom `tell` tells it. `learn` never rejects. */
export function createIntroduction(options: {
  readonly learn: (signal: AbortSignal) => Promise<ConnectedServer | undefined>;
  readonly tell: (server: ConnectedServer) => void;
  /** Milliseconds. */
  readonly now: () => number;
}): Introduction {
  let current: AbortController | undefined;
  let askAgainAt = Number.POSITIVE_INFINITY;

  const begin = async (): Promise<void> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    askAgainAt = Number.POSITIVE_INFINITY;
    const server = await options.learn(controller.signal);
    if (current !== controller) {
      return;
    }
    if (server) {
      options.tell(server);
    } else {
      askAgainAt = options.now() + pauseMilliseconds;
    }
  };
  return {
    begin: () => void begin(),
    again: () => void (options.now() >= askAgainAt && begin()),
  };
}
