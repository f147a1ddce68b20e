/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What small text needs: https://www.w3.org/TR/WCAG22/#contrast-minimum. */
const leastContrast = 4.5;

/** From softest to hardest; on any ground, black or white has enough contrast. */
const textColours: readonly Rgb[] = [
  [0x33, 0x33, 0x33],
  [255, 255, 255],
  [0, 0, 0],
];

/** The colour of text that can be read on a ground. */
export function textColourOn(ground: Rgb): Rgb {
  return textColours.find((colour) => contrast(colour, ground) >= leastContrast) ?? [0, 0, 0];
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** From 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
export function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
