import { mulberry } from '../../support/mulberry.ts';

/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** Whole, from `least` to `most`. */
  whole(least: number, most: number): number;
  happens(share: number): boolean;
}

/** Good enough to shuffle a story. */
export function makeChance(seed: number): Chance {
  const next = mulberry(seed);
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
  };
}
