/** Where the line of `from` ends, its break not included. */
export function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) {
    end++;
  }
  return end;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A space, a tab or part of a line break. */
export function isBlankOrBreak(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}

/** Likewise, or what `charCodeAt` says behind the text's end. */
export function isBlankOrEnd(code: number): boolean {
  return isBlankOrBreak(code) || Number.isNaN(code);
}
