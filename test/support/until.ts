export interface UntilOptions {
  /** Said when the time is over: `timed out waiting for WHAT`. */
  readonly what: string;
  readonly milliseconds?: number;
  /** Added to the message of the failure; asked for only then. */
  readonly explain?: () => string;
}

/** Asks `probe` again and again until it gives something other than undefined or false, and returns that. */
export async function until<Value>(
  options: UntilOptions,
  probe: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + (options.milliseconds ?? 20_000);
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) {
      return value;
    }
    if (Date.now() > end) {
      const detail = options.explain?.();
      throw new Error(`timed out waiting for ${options.what}${detail ? `\n${detail}` : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
