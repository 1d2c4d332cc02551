import type { Place } from './place.ts';

const cache = new Map<string, readonly string[]>();
const MOST_CACHED = 5000;

/**
 * The words that an element's class, id and test names are made of, in small letters, with words in
 * a row joined too: `ArticleBody__read-more` gives article, body, read, more, articlebody, readmore.
 */
export function nameWords(place: Place): readonly string[] {
  const { attribs } = place;
  const name = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['data-testid'] ?? ''} ${attribs['data-component'] ?? ''}`;
  if (name.length === 3) return [];
  const known = cache.get(name);
  if (known !== undefined) return known;
  const found = split(name.slice(0, 1000));
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(name, found);
  return found;
}

function split(name: string): readonly string[] {
  const found: string[] = [];
  for (const part of name.split(/\s+/)) {
    // Utility classes (`print:hidden`, `[&>p]:mb-4`) speak of looks, not of content.
    if (/[:[\]]/.test(part)) continue;
    const words = part
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    words.forEach((word, index) => {
      found.push(word);
      const next = words[index + 1];
      if (next !== undefined) found.push(word + next);
    });
  }
  return found;
}
