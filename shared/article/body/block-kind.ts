import type { BlockKind } from '../../domain/article.ts';
import type { Place } from '../tree/place.ts';
import { headingTags } from '../tree/tags.ts';
import { isNotePlace, isNoteText } from './note.ts';
import type { Segment } from './segment.ts';

const REACH = 6;

const kindByTag: ReadonlyMap<string, BlockKind> = new Map([
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
]);

/** What kind of block a line is, by its element and those close around it. */
export function blockKind(segment: Segment): BlockKind {
  if (isNoteText(segment.text) || isNotePlace(segment.place)) return 'note';
  let at: Place | null = segment.place;
  for (let step = 0; at !== null && step < REACH; step++, at = at.parent) {
    if (headingTags.has(at.tag)) return 'heading';
    const kind = kindByTag.get(at.tag);
    if (kind !== undefined) return kind;
  }
  return 'paragraph';
}
