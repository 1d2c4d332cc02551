import type { Place } from './place.ts';

const REACH = 8;

/** The nearest element of these tags, itself or close around it, or null. */
export function enclosing(place: Place, tags: ReadonlySet<string>): Place | null {
  let at: Place | null = place;
  for (let step = 0; at !== null && step < REACH; step++, at = at.parent) {
    if (tags.has(at.tag)) return at;
  }
  return null;
}
