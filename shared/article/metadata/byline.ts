import { clean } from '../body/segment.ts';
import { nameWords } from '../tree/name-words.ts';
import type { Place } from '../tree/place.ts';
import { splitNames } from './author-names.ts';
import { decodeEntities } from './entities.ts';
import { asList, asText, isObject } from './json-value.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { placeText } from './place-text.ts';

const authorMetas = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author',
  'twitter:creator_name',
  'cxenseparse:author',
];

/** The names under the headline, apart, without roles; empty when the page names nobody. */
export function readByline(facts: PageFacts): readonly string[] {
  const sources = [
    () => declaredAuthors(facts),
    () => shownAuthors(facts),
    () => metaAuthors(facts),
  ];
  for (const source of sources) {
    const names = distinct(source().flatMap(splitNames)).filter((name) => isName(name));
    if (names.length > 0) return names.slice(0, 20);
  }
  return [];
}

function declaredAuthors(facts: PageFacts): readonly string[] {
  const { article } = facts;
  return [
    ...asList(article?.['author']),
    ...(article?.['author'] === undefined ? asList(article?.['creator']) : []),
  ]
    .map((author) => (isObject(author) ? asText(author['name']) : asText(author)))
    .filter((name) => name !== null)
    .map((name) => clean(decodeEntities(name)));
}

function metaAuthors(facts: PageFacts): readonly string[] {
  const text = firstMeta(facts, authorMetas);
  return text === null ? [] : [clean(decodeEntities(text))];
}

const bylineWords: ReadonlySet<string> = new Set(
  'byline bylines author authors authorname bylinename articleauthor postauthor entryauthor autor autoren auteur autore redakteur'.split(
    ' ',
  ),
);

const LONGEST = 150;

/** Elements marked as an author, innermost first; the first that holds a name of fair length wins. */
function shownAuthors(facts: PageFacts): readonly string[] {
  const marks: readonly ((place: Place) => boolean)[] = [
    ({ attribs }) =>
      /\bauthor\b/i.test(attribs['itemprop'] ?? '') || /\bauthor\b/i.test(attribs['rel'] ?? ''),
    (place) => nameWords(place).some((word) => bylineWords.has(word)),
  ];
  for (const isMarked of marks) {
    const texts = facts.tree.places
      .filter(isMarked)
      .slice(0, 12)
      .map((place) => placeText(facts.tree, place))
      .filter((text) => text.length > 2 && text.length < LONGEST);
    if (texts[0] !== undefined) return [texts[0]];
  }
  return [];
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 80) return false;
  return !/https?:|www\.|@|\d{3}/.test(name);
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
