import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartColours } from '#client/diagrams/chart-colours.ts';
import { contrast, type Rgb, textColourOn } from '#client/diagrams/contrast.ts';

function rgb(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = Array.from(hex.matchAll(/[\da-f]{2}/g), ([part]) => Number.parseInt(part, 16));
  return [red, green, blue];
}

describe('The contrast of two colours', () => {
  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#777777', '#777777', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#1f1f1f', '#cccccc', 10.26],
  ] as const) {
    it(`of ${one} and ${other} is ${ratio}`, () => {
      assert.equal(Math.round(contrast(rgb(one), rgb(other)) * 100) / 100, ratio);
      assert.equal(contrast(rgb(one), rgb(other)), contrast(rgb(other), rgb(one)));
    });
  }
});

describe('Text on the fill of a diagram', () => {
  for (const [fill, colour] of [
    ['#e1f5fe', '#333333'],
    ['#ffebee', '#333333'],
    ['#1f2020', '#ffffff'],
    ['#b71c1c', '#ffffff'],
    ['#ff0000', '#000000'],
  ] as const) {
    it(`is ${colour} on ${fill}`, () => assert.deepEqual(textColourOn(rgb(fill)), rgb(colour)));
  }

  it('can be read on any', () => {
    for (let number = 0; number < 0x1000000; number += 0x10101 / 17) {
      const fill: Rgb = [(number >> 16) & 255, (number >> 8) & 255, number & 255];
      assert.ok(contrast(textColourOn(fill), fill) >= 4.5, String(fill));
    }
  });
});

describe('The fills of slices and branches', () => {
  for (const [isDark, ground, text] of [
    [true, '#000000', '#ffffff'],
    [false, '#ffffff', '#292929'],
  ] as const) {
    it(`stand out from ${ground} and carry text of ${text}`, () => {
      const colours = chartColours(12, isDark);
      assert.equal(new Set(colours).size, 12);
      for (const colour of colours) {
        assert.match(colour, /^#[\da-f]{6}$/);
        assert.ok(contrast(rgb(colour), rgb(ground)) >= 3, `${colour} on ${ground}`);
        assert.ok(contrast(rgb(colour), rgb(text)) >= 4.5, `${text} on ${colour}`);
      }
    });
  }
});
