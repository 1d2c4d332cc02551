import type { Lexicon } from './lexicon.ts';

/** Whether a lower-case word looks like a plural noun: "hostages", "children", not "less" or "bus". */
export function isPlural(word: string, lexicon: Lexicon): boolean {
  if (lexicon.plurals.has(word)) return true;
  if (lexicon.code !== 'en') return false;
  if (compoundPlural(word) !== null) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|'s|ous)$/.test(word);
}

/** The dictionary form of a noun: "bodies" to "body", "people" to "person"; other words unchanged. */
export function singular(word: string, lexicon: Lexicon): string {
  const known = lexicon.plurals.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word, lexicon)) return word;
  const compound = compoundPlural(word);
  if (compound !== null) return compound;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss|o)es$/.test(word) && !/(?:shoes|toes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** "schoolchildren", "gunmen", "townspeople": irregular plurals at the end of a longer word. */
function compoundPlural(word: string): string | null {
  if (/^(?:specimen|regimen|abdomen|acumen|semen|yemen|turkmen)$/.test(word)) return null;
  const found = /^(.+)(children|men|people)$/.exec(word);
  if (found === null) return null;
  const [, stem, plural] = found;
  const end = plural === 'children' ? 'child' : plural === 'men' ? 'man' : 'person';
  return `${stem ?? ''}${end}`;
}
