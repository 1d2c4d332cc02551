const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  people: 'people',
  police: 'police',
  personnel: 'personnel',
  staff: 'staff',
};

/** A measure or unit in the plural, as people say it: `hostage` gives `hostages`, `barrel per day` `barrels per day`. */
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
