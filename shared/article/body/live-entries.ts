import type { PageTime } from '../../domain/instant.ts';
import { asList, asText, isObject } from '../metadata/json-value.ts';
import { isOfType } from '../metadata/linked-data.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import { machineTime } from '../metadata/page-time.ts';
import { nameWords } from '../tree/name-words.ts';
import { isWithin, type Place, textLength } from '../tree/place.ts';

/** Which entry of a live blog a place stands in: its own id, and its time when it gives one. */
export interface Entry {
  readonly entryId: string;
  readonly entryTime?: PageTime;
}

export type EntryFinder = (place: Place) => Entry | null;

const entryWords: ReadonlySet<string> = new Set(
  `liveentry liveblogentry liveblogpost livepost liveblogupdate liveupdate liveblogitem entry liveblogblock
   livestoryupdate tickerentry tickeritem keyevent liveevent livecard timelineitem livebloguupdate
   livebeitrag livetickereintrag blogpost post update block`.split(/\s+/),
);

/**
 * Finds the entries of a live blog: elements with an identity of their own (an id, an anchor, a
 * `data-` id) that hold a time, marked by microdata, by the linked data or by their names; several
 * of one kind. A page that is no live blog has none.
 */
export function entryFinder(facts: PageFacts, root: Place | null): EntryFinder {
  if (root === null) return () => null;
  const declared = declaredIds(facts);
  const named = entryPlaces(facts, root, (place) => isEntry(place, declared));
  const entries =
    named.length > 1 ? named : entryPlaces(facts, root, (place) => isTimedArticle(facts, place));
  if (entries.length < 2) return () => null;
  const found = new Map(
    entries.map((place, index) => [place, entryOf(facts, place, { index, declared })]),
  );
  return (place) => {
    const holder = holding(entries, place);
    return holder === null ? null : (found.get(holder) ?? null);
  };
}

/** Entries in document order that do not stand in one another: the outermost. */
function entryPlaces(
  facts: PageFacts,
  root: Place,
  isWanted: (place: Place) => boolean,
): readonly Place[] {
  const places: Place[] = [];
  let until = root.index;
  for (const place of facts.tree.places.slice(root.index + 1, root.end)) {
    if (place.index < until || !isWanted(place)) continue;
    if (textLength(facts.tree, place) < 20) continue;
    places.push(place);
    until = place.end;
  }
  return places;
}

function isEntry(place: Place, declared: ReadonlyMap<string, PageTime | null>): boolean {
  const { tag, attribs } = place;
  if (!/^(?:article|section|div|li)$/.test(tag)) return false;
  if ((attribs['itemtype'] ?? '').endsWith('BlogPosting')) return true;
  const id = identityOf(place);
  if (id !== null && declared.has(id)) return true;
  return id !== null && nameWords(place).some((word) => entryWords.has(word));
}

/** An `article` with a time and no other in it: an entry of its own, where none has a name or an id. */
function isTimedArticle(facts: PageFacts, place: Place): boolean {
  if (place.tag !== 'article' || timeWithin(facts, place) === null) return false;
  return !facts.tree.places
    .slice(place.index + 1, place.end)
    .some((inner) => inner.tag === 'article');
}

const identityOf = ({ attribs }: Place): string | null =>
  attribs['id'] ??
  attribs['data-id'] ??
  attribs['data-post-id'] ??
  attribs['data-entry-id'] ??
  attribs['data-block-id'] ??
  null;

/** Entries' own ids (the fragment of their address) and times in the linked data. */
function declaredIds(facts: PageFacts): ReadonlyMap<string, PageTime | null> {
  const updates = facts.objects
    .filter((object) => isOfType(object, /^LiveBlogPosting$/))
    .flatMap((object) => asList(object['liveBlogUpdate']))
    .filter(isObject);
  const ids = new Map<string, PageTime | null>();
  for (const update of updates) {
    const address = asText(update['url']) ?? asText(update['@id']) ?? '';
    const id = /[#=]([^#=&]+)$/.exec(address)?.[1];
    if (id !== undefined) ids.set(id, machineTime(asText(update['datePublished']) ?? ''));
  }
  return ids;
}

function entryOf(
  facts: PageFacts,
  place: Place,
  {
    index,
    declared,
  }: { readonly index: number; readonly declared: ReadonlyMap<string, PageTime | null> },
): Entry {
  const id = identityOf(place);
  const time = timeWithin(facts, place) ?? (id === null ? null : (declared.get(id) ?? null));
  const entryId = id ?? time ?? `entry-${index + 1}`;
  return time === null ? { entryId } : { entryId, entryTime: time };
}

function timeWithin(facts: PageFacts, place: Place): PageTime | null {
  for (let index = place.index; index < place.end; index++) {
    const { attribs } = facts.tree.places[index] ?? place;
    const raw =
      attribs['datetime'] ??
      ((attribs['itemprop'] ?? '').includes('datePublished') ? attribs['content'] : undefined);
    const time = raw === undefined ? null : machineTime(raw);
    if (time !== null) return time;
  }
  return null;
}

/** The entry that holds `place`, by halving: entries are in order and apart. */
function holding(entries: readonly Place[], place: Place): Place | null {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry === undefined) return null;
    if (isWithin(place, entry)) return entry;
    if (place.index < entry.index) high = middle - 1;
    else low = middle + 1;
  }
  return null;
}
