import { isWithin, type Place } from '../tree/place.ts';
import { headingTags } from '../tree/tags.ts';
import { isCallText } from './is-call.ts';
import { isNotePlace, isNoteText, isStampText } from './note.ts';
import type { Segment } from './segment.ts';

export interface Surroundings {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
}

/** The lines inside `root` that are the story: what only leads elsewhere or repeats the head is left out. */
export function pickSegments(
  segments: readonly Segment[],
  root: Place,
  around: Surroundings,
): readonly Segment[] {
  const inside = segments.filter((segment) => isWithin(segment.place, root));
  const told = inside.filter((segment, index) => isStory(segment, index, around));
  return withoutStrandedHeadings(told);
}

function isStory(segment: Segment, index: number, around: Surroundings): boolean {
  const { text } = segment;
  if (isNoteText(text) || isNotePlace(segment.place)) return true;
  if (segment.place.tag === 'h1' || isStampText(text)) return false;
  if (isLinkLine(segment) || isCallText(text)) return false;
  return !repeatsHead(text, index, around);
}

/** A line that is all link: a teaser. Links in running text, and single linked cells, stay. */
function isLinkLine({ text, linkLength, place }: Segment): boolean {
  if (place.tag === 'td' || place.tag === 'th') return false;
  return linkLength > 0.75 * text.length;
}

const HEAD_LINES = 8;

function repeatsHead(text: string, index: number, around: Surroundings): boolean {
  if (text === around.headline) return true;
  if (index < HEAD_LINES && text === around.standfirst) return true;
  if (text.length > 120) return false;
  const bare = text.replace(/^(?:by|von|par|por|di|door|av|af)\s+/iu, '').toLowerCase();
  return around.byline.some((name) => name.toLowerCase() === bare);
}

const isHeading = (segment: Segment): boolean => headingTags.has(segment.place.tag);

/** A heading with nothing under it headed something that was left out. */
function withoutStrandedHeadings(segments: readonly Segment[]): readonly Segment[] {
  const kept: Segment[] = [];
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index];
    if (segment === undefined) continue;
    if (isHeading(segment) && kept.length === 0) continue;
    kept.push(segment);
  }
  return kept.reverse();
}
