import type { Listed, Stretch } from '../ports/list.ts';

const stretchLength = 200;

/** Walks a list to its end, one stretch in memory at a time. */
export async function* everyItem<T>(
  list: (stretch: Stretch) => Promise<Listed<T>>,
): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const stretch: Listed<T> = await list({ limit: stretchLength, cursor });
    yield* stretch.items;
    cursor = stretch.cursor;
  } while (cursor !== null);
}

/** All items of a list that is known to be short, such as the settings. */
export async function allItems<T>(list: (stretch: Stretch) => Promise<Listed<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of everyItem(list)) items.push(item);
  return items;
}
