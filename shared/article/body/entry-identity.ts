import { wordsAsIdentity } from '../../domain/article.ts';
import type { PageTime } from '../../domain/instant.ts';
import { machineTime } from '../metadata/page-time.ts';
import { placeText } from '../metadata/place-text.ts';
import { nameWords } from '../tree/name-words.ts';
import type { PageTree, Place } from '../tree/place.ts';
import { type DeclaredUpdate, idIn, type UpdateIndex } from './declared-updates.ts';
import type { EntryRange } from './entry-range.ts';

/** Which entry of a live blog a line stands in: its own id, and its time when it gives one. */
export interface Entry {
  readonly entryId: string;
  readonly entryTime?: PageTime;
}

/** Elements of an entry looked at for its anchor, from its beginning. */
const ANCHOR_REACH = 12;

/** The id that an element gives itself; with `withAnchor` also that of an anchor at its beginning. */
export function identityOf(tree: PageTree, place: Place, withAnchor: boolean): string | null {
  const own = ownIdentity(place);
  if (own !== null || !withAnchor) return own;
  const until = Math.min(place.end, place.index + ANCHOR_REACH);
  for (let index = place.index + 1; index < until; index++) {
    const anchor = anchorOf(tree.places[index]);
    if (anchor !== null) return anchor;
  }
  return null;
}

const ownIdentity = ({ attribs }: Place): string | null =>
  attribs['id'] ??
  attribs['data-id'] ??
  attribs['data-post-id'] ??
  attribs['data-entry-id'] ??
  attribs['data-block-id'] ??
  (attribs['itemid'] === undefined ? null : idIn(attribs['itemid']));

function anchorOf(place: Place | undefined): string | null {
  if (place?.tag !== 'a') return null;
  const { name, id, href } = place.attribs;
  return name ?? id ?? /#([^#]*\d[^#]*)$/.exec(href ?? '')?.[1] ?? null;
}

/** The identity and time of an entry; one without either is known by its first words. */
export function entryOf(
  tree: PageTree,
  { place, from, end }: EntryRange,
  declared: UpdateIndex,
): Entry {
  const own = identityOf(tree, place, true);
  const shown = timeWithin(tree, { index: from, end });
  const words = placeText(tree, place);
  const known = knownUpdate(declared, { own, shown, words });
  const time = shown ?? known?.time ?? null;
  const entryId = own ?? known?.id ?? time ?? `${wordsAsIdentity}${words.slice(0, 80)}`;
  return time === null ? { entryId } : { entryId, entryTime: time };
}

function knownUpdate(
  { byId, byTime, byHeadline }: UpdateIndex,
  entry: { readonly own: string | null; readonly shown: PageTime | null; readonly words: string },
): DeclaredUpdate | null {
  if (entry.own !== null) return byId.get(entry.own) ?? null;
  const sameTime = entry.shown === null ? null : (byTime.get(entry.shown) ?? null);
  return sameTime ?? byHeadline.get(entry.words) ?? null;
}

/** The first time given inside. */
export function timeWithin(
  tree: PageTree,
  { index: from, end }: Pick<Place, 'index' | 'end'>,
): PageTime | null {
  for (let index = from; index < end; index++) {
    const attribs = tree.places[index]?.attribs ?? {};
    const isPublished = (attribs['itemprop'] ?? '').includes('datePublished');
    const raw = attribs['datetime'] ?? (isPublished ? attribs['content'] : undefined);
    const time = raw === undefined ? null : machineTime(raw);
    if (time !== null) return time;
  }
  return null;
}

/** A pinned summary says what holds now, and is rewritten in place or replaced: it is no entry. */
export function isPinned(place: Place): boolean {
  let at: Place | null = place;
  for (let step = 0; at !== null && step < 3; step++, at = at.parent) {
    if (at.tag === 'body' || at.tag === 'main') return false;
    if (at.attribs['data-pinned'] === 'true') return true;
    if (nameWords(at).some((word) => pinnedWords.has(word))) return true;
  }
  return false;
}

const pinnedWords: ReadonlySet<string> = new Set(
  'pinned pinnedpost pinnedentry pinnedsummary angepinnt fijado epingle'.split(' '),
);
