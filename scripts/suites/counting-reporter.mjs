import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Base, Spec } = Mocha.reporters;

/**
 * A mocha reporter that prints for people and, at the end, writes `{passes, failures}` to the file of its option `counts`. With the option
 * `brief` it prints one line for each outermost `describe` and the failures in full; otherwise what `spec` prints.
 */
export default class CountingReporter extends Base {
  constructor(runner, options) {
    super(runner, options);
    const { counts, brief } = options.reporterOptions ?? {};
    if (brief) {
      this.printOutermost(runner);
    } else {
      this.spec = new Spec(runner, options);
    }
    runner.once('end', () => {
      if (brief) {
        this.epilogue();
      }
      writeFileSync(counts, JSON.stringify({ passes: this.stats.passes, failures: this.stats.failures }));
    });
  }

  printOutermost(runner) {
    const began = new Map();
    runner.on('suite', (suite) => began.set(suite, { passes: this.stats.passes, failures: this.stats.failures }));
    runner.on('suite end', (suite) => {
      const before = began.get(suite);
      if (suite.parent?.root && before) {
        const failed = this.stats.failures - before.failures;
        Base.consoleLog(`  ${suite.title}: ${this.stats.passes - before.passes} passed${failed ? `, ${failed} FAILED` : ''}`);
      }
    });
  }
}
