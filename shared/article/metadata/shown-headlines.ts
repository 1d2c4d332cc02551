import { nameWords } from '../tree/name-words.ts';
import type { Place } from '../tree/place.ts';
import type { PageFacts } from './page-facts.ts';
import { placeText } from './place-text.ts';

const LONGEST = 400;
const MOST = 20;

/**
 * The texts of the page's `h1` and marked headlines, each once. A line above the line is part of
 * one only where the page's `declared` titles say it so.
 */
export function shownHeadlines(facts: PageFacts, declared: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const place of facts.tree.places) {
    if (!isHeadline(place) || found.length >= MOST) continue;
    if (place.tag !== 'h1' && facts.noise[place.index] === true) continue;
    const text = headlineOf(facts, place, declared);
    if (text.length > 2 && text.length < LONGEST && !found.includes(text)) found.push(text);
  }
  return found;
}

const isHeadline = ({ tag, attribs }: Place): boolean =>
  tag === 'h1' || (tag !== 'meta' && /\bheadline\b/i.test(attribs['itemprop'] ?? ''));

/** `<h1><i class="kicker">Storm</i> Bridge closed</h1>` is what the titles call it, else "Bridge closed". */
function headlineOf(facts: PageFacts, place: Place, declared: readonly string[]): string {
  const whole = placeText(facts.tree, place);
  if (whole.length > LONGEST) return whole;
  const cut = placeText(facts.tree, place, kickersIn(facts, place)).replace(SEPARATORS, '');
  const bare = cut === '' ? whole : cut;
  const saying = (text: string): readonly string[] =>
    declared.filter((title) => letters(title) === letters(text));
  const [title] = saying(whole);
  if (title !== undefined && saying(whole).length >= saying(bare).length) {
    return bare === whole && !runsTogether(whole, title) ? whole : title;
  }
  return bare;
}

const SEPARATORS = /^[\s:–—/|-]+|[\s:–—/|]+$/gu;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "Strike dayBridge closed" beside "Strike day / Bridge closed": elements without a space between. */
const runsTogether = (text: string, title: string): boolean =>
  title.length > text.length && title.split(/\s+/).length > text.split(/\s+/).length;

const lineAboveWords: ReadonlySet<string> = new Set(
  'kicker eyebrow overline topline roofline dachzeile pretitle supertitle surtitle antetitulo cintillo'.split(
    ' ',
  ),
);

/** Places of a line above the headline inside its own element, or of a smaller line under it, by index. */
function kickersIn({ tree }: PageFacts, headline: Place): readonly boolean[] {
  const marked: boolean[] = [];
  for (const place of tree.places.slice(headline.index + 1, headline.end)) {
    const isInside = place.parent !== null && marked[place.parent.index] === true;
    const isFirst = place.pieceFrom === headline.pieceFrom;
    const words = nameWords(place);
    const isKicker = isFirst && words.some((word) => lineAboveWords.has(word));
    if (isInside || isKicker || words.includes('subtitle')) marked[place.index] = true;
  }
  return marked;
}
