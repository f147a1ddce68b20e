/** What a step of `npm test` came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Said beside the figures: why something could not run. */
  readonly note?: string;
}

/** A step that could not run counts as one failure. */
export function couldNotRun(why: string): Outcome {
  return { passed: 0, failed: 1, note: why };
}

/**
 * The outcome by mocha's own counts, as JSON. Absent counts mean that it did not come to its end; no tests at all are a failure, and so is
 * a bad exit without a failed test.
 */
export function outcomeOf(counts: string | undefined, succeeded: boolean): Outcome {
  if (counts === undefined) {
    return couldNotRun('it ended before its tests had');
  }
  const { passes, failures } = JSON.parse(counts) as { passes: number; failures: number };
  if (passes + failures === 0) {
    return couldNotRun('no test was found');
  }
  return succeeded || failures > 0
    ? { passed: passes, failed: failures }
    : { passed: passes, failed: 1, note: 'all tests passed, but the run ended badly' };
}
