/** Items up to a bound, and the count of all that came. */
export interface BoundedList<T> {
  add(item: T): void;
  readonly items: () => readonly T[];
  readonly count: () => number;
}

/** Holds the first `most` items and counts the rest: nothing grows with the history. */
export function makeBoundedList<T>(most: number): BoundedList<T> {
  const items: T[] = [];
  let count = 0;
  return {
    add: (item) => {
      count += 1;
      if (items.length < most) items.push(item);
    },
    items: () => items,
    count: () => count,
  };
}
