import { luminance, type Rgb } from './contrast.ts';

/** Far enough from the ground and from the text on it: white on black, dark on white. */
const luminanceOnBlack = 0.14;
const luminanceOnWhite = 0.287;

/** The golden angle: each next hue is far from those before it. */
const hueStep = 137.508;
const firstHue = 210;
const saturation = 0.6;

/** Colours for parts of a diagram that only their fill tells apart, in high contrast: as `#rrggbb`, the ones easiest to tell apart first. */
export function chartColours(count: number, isDark: boolean): readonly string[] {
  const wanted = isDark ? luminanceOnBlack : luminanceOnWhite;
  return Array.from({ length: count }, (_, index) => {
    const colour = ofLuminance((firstHue + index * hueStep) % 360, wanted);
    return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** By halves: luminance rises with lightness, whatever the hue. */
function ofLuminance(hue: number, wanted: number): Rgb {
  let [low, high] = [0, 1];
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2;
    [low, high] = luminance(fromHsl(hue, middle)) < wanted ? [middle, high] : [low, middle];
  }
  return fromHsl(hue, low);
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, lightness: number): Rgb {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [part(0), part(8), part(4)];
}
