const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that base64 stands for; undefined where it is no base64, or what it stands for is no text in UTF-8. */
export function base64Text(encoded: string): string | undefined {
  const data = encoded.replace(/\s/g, '');
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(data) ? utf8Text(bytesOf(data.replace(/=+$/, ''))) : undefined;
}

function bytesOf(data: string): readonly number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of data) {
    bits = (bits << 6) | alphabet.indexOf(character);
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
      bits &= (1 << held) - 1;
    }
  }
  return bytes;
}

/** Keys and certificates in binary form soon hold a byte that no text has. */
function utf8Text(bytes: readonly number[]): string | undefined {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const rest = bytes.slice(at + 1, at + length);
    if (length === 0 || first === 0 || rest.length !== length - 1 || rest.some((byte) => byte >> 6 !== 2)) {
      return undefined;
    }
    const point = rest.reduce((value, byte) => (value << 6) | (byte & 0x3f), length === 1 ? first : first & (0xff >> (length + 1)));
    if (point > 0x10ffff) {
      return undefined;
    }
    characters.push(String.fromCodePoint(point));
    at += length;
  }
  return characters.join('');
}
