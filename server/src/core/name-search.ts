/** Names that can be searched for a part of them in a few milliseconds, however many they are. */
export interface SearchableNames {
  readonly names: readonly string[];
  readonly signatures: Int32Array;
}

/** Fewer letters stand inside of nearly every name, and say nothing about what is meant. */
export const shortestInside = 3;

/**
 * Names made ready for a search. Of each name 128 bits are kept, two for every three letters side by side: a name that lacks a
 * bit of what is typed cannot hold it, and half a million of these are compared in about a millisecond.
 */
export function searchable(names: readonly string[]): SearchableNames {
  const signatures = new Int32Array(names.length * width);
  for (const [index, name] of names.entries()) {
    sign(`${edge}${name}`, signatures, index);
  }
  return { names, signatures };
}

/** Up to `limit` names that begin with the text, in any letter case, then those that hold it elsewhere; of short texts only the first. */
export function findNames(lists: readonly SearchableNames[], typed: string, limit: number): readonly string[] {
  const text = typed.toLowerCase();
  const found = new Set<string>();
  collect({ lists, found, limit }, `${edge}${text}`, (name) => name.startsWith(text));
  if (text.length >= shortestInside) {
    collect({ lists, found, limit }, text, (name) => name.includes(text));
  }
  return [...found];
}

/** How many numbers of 32 bits a name has. */
const width = 4;

/** Stands before every name, so that a beginning has letters of its own. */
const edge = '\n';

interface Search {
  readonly lists: readonly SearchableNames[];
  readonly found: Set<string>;
  readonly limit: number;
}

function collect({ lists, found, limit }: Search, wanted: string, fits: (lowerCase: string) => boolean): void {
  const mask = new Int32Array(width);
  sign(wanted, mask, 0);
  for (const { names, signatures } of lists) {
    for (let index = nextLike(signatures, mask, 0); index < names.length; index = nextLike(signatures, mask, index + 1)) {
      if (found.size >= limit) {
        return;
      }
      const name = names[index];
      if (name !== undefined && fits(name.toLowerCase())) {
        found.add(name);
      }
    }
  }
}

/** The next signature from `index` on that lacks no bit of the mask; beyond the last where there is none. */
function nextLike(signatures: Int32Array, mask: Int32Array, index: number): number {
  // Written out: this looks at half a million names for every key that is pressed.
  const first = mask[0] ?? 0;
  const second = mask[1] ?? 0;
  const third = mask[2] ?? 0;
  const fourth = mask[3] ?? 0;
  let at = index * width;
  while (
    at < signatures.length &&
    ((~(signatures[at] ?? 0) & first) |
      (~(signatures[at + 1] ?? 0) & second) |
      (~(signatures[at + 2] ?? 0) & third) |
      (~(signatures[at + 3] ?? 0) & fourth)) !==
      0
  ) {
    at += width;
  }
  return at / width;
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
