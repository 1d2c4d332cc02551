import { headingTags } from '../tree/tags.ts';
import { isListed } from './listing.ts';
import type { Segment } from './segment.ts';

const proseTags: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre', 'q']);

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Length as a reader would feel it: one ideograph says as much as two or three letters. */
export function weightOf(text: string): number {
  return text.length + (text.match(CJK)?.length ?? 0) * 1.5;
}

const endsSentence = (text: string): boolean => /[.!?…。！？][”’"'»)\]]*$/u.test(text);

/**
 * How much a line speaks for the element it stands in: running text for, lists of links against;
 * what the story lists in rows speaks neither way.
 * The element whose lines sum highest is where the story stands.
 */
export function segmentValue(segment: Segment): number {
  const weight = weightOf(segment.text);
  const linked = segment.linkLength / Math.max(1, segment.text.length);
  if (linked > 0.6) return -Math.min(weight, 60) - 10;
  const isProse = endsSentence(segment.text) ? weight > 40 : weight > 100;
  if (isProse) return weight * (1 - linked) * (proseTags.has(segment.place.tag) ? 1.25 : 1);
  if (proseTags.has(segment.place.tag) || headingTags.has(segment.place.tag)) return 0;
  if (isListed(segment.place)) return 0;
  return segment.place.tag === 'li' ? -5 : -15;
}

/** On a page of figures or advice short lines and cells speak for their element as well. */
export function plainPageValue(segment: Segment): number {
  const linked = segment.linkLength / Math.max(1, segment.text.length);
  return linked > 0.6 ? -10 : Math.max(10, segmentValue(segment));
}

/** How much a line says as a row of a list: nothing when it is a link, or no row. */
export function listedValue(segment: Segment): number {
  if (segment.linkLength > 0.6 * segment.text.length || !isListed(segment.place)) return 0;
  return weightOf(segment.text);
}
