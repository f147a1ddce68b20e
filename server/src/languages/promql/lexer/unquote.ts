const simple: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The value of a string token, quotes included in `quoted`; a missing closing quote and bad escapes are taken leniently. */
export function unquote(quoted: string): string {
  const quote = quoted.charAt(0);
  const isClosed = quoted.length > 1 && quoted.endsWith(quote);
  const inner = quoted.slice(1, isClosed ? -1 : undefined);
  if (quote === '`' || !inner.includes('\\')) {
    return inner;
  }
  return inner.replace(/\\(?:([0-7]{3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, unescapeOne);
}

/** `value` as the inside of a string in `quote`; what could not be seen there, or would end the line, is written as an escape. */
export function escapeInside(value: string, quote: string): string {
  if (quote === '`') {
    return value;
  }
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control characters, other line ends, and what turns the direction of text. */
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function unescapeOne(...groups: readonly string[]): string {
  const [, octal, byte, short, long, character] = groups;
  if (octal !== undefined) {
    return String.fromCharCode(Number.parseInt(octal, 8));
  }
  const hex = byte ?? short ?? long;
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return character === undefined ? '' : (simple[character] ?? character);
}
