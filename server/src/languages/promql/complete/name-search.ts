/** Names that can be searched for a part of them in a few milliseconds, however many they are. */
export interface NameSearch {
  /** Up to `limit` names that begin with the text, in any letter case, then those that hold it elsewhere; of short texts only the first. */
  find(typed: string, limit: number): readonly string[];
}

/** Fewer letters stand inside of nearly every name, and say nothing about what is meant. */
export const shortestInside = 3;

/**
 * A search over names, made once for a list. Of each name 128 bits are kept, two for every three letters side by side: a name that lacks a
 * bit of what is typed cannot hold it, and half a million of these are compared in about a millisecond.
 */
export function nameSearch(list: readonly { readonly name: string }[]): NameSearch {
  const names = list.map(({ name }) => name);
  const signatures = new Int32Array(names.length * width);
  for (const [index, name] of names.entries()) {
    sign(`${edge}${name}`, signatures, index);
  }
  return {
    find: (typed, limit) => {
      const text = typed.toLowerCase();
      const found = new Set<string>();
      collect({ names, signatures, found, limit }, `${edge}${text}`, (name) => name.startsWith(text));
      if (text.length >= shortestInside) {
        collect({ names, signatures, found, limit }, text, (name) => name.includes(text));
      }
      return [...found];
    },
  };
}

/** How many numbers of 32 bits a name has. */
const width = 4;

/** Stands before every name, so that a beginning has letters of its own. */
const edge = '\n';

interface Search {
  readonly names: readonly string[];
  readonly signatures: Int32Array;
  readonly found: Set<string>;
  readonly limit: number;
}

function collect({ names, signatures, found, limit }: Search, wanted: string, fits: (lowerCase: string) => boolean): void {
  const mask = new Int32Array(width);
  sign(wanted, mask, 0);
  // Written out: this runs half a million times for every key that is pressed.
  const [first = 0, second = 0, third = 0, fourth = 0] = mask;
  for (let index = 0, at = 0; index < names.length && found.size < limit; index++, at += width) {
    const lacks =
      (~(signatures[at] ?? 0) & first) |
      (~(signatures[at + 1] ?? 0) & second) |
      (~(signatures[at + 2] ?? 0) & third) |
      (~(signatures[at + 3] ?? 0) & fourth);
    const name = lacks === 0 ? names[index] : undefined;
    if (name !== undefined && fits(name.toLowerCase())) {
      found.add(name);
    }
  }
}

/** Sets the bits of a text; also one for its first two letters, so that a single letter typed finds what begins with it. */
function sign(text: string, signatures: Int32Array, index: number): void {
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = folded(text.charCodeAt(at));
    if (at > 1 || (at === 1 && text.startsWith(edge))) {
      const hash = Math.imul((before * 131 + last) * 131 + letter, 0x9e3779b1);
      setBit(signatures, index, hash >>> 25);
      setBit(signatures, index, (hash >>> 18) & 127);
    }
    before = last;
    last = letter;
  }
}

function setBit(signatures: Int32Array, index: number, bit: number): void {
  const slot = index * width + (bit >>> 5);
  signatures[slot] = (signatures[slot] ?? 0) | (1 << (bit & 31));
}

/** In lower case; letters beyond ASCII are all the same, since their case may change how many they are. */
function folded(code: number): number {
  return code > 127 ? 0 : code >= 65 && code <= 90 ? code + 32 : code;
}
