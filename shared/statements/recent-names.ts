import type { Gender } from './mention.ts';
import type { People, Person } from './people.ts';

const RECENT = 12;

/** The persons named last before `at` in a passage, a dozen at most. */
export function namedBefore(named: People['named'][number], at: number): Person[] {
  const end = firstFrom(named, at);
  return named.slice(Math.max(0, end - RECENT), end).map(({ person }) => person);
}

/** Index of the first name at or after `at`; names stand in order. */
export function firstFrom(named: People['named'][number], at: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each person once, those known to be of another gender left out; as last mentioned. */
export function distinct(persons: readonly Person[], gender: Gender): Person[] {
  const seen = new Map<string, Person>();
  for (const person of persons)
    if ((person.gender ?? gender) === gender) seen.set(person.name, person);
  return [...seen.values()];
}
