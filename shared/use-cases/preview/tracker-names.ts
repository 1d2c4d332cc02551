/** An id made of words, at most 56 characters: `Adrian Holt on talks` gives `adrian-holt-on-talks`. */
export const idOfWords = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');

/** `wish`, or with a number after it where it is taken. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  for (let number = 2; taken.has(wish); number++)
    if (!taken.has(`${wish}-${number}`)) return `${wish}-${number}`;
  return wish;
}
