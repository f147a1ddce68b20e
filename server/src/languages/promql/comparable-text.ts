/** PromQL without its comments and without the blanks that mean nothing, so that two texts of one expression are equal. */
export function comparableText(text: string): string {
  return text
    .replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|#[^\n]*|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)| *([^\w:"'`\s]) */g,
      (_, quoted: string | undefined, sign: string) => quoted ?? sign,
    )
    .trim();
}
