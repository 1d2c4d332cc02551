/** `1 page`, `2,000 pages`; `more` where an `s` does not do. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
