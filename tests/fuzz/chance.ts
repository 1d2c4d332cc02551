/** Numbers that look random and are the same for the same seed: what failed can be read again. */
export interface Chance {
  /** A whole number from 0 up to `below`. */
  readonly upTo: (below: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
}

/** The chance of one input, by mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  return { upTo, oneOf: (choices) => choices[upTo(choices.length)] ?? choices[0] };
}
