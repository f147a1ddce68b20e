import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { durationInWords, parseDuration } from '#base/duration/duration.ts';

const milliseconds: Readonly<Record<string, number>> = {
  '0': 0,
  '0s': 0,
  '500ms': 500,
  '15s': 15_000,
  '1m30s': 90_000,
  '1h30m': 5_400_000,
  '1d': 86_400_000,
  '1w': 604_800_000,
  '1y2w3d4h5m6s7ms': 31_536_000_000 + 1_209_600_000 + 259_200_000 + 14_400_000 + 300_000 + 6007,
};

const faults: Readonly<Record<string, string>> = {
  '': 'empty duration string',
  '5': 'not a valid duration string: "5"',
  '5mm': 'unknown unit "mm" in duration "5mm"',
  '5y1hs': 'unknown unit "hs" in duration "5y1hs"',
  '5m1h': 'not a valid duration string: "5m1h"',
  '5m1m': 'not a valid duration string: "5m1m"',
  '-5m': 'not a valid duration string: "-5m"',
  '1.5h': 'unknown unit "." in duration "1.5h"',
  '5 m': 'unknown unit " m" in duration "5 m"',
  five: 'not a valid duration string: "five"',
  '1000y': 'duration out of range',
};

const words: Readonly<Record<string, string>> = {
  '0': '0 seconds',
  '1h30m': '1 hour 30 minutes',
  '90s': '1 minute 30 seconds',
  '1001ms': '1 second 1 millisecond',
  '14d': '2 weeks',
};

describe('durations', () => {
  for (const [text, expected] of Object.entries(milliseconds)) {
    it(text, () => assert.deepEqual(parseDuration(text), { milliseconds: expected }));
  }
  for (const [text, fault] of Object.entries(faults)) {
    it(`"${text}" is none`, () => assert.deepEqual(parseDuration(text), { fault }));
  }
  for (const [text, expected] of Object.entries(words)) {
    it(`${text} in words`, () => {
      const parsed = parseDuration(text);
      assert.equal('milliseconds' in parsed ? durationInWords(parsed.milliseconds) : parsed.fault, expected);
    });
  }
});
