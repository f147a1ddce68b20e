import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RE2JS } from 're2js';
import { isPlainlyValid } from '#base/re2/plainly-valid.ts';

const usual = [
  '(.+):10250',
  '__meta_kubernetes_pod_label_(.+)',
  'go_(gc|memstats)_.*',
  '([^:]+)(?::\\d+)?;(\\d+)',
  '^a|b$',
  '[a-zA-Z0-9_]+',
  '',
];
const parts = ['a', '.', '*', '+', '?', '(', ')', '(?:', '|', '[', ']', '^', '-', 'z-a', 'a-z', '\\d', '\\', '{2}', '$', ' '];

describe('Patterns that are plainly valid', () => {
  for (const pattern of usual) {
    it(`\`${pattern}\` is`, () => assert.equal(isPlainlyValid(pattern), true));
  }

  it('are always ones that RE2 takes', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let plain = 0;
    for (let round = 0; round < 30_000; round++) {
      const pattern = Array.from({ length: 1 + next(9) }, () => parts[next(parts.length)]).join('');
      if (isPlainlyValid(pattern)) {
        plain++;
        assert.doesNotThrow(() => RE2JS.compile(`^(?s:${pattern})$`), pattern);
      }
    }
    assert.ok(plain > 1000, `${plain} of them`);
  });
});
