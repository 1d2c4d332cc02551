import type { Place } from '../tree/place.ts';
import { headingTags } from '../tree/tags.ts';
import type { Line } from './blocks.ts';
import { isDateLine } from './date-line.ts';
import { isCallText } from './is-call.ts';
import { isStampText } from './note.ts';
import type { Segment } from './segment.ts';

const SHORTEST = 20;

/**
 * A page of links as a list: each headline or summary of some length is an item, headings stay
 * headings; menus, dates and calls are left out.
 */
export function sectionLines(
  segments: readonly Segment[],
  places: readonly Place[],
): readonly Line[] {
  const main = places.find(({ tag, attribs }) => tag === 'main' || attribs['role'] === 'main');
  const inside = segments.filter(
    ({ place }) => main === undefined || (place.index >= main.index && place.index < main.end),
  );
  return (inside.length > 0 ? inside : segments).filter(isItem).map((segment) => ({
    kind: headingTags.has(segment.place.tag) && segment.linkLength === 0 ? 'heading' : 'list-item',
    text: segment.text,
  }));
}

const isItem = ({ text, place }: Segment): boolean =>
  (text.length >= SHORTEST || headingTags.has(place.tag)) &&
  !isDateLine(text) &&
  !isStampText(text) &&
  !(isCallText(text) && !headingTags.has(place.tag));
