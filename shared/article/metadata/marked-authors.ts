import { nameWords } from '../tree/name-words.ts';
import { type Place, textLength } from '../tree/place.ts';
import type { PageFacts } from './page-facts.ts';
import { spacedText } from './place-text.ts';

/** Texts of elements marked as an author: by a mark that means one, or by a name that often does. */
export interface MarkedAuthors {
  readonly exact: readonly string[];
  readonly loose: readonly string[];
}

/** What the page marks as its author, near its first `h1` or on all of it. */
export function markedAuthors(
  facts: PageFacts,
  where: 'by the headline' | 'anywhere',
): MarkedAuthors {
  const { places } = facts.tree;
  const headline = places.find(({ tag }) => tag === 'h1');
  if (headline === undefined && where === 'by the headline') return { exact: [], loose: [] };
  const within =
    headline === undefined || where === 'anywhere'
      ? places
      : places.slice(Math.max(0, headline.index - BEFORE), headline.end + AFTER);
  return {
    exact: textsOf(facts, within, exactMarks),
    loose: textsOf(facts, within, looseMarks),
  };
}

const BEFORE = 60;
const AFTER = 150;

const authorNameWords: ReadonlySet<string> = new Set(
  'authorname bylinename authorsname bylineauthor creatorname contributorname'.split(' '),
);

const bylineWords: ReadonlySet<string> = new Set(
  'byline bylines author authors authorname bylinename articleauthor postauthor entryauthor autor autoren auteur autore redakteur'.split(
    ' ',
  ),
);

type Mark = (facts: PageFacts, place: Place) => boolean;

const exactMarks: readonly Mark[] = [
  (_, { attribs }) => /\bauthor\b/i.test(`${attribs['itemprop'] ?? ''} ${attribs['rel'] ?? ''}`),
  (_, place) => nameWords(place).some((word) => authorNameWords.has(word)),
  (facts, place) =>
    place.tag === 'a' &&
    /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|by|people|profiles?|staff)\/[^/]/i.test(
      place.attribs['href'] ?? '',
    ) &&
    // A person linked in running text is written about, not writing.
    textLength(facts.tree, place.block ?? place) < LONGEST,
];

const looseMarks: readonly Mark[] = [
  (_, place) => nameWords(place).some((word) => bylineWords.has(word)),
];

const LONGEST = 150;
const MOST_MARKED = 12;
const NEAR = 40;

/** Of the first mark that is found, the elements that stand close together. */
function textsOf(
  facts: PageFacts,
  within: readonly Place[],
  marks: readonly Mark[],
): readonly string[] {
  for (const isMarked of marks) {
    const marked = innermost(
      within.filter((place) => isMarked(facts, place) && !isInPicture(place)),
    )
      .slice(0, MOST_MARKED)
      .map((place) => ({ place, text: spacedText(facts.tree, place) }))
      .filter(({ text }) => text.length > 2 && text.length < LONGEST);
    const [first] = marked;
    if (first === undefined) continue;
    return marked
      .filter(
        ({ place }) =>
          place.index - first.place.index < NEAR &&
          place.attribs['class'] === first.place.attribs['class'],
      )
      .map(({ text }) => text);
  }
  return [];
}

/** Without those that have another with text inside: a box around the name holds role and time too. */
function innermost(marked: readonly Place[]): readonly Place[] {
  return marked.filter((place, index) => {
    const next = marked[index + 1];
    return next === undefined || next.index >= place.end || next.pieceFrom === next.pieceTo;
  });
}

/** A picture's author is not the story's. */
function isInPicture(place: Place): boolean {
  let at: Place | null = place;
  for (let step = 0; at !== null && step < 5; step++, at = at.parent) {
    if (at.tag === 'figure' || at.tag === 'figcaption') return true;
    if (nameWords(at).some((word) => word === 'image' || word === 'photo' || word === 'caption'))
      return true;
  }
  return false;
}
