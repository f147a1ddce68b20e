/** Remembers where each of many numbers was first met. */
export interface FirstPlaces {
  /** Where the number was met before; undefined the first time, which is remembered as `place`. */
  meet(hash: number, place: number): number | undefined;
  /** Where the number was first met. */
  of(hash: number): number | undefined;
}

/**
 * Room for so many numbers and places, neither of them negative. A table of numbers in place of a `Map` by text, because a file's ten
 * thousand rules are compared at every keystroke.
 */
export function createFirstPlaces(most: number): FirstPlaces {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const hashes = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (places[slot] !== -1 && hashes[slot] !== hash) {
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };
  const at = (slot: number): number | undefined => (places[slot] === -1 ? undefined : places[slot]);
  return {
    meet(hash, place) {
      const slot = slotOf(hash);
      const earlier = at(slot);
      if (earlier === undefined) {
        hashes[slot] = hash;
        places[slot] = place;
      }
      return earlier;
    },
    of: (hash) => at(slotOf(hash)),
  };
}

/** A number for a text: equal texts have equal ones, others hardly ever (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash & 0x7fffffff;
}
