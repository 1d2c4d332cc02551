import { placeText } from '../metadata/place-text.ts';
import { nameWords } from '../tree/name-words.ts';
import { type PageTree, type Place, textLength } from '../tree/place.ts';
import type { UpdateIndex } from './declared-updates.ts';
import { identityOf, timeWithin } from './entry-identity.ts';
import type { EntryRange } from './entry-range.ts';

const entryWords: ReadonlySet<string> = new Set(
  `liveentry liveblogentry liveblogpost livepost liveblogupdate liveupdate liveblogitem entry liveblogblock
   livestoryupdate tickerentry tickeritem keyevent liveevent livecard timelineitem livebloguupdate
   livebeitrag livetickereintrag blogpost post update block`.split(/\s+/),
);

/**
 * The entries of a live blog inside `root`, in document order: elements marked by microdata, by an
 * identity that the linked data names, or by their names; else articles with a time each; else the
 * headings that the linked data lists, each with what follows it. Fewer than two are none.
 */
export function entryRanges(
  tree: PageTree,
  root: Place,
  declared: UpdateIndex,
): readonly EntryRange[] {
  const named = outermost(tree, root, (place) => isEntry(tree, place, declared));
  if (named.length > 1) return named;
  const timed = outermost(tree, root, (place) => isTimedArticle(tree, place));
  if (timed.length > 1) return timed;
  const headed = headedRanges(tree, root, declared);
  return headed.length > 1 ? headed : [];
}

/** Those wanted that do not stand in one another. */
function outermost(
  tree: PageTree,
  root: Place,
  isWanted: (place: Place) => boolean,
): readonly EntryRange[] {
  const ranges: EntryRange[] = [];
  let until = root.index;
  for (let index = root.index + 1; index < root.end; index++) {
    const place = tree.places[index];
    if (place === undefined || index < until || !isWanted(place)) continue;
    if (textLength(tree, place) < 20) continue;
    ranges.push({ place, from: place.index, end: place.end });
    until = place.end;
  }
  return ranges;
}

function isEntry(tree: PageTree, place: Place, { byId }: UpdateIndex): boolean {
  const { tag, attribs } = place;
  if (!/^(?:article|section|div|li)$/.test(tag)) return false;
  if (/(?:^|\/)BlogPosting$/.test(attribs['itemtype'] ?? '')) return true;
  const isNamed = nameWords(place).some((word) => entryWords.has(word));
  const id = identityOf(tree, place, isNamed);
  return id !== null && (isNamed || byId.has(id));
}

/** An `article` with a time and no other in it: an entry of its own, where none has a name or an id. */
function isTimedArticle(tree: PageTree, place: Place): boolean {
  if (place.tag !== 'article' || timeWithin(tree, place) === null) return false;
  for (let index = place.index + 1; index < place.end; index++) {
    if (tree.places[index]?.tag === 'article') return false;
  }
  return true;
}

const headTags: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5']);

function headedRanges(
  tree: PageTree,
  root: Place,
  { byHeadline }: UpdateIndex,
): readonly EntryRange[] {
  const heads = tree.places
    .slice(root.index + 1, root.end)
    .filter((place) => headTags.has(place.tag) && byHeadline.has(placeText(tree, place)));
  return heads.map((place, index) => ({
    place,
    from: place.index,
    end: heads[index + 1]?.index ?? root.end,
  }));
}
