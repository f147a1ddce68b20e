const shortEscapes: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** `text` in double quotes as Go's `%q` prints it. */
export function quoteString(text: string): string {
  let quoted = '"';
  for (const character of text) {
    quoted += character === '"' ? '\\"' : escaped(character);
  }
  return `${quoted}"`;
}

/** A character in single quotes as Go's `%q` prints a rune. */
export function quoteRune(character: string): string {
  return character === "'" ? "'\\''" : `'${escaped(character)}'`;
}

/** A character as Go's `%#U` prints it: `U+0063 'c'`. */
export function describeRune(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrintable(character) ? `${point} '${character}'` : point;
}

/** The number of bytes of `text` in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isPair = code >= 0xd800 && code < 0xdc00 && index + 1 < text.length;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
    index += isPair ? 1 : 0;
  }
  return bytes;
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined || isPrintable(character)) {
    return short ?? character;
  }
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x80 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** Go's `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols and the ASCII space. */
function isPrintable(character: string): boolean {
  return character === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}
