/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** Whole, from `least` to `most`. */
  whole(least: number, most: number): number;
  happens(share: number): boolean;
}

/** The generator mulberry32: small, and good enough to shuffle a story. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
  };
}
