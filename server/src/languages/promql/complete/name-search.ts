/** Names that can be searched for a part of them in a few milliseconds, however many they are. */
export interface NameSearch {
  /** Up to `limit` names that begin with the text, in any letter case, then those that hold it elsewhere; of short texts only the first. */
  find(typed: string, limit: number): readonly string[];
}

/** Fewer letters stand inside of nearly every name, and say nothing about what is meant. */
export const shortestInside = 3;

/**
 * A search over names, made once for a list. Of each name 64 bits are kept, one for every three letters side by side: a name that lacks a
 * bit of what is typed cannot hold it, and half a million of these are compared in about a millisecond.
 */
export function nameSearch(list: readonly { readonly name: string }[]): NameSearch {
  const names = list.map(({ name }) => name);
  const signatures = new Uint32Array(names.length * 2);
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

/** Stands before every name, so that a beginning has letters of its own. */
const edge = '\n';

interface Search {
  readonly names: readonly string[];
  readonly signatures: Uint32Array;
  readonly found: Set<string>;
  readonly limit: number;
}

function collect({ names, signatures, found, limit }: Search, wanted: string, fits: (lowerCase: string) => boolean): void {
  const mask = new Uint32Array(2);
  sign(wanted, mask, 0);
  const [low = 0, high = 0] = mask;
  for (let index = 0; index < names.length && found.size < limit; index++) {
    const mayFit = ((signatures[index * 2] ?? 0) & low) >>> 0 === low && ((signatures[index * 2 + 1] ?? 0) & high) >>> 0 === high;
    const name = mayFit ? names[index] : undefined;
    if (name !== undefined && fits(name.toLowerCase())) {
      found.add(name);
    }
  }
}

/** Sets the bits of a text; also one for its first two letters, so that a single letter typed finds what begins with it. */
function sign(text: string, signatures: Uint32Array, index: number): void {
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = folded(text.charCodeAt(at));
    if (at > 1 || (at === 1 && text.startsWith(edge))) {
      const bit = Math.imul((before * 31 + last) * 31 + letter, 0x9e3779b1) >>> 26;
      const slot = index * 2 + (bit >>> 5);
      signatures[slot] = (signatures[slot] ?? 0) | (1 << (bit & 31));
    }
    before = last;
    last = letter;
  }
}

/** In lower case; letters beyond ASCII are all the same, since their case may change how many they are. */
function folded(code: number): number {
  return code > 127 ? 0 : code >= 65 && code <= 90 ? code + 32 : code;
}
