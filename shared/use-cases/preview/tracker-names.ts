const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  body: 'bodies',
};

/** The measure in the plural, as people say it: `hostage` gives `hostages`. */
export function pluralOf(measure: string): string {
  const [head = '', ...rest] = measure.split(/ (?=of |per )/);
  const words = head.split(' ');
  const last = words.pop() ?? '';
  return [[...words, pluralWord(last)].join(' '), ...rest].join(' ');
}

function pluralWord(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

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
