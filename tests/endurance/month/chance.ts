/** Numbers that look random and are the same for the same words: a world that can be run again. */
export interface Chance {
  /** 0 up to, not including, 1. */
  readonly of: (...words: readonly (string | number)[]) => number;
  readonly between: (low: number, high: number, ...words: readonly (string | number)[]) => number;
  readonly pick: <T>(list: readonly [T, ...T[]], ...words: readonly (string | number)[]) => T;
}

/** All chance of one seed (FNV-1a, mixed as murmur3 does). */
export function makeChance(seed: number): Chance {
  const of = (...words: readonly (string | number)[]): number => {
    const text = `${seed}/${words.join('/')}`;
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
  return {
    of,
    between: (low, high, ...words) => low + Math.floor(of(...words) * (high - low + 1)),
    pick: (list, ...words) => list[Math.floor(of(...words) * list.length)] ?? list[0],
  };
}
