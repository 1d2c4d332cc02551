import { nounMarkers } from '../language/en/grammar-words.ts';
import { english } from '../language/en/lexicon.ts';
import { singular } from '../language/singular.ts';
import type { Token } from '../language/tokens.ts';
import { verbForms } from '../language/verbs.ts';
import type { Piece } from './content-words.ts';

const MOST = 8;
const READ = 120;

const MORE_STOPS = new Set(
  'way thing things something anything nothing lot kind part people person time year years day days week weeks month months number many much more less most least very really going want wants wanted good great big new old own make made do done like well one two three four five six seven eight nine ten first second yes no would could should back being having says said'.split(
    ' ',
  ),
);

/**
 * Normalised words that tell what a content is about, most telling first, at most eight. `weight`
 * says how telling a word is in this article; capitals and length add to it.
 */
export function topicOf(pieces: readonly Piece[], headline: ReadonlySet<string>): string[] {
  const scores = new Map<string, number>();
  let before = '';
  for (const token of tokensOf(pieces)) {
    const term = termOf(token, before);
    before = token.lower;
    if (term === null) continue;
    const known = scores.get(term);
    scores.set(term, known === undefined ? weightOf(token, term, headline) : known + 1);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, MOST).map(([term]) => term);
}

function tokensOf(pieces: readonly Piece[]): Token[] {
  return pieces
    .flatMap(({ passage, range }) =>
      passage.tokens.slice(range.from, Math.min(range.to, range.from + READ)),
    )
    .slice(0, READ);
}

/** The normal form of a telling word, null for the rest. */
export function termOf(token: Token, before = ''): string | null {
  if (token.kind !== 'word') return null;
  const word = token.lower.replace(/'s$|'$/, '').replace(/\.$/, '');
  if (word.length < 3 || word.includes("'") || english.stops.has(word) || MORE_STOPS.has(word))
    return null;
  if (word.endsWith('ly') && word.length > 5) return null;
  const isVerb = english.verbs.has(word) || verbForms.has(word);
  if (isVerb && !NOUN_VERBS.test(word) && !nounMarkers.has(before)) return null;
  return singular(word, english);
}

const NOUN_VERBS =
  /^(?:claim|report|plan|demand|offer|threat|promise|order|request|vote|estimate|forecast|appeal|protest|project|attack|command|support|post|study|talk|deal|strike|call|need|work|cost|cut|move|blast|approval)s?$/;

function weightOf(token: Token, term: string, headline: ReadonlySet<string>): number {
  const isCapital = /^\p{Lu}/u.test(token.text) ? 1.5 : 0;
  return Math.min(term.length, 10) / 5 + isCapital + (headline.has(term) ? 2 : 0);
}
