import { mulberry } from '../support/mulberry.ts';

/** Numbers that look random and are the same for the same seed: what failed can be read again. */
export interface Chance {
  /** A whole number from 0 up to `below`. */
  readonly upTo: (below: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
}

/** The chance of one input. */
export function chanceOf(seed: number): Chance {
  const next = mulberry(seed);
  const upTo = (below: number): number => Math.floor(next() * below);
  return { upTo, oneOf: (choices) => choices[upTo(choices.length)] ?? choices[0] };
}
