/** A seeded source of chance, so that a failing case comes back. */
export interface Random {
  /** An integer from 0 to `below` - 1. */
  upTo(below: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  chance(percent: number): boolean;
}

/** Mulberry32: small, and good enough for test data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { upTo, pick: (choices) => choices[upTo(choices.length)] ?? choices[0], chance: (percent) => upTo(100) < percent };
}
