import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'mocha';
import { ruleExpressions } from './corpus.ts';
import { problemsOf } from './support.ts';

/** Whatever these said of rules that many run would be a false alarm. */
const codes = [
  ...['rate-on-gauge', 'rate-of-aggregate', 'counter-without-rate', 'short-range', 'histogram-quantile', 'quantile-out-of-range'],
  ...['average-of-averages', 'unit-mismatch', 'offset-without-effect', 'topk-in-rule', 'nan-comparison'],
];

describe('promql checks of real rules', function () {
  this.timeout(30_000);
  if (process.env.OBSERVATORY_CORPUS === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }

  for (const dialect of ['alert', 'record']) {
    it(`find no misuse of rates and values in kube-prometheus, taken as ${dialect}`, () => {
      const expressions = ruleExpressions();
      const found = expressions.flatMap((text) => problemsOf(text, dialect).filter(({ code }) => codes.includes(code)));
      assert.deepEqual(
        found.map(({ code, message }) => `${code}: ${message}`),
        [],
      );
      assert.ok(expressions.length > 100, `${expressions.length} expressions`);
    });
  }
});
