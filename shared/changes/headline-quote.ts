import type { Passage } from './passage.ts';

// An actor, then at once what it says in quotation marks: "Costara 'cannot accept' the plan".
const ACTOR_QUOTES =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:“([^”]+)”|"([^"]+)"|‘([^’]+(?:’\p{Ll}[^’]*)?)’|'((?:[^']|'(?=\p{Ll}))+)')/u;

/**
 * Whether a headline quotes, as its actor's position, words that the page did not have: "Costara
 * 'cannot accept' the plan". A quotation that opens the headline, or names a thing, is left alone.
 */
export function quotesNewPosition(headline: Passage, vocabulary: ReadonlySet<string>): boolean {
  if (headline.zone !== 'headline') return false;
  const match = ACTOR_QUOTES.exec(headline.text);
  const quoted = match?.slice(1).join('') ?? '';
  const words = quoted.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.every((word) => !vocabulary.has(word));
}
