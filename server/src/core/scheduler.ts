/** Time, as the platform has it: the core itself knows no clock and no timer. */
export interface Scheduler {
  /** Milliseconds, rising. */
  now(): number;
  /** Lets everything else that waits run first. */
  pause(): Promise<void>;
  /** Runs `action` once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, action: () => void): () => void;
}

/** Says when a long piece of work should give way. */
export interface Pacer {
  /** Resolves at once while the slice lasts; otherwise pauses. Throws `Cancelled` once nobody wants the result. */
  breathe(): Promise<void> | undefined;
}

/** Thrown through long work whose result nobody wants any more. */
export class Cancelled extends Error {}

/** Anything that can say that a result is no longer wanted: LSP's tokens, abort signals. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

const sliceMilliseconds = 10;
/** The clock is looked at once in so many calls: most steps are far shorter than a look. */
const stepsPerLook = 32;

/** A pacer that pauses every 10 ms and then looks at the token. */
export function pacer(scheduler: Scheduler, token?: Cancellation): Pacer {
  let sliceEnd = scheduler.now() + sliceMilliseconds;
  const rest = async (): Promise<void> => {
    await scheduler.pause();
    if (token?.isCancellationRequested) {
      throw new Cancelled();
    }
    sliceEnd = scheduler.now() + sliceMilliseconds;
  };
  let steps = 0;
  return { breathe: () => (++steps % stepsPerLook !== 0 || scheduler.now() < sliceEnd ? undefined : rest()) };
}
