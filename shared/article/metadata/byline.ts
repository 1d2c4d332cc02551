import { clean } from '../body/segment.ts';
import { nameWords } from '../tree/name-words.ts';
import type { Place } from '../tree/place.ts';
import { splitNames } from './author-names.ts';
import { decodeEntities } from './entities.ts';
import { asList, asText, isObject } from './json-value.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { spacedText } from './place-text.ts';

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
  'cse-authors',
];

/** The names under the headline, apart, without roles; empty when the page names nobody. */
export function readByline(facts: PageFacts, siteName: string | null): readonly string[] {
  const sources = [
    declaredAuthors(facts),
    shownAuthors(facts, exactMarks),
    metaAuthors(facts),
    labelledAuthors(facts),
    shownAuthors(facts, looseMarks),
    saidAuthors(facts),
  ].map((texts) => distinct(texts.filter(isNoAddress).flatMap(splitNames)).filter(isName));
  // Machines are often told the outlet, people the reporter.
  const isOutlet = (name: string): boolean => siteName !== null && sameName(name, siteName);
  const [declared = []] = sources;
  const first = sources.find((names) => names.length > 0) ?? [];
  const isPeople = (names: readonly string[]): boolean =>
    names.some((name) => !isOutlet(name) && looksLikePerson(name));
  if (declared.length > 0 && !declared.every(isOutlet)) return declared.slice(0, 20);
  return (sources.find(isPeople) ?? first).slice(0, 20);
}

/** Two to five words that begin with capitals, or a few ideographs. */
const looksLikePerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|(?:van|von|de|da|di|del|der|den|la|le|bin|al|el)\b)[\p{L}.'’-]*){1,4}$/u.test(
    name,
  ) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,8}$/u.test(name);

const sameName = (name: string, siteName: string): boolean => {
  const [one, other] = [name, siteName].map((text) =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return (
    one === undefined ||
    other === undefined ||
    one === '' ||
    other.includes(one) ||
    one.includes(other)
  );
};

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

/** What chat previews are told: `twitter:label1` "Written by", `twitter:data1` the name. */
function labelledAuthors(facts: PageFacts): readonly string[] {
  return ['1', '2'].flatMap((number) => {
    const label = firstMeta(facts, [`twitter:label${number}`]) ?? '';
    const isAuthor =
      /^(?:written by|author|by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|autor)$/i;
    const name = firstMeta(facts, [`twitter:data${number}`]);
    return name !== null && isAuthor.test(label.trim()) ? [clean(decodeEntities(name))] : [];
  });
}

/** A short line under the headline that says "By Ada Quill", whatever its element is called. */
function saidAuthors(facts: PageFacts): readonly string[] {
  const { places } = facts.tree;
  const headline = places.find(({ tag }) => tag === 'h1');
  if (headline === undefined) return [];
  for (const place of places.slice(headline.end, headline.end + FAR)) {
    if (place.pieceTo - place.pieceFrom > 4 || facts.noise[place.index] === true) continue;
    const text = spacedText(facts.tree, place);
    const name = /^(?:By|Von|Por|Par|Di)[\s:]+(.{3,60})$/.exec(text)?.[1];
    if (name !== undefined && splitNames(name).some(looksLikePerson)) return [name];
  }
  return [];
}

const FAR = 200;

const authorNameWords: ReadonlySet<string> = new Set(
  'authorname bylinename authorsname bylineauthor creatorname contributorname'.split(' '),
);

const bylineWords: ReadonlySet<string> = new Set(
  'byline bylines author authors authorname bylinename articleauthor postauthor entryauthor autor autoren auteur autore redakteur'.split(
    ' ',
  ),
);

const LONGEST = 150;

/** Elements marked as an author; of the first mark that is found, those that stand close together. */
function shownAuthors(facts: PageFacts, marks: readonly Mark[]): readonly string[] {
  for (const isMarked of marks) {
    const marked = facts.tree.places
      .filter((place) => isMarked(place) && !isInPicture(place))
      .slice(0, MOST_MARKED)
      .map((place) => ({ place, text: spacedText(facts.tree, place) }))
      .filter(({ text }) => text.length > 2 && text.length < LONGEST);
    const [first] = marked;
    if (first === undefined) continue;
    const isNear = ({ place }: { readonly place: Place }): boolean =>
      place.index - first.place.index < NEAR &&
      place.attribs['class'] === first.place.attribs['class'];
    return marked.filter(isNear).map(({ text }) => text);
  }
  return [];
}

const MOST_MARKED = 12;
const NEAR = 40;

type Mark = (place: Place) => boolean;

const exactMarks: readonly Mark[] = [
  ({ attribs }) => /\bauthor\b/i.test(`${attribs['itemprop'] ?? ''} ${attribs['rel'] ?? ''}`),
  (place) => nameWords(place).some((word) => authorNameWords.has(word)),
  ({ tag, attribs }) =>
    tag === 'a' &&
    /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|by|people|profiles?|staff)\/[^/]/i.test(
      attribs['href'] ?? '',
    ),
];

const looseMarks: readonly Mark[] = [
  (place) => nameWords(place).some((word) => bylineWords.has(word)),
];

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

const isNoAddress = (text: string): boolean => !/https?:|^\S+[./]\S+$|^@/.test(text);

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 80) return false;
  return !/https?:|www\.|@|\d{3}/.test(name) && !/\d/.test(name.slice(0, 12));
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
