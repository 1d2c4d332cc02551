import { clean } from '../body/segment.ts';
import { splitNames } from './author-names.ts';
import { decodeEntities } from './entities.ts';
import { asList, asText, isObject } from './json-value.ts';
import { markedAuthors } from './marked-authors.ts';
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
  'og:article:author',
  'twitter:creator_name',
  'cxenseparse:author',
  'cse-authors',
];

/** The names under the headline, apart, without roles; empty when the page names nobody. */
export function readByline(facts: PageFacts, siteName: string | null): readonly string[] {
  const metas = metaAuthors(facts);
  const sources = [
    declaredAuthors(facts),
    markedAuthors(facts, 'by the headline').exact,
    ...metas,
    labelledAuthors(facts),
    markedAuthors(facts, 'by the headline').loose,
    saidAuthors(facts),
    markedAuthors(facts, 'anywhere').exact,
    markedAuthors(facts, 'anywhere').loose,
  ].map((texts) => distinct(texts.filter(isNoAddress).flatMap(splitNames)).filter(isName));
  return chosen(sources, siteName).slice(0, 20);
}

/** The names that machines are told, save where it is the outlet: people are often told the reporter. */
function chosen(
  sources: readonly (readonly string[])[],
  siteName: string | null,
): readonly string[] {
  const isOutlet = (name: string): boolean => siteName !== null && sameName(name, siteName);
  const isPeople = (names: readonly string[]): boolean =>
    names.some((name) => !isOutlet(name) && looksLikePerson(name));
  const [declared = [], ...others] = sources;
  if (declared.length > 0 && !declared.every(isOutlet)) {
    return others.find((names) => isWholeOf(names, declared)) ?? declared;
  }
  return sources.find(isPeople) ?? sources.find((names) => names.length > 0) ?? [];
}

/** Whether `names` are people, all of the `few` and more: linked data often holds only the first. */
const isWholeOf = (names: readonly string[], few: readonly string[]): boolean =>
  names.length > few.length &&
  names.every(looksLikePerson) &&
  few.every((name) => names.includes(name));

/** Two to five words that begin with capitals, or a few ideographs. */
const looksLikePerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|(?:van|von|de|da|di|del|der|den|la|le|bin|al|el)\b)[\p{L}.'’-]*){1,4}$/u.test(
    name,
  ) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}$/u.test(name);

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

/** For each kind of `meta`, the names that all of that kind hold: some pages have one a reporter. */
function metaAuthors({ tree }: PageFacts): readonly (readonly string[])[] {
  const found = authorMetas.map((): string[] => []);
  for (const { tag, attribs } of tree.places) {
    if (tag !== 'meta') continue;
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '')
      .trim()
      .toLowerCase();
    const content = attribs['content'] ?? attribs['value'] ?? '';
    if (content !== '') found[authorMetas.indexOf(name)]?.push(clean(decodeEntities(content)));
  }
  return found;
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
    const name =
      /^(?:By|Written by|Von|Por|Par|Di|Autor(?:in)?:|Author:|Text:)[\s:]+(.{3,60})$/.exec(
        text,
      )?.[1];
    if (name !== undefined && splitNames(name).some(looksLikePerson)) return [name];
  }
  return [];
}

const FAR = 200;

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
