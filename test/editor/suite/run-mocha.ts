import Mocha from 'mocha';

declare global {
  /** Runs only tests whose title has it; written in by the bundler. */
  var MOCHA_GREP: string;
}

/**
 * Called by VS Code's extension host; rejecting means failure. Prints what people read as `[test] …`, the counts as `[test-counts] JSON`
 * and, last of all, `[test-end]`: VS Code reports an extension host that crashed as success, so the runner waits for that line.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (text: unknown = '', ...rest: readonly unknown[]) => console.log(`[test] ${text}`, ...rest);
  const grep = globalThis.MOCHA_GREP;
  const mocha = new Mocha({ color: false, timeout: 30_000, forbidOnly: true, forbidPending: true, ...(grep ? { grep } : {}) });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await import('#suite');
  const stats = { passes: 0, failures: 0 };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => {
      stats.passes += 1;
    });
    runner.on('fail', () => {
      stats.failures += 1;
    });
  });
  console.log(`[test-counts] ${JSON.stringify(stats)}`);
  console.log('[test-end]');
  if (failures > 0) {
    throw new Error(`${failures} test(s) failed`);
  }
}
