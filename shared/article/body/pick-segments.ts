import { enclosing } from '../tree/enclosing.ts';
import { isWithin, type Place } from '../tree/place.ts';
import { headingTags } from '../tree/tags.ts';
import { isDateLine } from './date-line.ts';
import { headLineCount, type Surroundings } from './head-lines.ts';
import { isCallText } from './is-call.ts';
import { isNotePlace, isNoteText, isStampText } from './note.ts';
import type { Segment } from './segment.ts';

/** The lines inside `root` that are the story: what only leads elsewhere or repeats the head is left out. */
export function pickSegments(
  segments: readonly Segment[],
  root: Place,
  around: Surroundings,
): readonly Segment[] {
  const inside = segments.filter((segment) => isWithin(segment.place, root));
  const told = withoutRepeats(inside.filter((segment) => isStory(segment, around)));
  return around.isPlainPage ? told : withoutTail(told.slice(headLineCount(told, around)));
}

const LONG = 80;

/** A long line that stands twice is shown twice for phones and desks, or pulled out as a quotation. */
function withoutRepeats(segments: readonly Segment[]): readonly Segment[] {
  const seen = new Set<string>();
  return segments.filter(({ text }) => {
    if (text.length < LONG) return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function isStory(segment: Segment, around: Surroundings): boolean {
  const { text } = segment;
  if (isNoteText(text) || isNotePlace(segment.place) || isCell(segment)) return true;
  if (segment.place.tag === 'h1' || isStampText(text) || isDateLine(text)) return false;
  if (isLinkLine(segment) || isCallText(text)) return false;
  return !repeatsHead(text, around);
}

/** In a row of a table a date, a link or a word is a value. */
function isCell(segment: Segment): boolean {
  return (
    segment.text.length < 60 &&
    enclosing(segment.place, rowTags) !== null &&
    !isCallText(segment.text)
  );
}

const rowTags: ReadonlySet<string> = new Set(['tr']);

/** A line that is all link, or a link and its date: a teaser. Links in running text stay. */
function isLinkLine({ text, linkLength }: Segment): boolean {
  if (linkLength > 0.75 * text.length) return true;
  if (linkLength < SHORTEST_TEASER) return false;
  return isDateLine(text.slice(linkLength).trim()) || isDateLine(text.slice(0, -linkLength).trim());
}

const SHORTEST_TEASER = 20;

function repeatsHead(text: string, around: Surroundings): boolean {
  if (text === around.headline) return true;
  if (text.length > 120) return false;
  const bare = text.replace(/^(?:by|von|par|por|di|door|av|af)\s+/iu, '').toLowerCase();
  return around.byline.some((name) => name.toLowerCase() === bare);
}

const isHeading = (segment: Segment): boolean => headingTags.has(segment.place.tag);

/** Headings with nothing under them headed what was left out; a last few words are a signature. */
function withoutTail(segments: readonly Segment[]): readonly Segment[] {
  let end = segments.length;
  for (; end > 0; end--) {
    const segment = segments[end - 1];
    if (segment !== undefined && !isHeading(segment) && !isSignature(segment)) break;
  }
  return segments.length - end > MOST_SIGNED ? segments : segments.slice(0, end);
}

/** So many short lines are no signature, they are what the story lists. */
const MOST_SIGNED = 12;

const SIGNATURE = 60;

/** "sda/rk", "With material from agencies": short, outside any list, and no sentence. */
function isSignature({ text, place }: Segment): boolean {
  if (text.length > SIGNATURE || place.tag === 'li' || place.tag === 'td' || isNoteText(text))
    return false;
  return !/[.!?…"”»。！？]$/u.test(text) || /^\(.*\)\.?$/.test(text);
}
