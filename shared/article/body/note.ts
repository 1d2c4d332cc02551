import { nameWords } from '../tree/name-words.ts';
import type { Place } from '../tree/place.ts';
import { noteClassWords, noteOpenings, stampLines } from './note-words.ts';

const WINDOW = 240;

/** Whether a line is a note of the desk about its own story. */
export function isNoteText(text: string): boolean {
  const opening = text.slice(0, WINDOW).replace(/^[\s*•()[\]–—-]+/u, '');
  return noteOpenings.some((pattern) => pattern.test(opening));
}

/** Whether a line only says when the page was last touched. */
export function isStampText(text: string): boolean {
  if (text.length > 160) return false;
  return stampLines.some((pattern) => pattern.test(text)) && !isNoteText(text);
}

/** How far up a mark is looked for: a note's wrapper stands close around it. */
const REACH = 4;

/** Whether `place` or an element close around it is marked as a note. */
export function isNotePlace(place: Place): boolean {
  let at: Place | null = place;
  for (let step = 0; at !== null && step < REACH; step++, at = at.parent) {
    if (at.tag === 'body' || at.tag === 'article' || at.tag === 'main') return false;
    if (nameWords(at).some((word) => noteClassWords.has(word))) return true;
  }
  return false;
}
