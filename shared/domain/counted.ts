/** A count with its noun: `1 page`, `1,250 pages`, `2 copies` where the plural is given. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
