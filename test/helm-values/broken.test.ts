import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { problemsIn } from '../support/problems.ts';

/** Good files, cut off anywhere. */
const files = ['chart/values.yaml', 'operator/monitors.yaml', 'operator/prometheus.yaml', 'chart/templates/servicemonitor.yaml'];

describe('Helm values and resources of the Prometheus Operator that end anywhere', () => {
  for (const file of files) {
    it(file, async () => {
      const whole = readFileSync(`samples/good/${file}`, 'utf8');
      for (let end = 0; end < whole.length; end += 11) {
        const text = whole.slice(0, end);
        for (const { span } of await problemsIn({ name: file.split('/').at(-1) ?? '', text })) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
        }
      }
    }).timeout(60_000);
  }
});
