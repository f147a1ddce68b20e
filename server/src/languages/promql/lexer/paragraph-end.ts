/** Where the paragraph around `from` ends: before the blanks of its last line, at the latest at `limit`. */
export function paragraphEnd(text: string, from: number, limit: number): number {
  const blank = /\n[ \t\r]*\n/g;
  blank.lastIndex = from;
  let end = blank.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  // Not in the pattern, where a long run of blanks would take the square of its length.
  while (end > from && end < text.length && /[ \t\r]/.test(text.charAt(end - 1))) {
    end--;
  }
  return Math.min(end, limit);
}
