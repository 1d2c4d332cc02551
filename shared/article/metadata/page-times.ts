import type { PageTime } from '../../domain/instant.ts';
import { nameWords } from '../tree/name-words.ts';
import { type Place, textLength } from '../tree/place.ts';
import { asText } from './json-value.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { machineTime, realDate } from './page-time.ts';
import { placeText } from './place-text.ts';
import { writtenDate } from './written-date.ts';

const publishedMetas = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'og:published_time',
  'published_time',
  'date',
  'dc.date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date.published',
  'sailthru.date',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'article.published',
  'cxenseparse:recs:publishtime',
  'datecreated',
  'originalpublicationdate',
  'created-date',
  'analyticsattributes.articledate',
  'revision_date',
  'article_date_original',
  'ptime',
  'displaydate',
  'citation_date',
];

const modifiedMetas = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'og:modified_time',
  'dc.date.modified',
  'dcterms.modified',
  'article:updated_time',
  'last-modified',
  'lastmod',
  'updated_time',
];

/** When the page says it was published: linked data, `meta`, marked-up times, written dates, its address. */
export function readPublishedAt(facts: PageFacts, language: string | null): PageTime | null {
  return (
    timeOf(asText(facts.article?.['datePublished']), language) ??
    timeOf(firstMeta(facts, publishedMetas), language) ??
    anyObjectTime(facts, language) ??
    markedTime(facts, language) ??
    saidTime(facts, language) ??
    addressDate(facts.url)
  );
}

/** When the page says it was last modified; null when it does not say. */
export function readModifiedAt(facts: PageFacts, language: string | null): PageTime | null {
  return (
    timeOf(asText(facts.article?.['dateModified']), language) ??
    timeOf(firstMeta(facts, modifiedMetas), language)
  );
}

const timeOf = (raw: string | null, language: string | null): PageTime | null =>
  raw === null ? null : (machineTime(raw) ?? writtenDate(raw, language));

function anyObjectTime(facts: PageFacts, language: string | null): PageTime | null {
  for (const object of facts.objects) {
    const time = timeOf(asText(object['datePublished']), language);
    if (time !== null) return time;
  }
  return null;
}

const dateWords: ReadonlySet<string> = new Set(
  `date time timestamp published pubdate publishdate publisheddate postdate entrydate articledate
   dateline datetime datum byline meta postmeta entrymeta articlemeta posted datepublished`.split(
    /\s+/,
  ),
);

const isDateElement = (place: Place): boolean =>
  place.tag === 'time' ||
  /\b(?:datePublished|dateCreated|uploadDate)\b/i.test(place.attribs['itemprop'] ?? '') ||
  nameWords(place).some((word) => dateWords.has(word));

const MOST_LOOKED_AT = 200;

/** The first time near the story's head; elements with a machine-written time go before text. */
function markedTime(facts: PageFacts, language: string | null): PageTime | null {
  const dated = facts.tree.places.filter(isDateElement).slice(0, MOST_LOOKED_AT);
  const places = facts.kind === 'live-blog' ? withoutEntryTimes(dated) : dated;
  for (const { attribs } of places) {
    const time = machineTime(
      attribs['datetime'] ?? attribs['content'] ?? attribs['data-datetime'] ?? '',
    );
    if (time !== null) return time;
  }
  for (const place of places) {
    const text = placeText(facts.tree, place);
    const time = text.length > 300 ? null : writtenDate(text, language);
    if (time !== null) return time;
  }
  return null;
}

const FAR = 120;

/** A short line under the headline that holds a date, whatever its element is called. */
function saidTime({ tree, kind }: PageFacts, language: string | null): PageTime | null {
  const headline = tree.places.find(({ tag }) => tag === 'h1');
  if (headline === undefined || kind === 'live-blog') return null;
  for (const place of tree.places.slice(headline.end, headline.end + FAR)) {
    if (textLength(tree, place) > 150) continue;
    const text = placeText(tree, place);
    const time = tellsOfLater.test(text) ? null : writtenDate(text, language);
    if (time !== null) return time;
  }
  return null;
}

/** "Amended on 5 March", "figures as of 4 March": dates of something else than publication. */
const tellsOfLater =
  /\b(?:amend|correct|clarif|updat|revis|modif|edited|as of|as at|aktualisiert|geändert|korrigiert|stand)/i;

/**
 * Leaves out the times of a live blog's entries: each in an element of its own, side by side. An
 * entry's time is not when the page was published; a lone time at the head stays.
 */
function withoutEntryTimes(dated: readonly Place[]): readonly Place[] {
  const entries = new Map<Place | null, Set<Place | null>>();
  for (const { parent } of dated) {
    const row = parent?.parent ?? null;
    entries.set(row, (entries.get(row) ?? new Set()).add(parent));
  }
  return dated.filter(({ parent }) => (entries.get(parent?.parent ?? null)?.size ?? 0) < 2);
}

/** A date in the page's address: `/2026/03/04/`, `/2026-03-04-`, `20260304`. */
function addressDate(url: string | null): PageTime | null {
  const found = /[/_-](20\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(url ?? '');
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return realDate({ year, month, day });
}
