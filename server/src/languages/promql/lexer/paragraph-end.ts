/** Where the paragraph around `from` ends: before the blanks of its last line, at the latest at `limit`. */
export function paragraphEnd(text: string, from: number, limit: number): number {
  const blank = /[ \t\r]*\n[ \t\r]*\n/g;
  blank.lastIndex = from;
  const found = blank.exec(text);
  return found !== null && found.index < limit ? found.index : limit;
}
