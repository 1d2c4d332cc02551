import { clip } from './clip.ts';
import type { Segment } from './marked-words.ts';

/** Unchanged text kept beside a change, and changed text shown at all, in UTF-16 units. */
const BESIDE = 240;
const CHANGED = 1200;

/** `segments` short enough for a mail: long unchanged stretches keep what stands beside a change. */
export function elide(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, index) => {
    if (segment.changed) return { ...segment, text: clip(segment.text, CHANGED) };
    return {
      ...segment,
      text: unchanged(segment.text, { first: index === 0, last: index === segments.length - 1 }),
    };
  });
}

function unchanged(text: string, place: { first: boolean; last: boolean }): string {
  if (place.first && place.last) return clip(text, CHANGED);
  if (text.length <= 2 * BESIDE) return text;
  const head = place.first ? '' : `${clip(text, BESIDE)} `;
  return place.last ? head.trimEnd() : `${head === '' ? '…' : head}${tailOf(text)}`;
}

function tailOf(text: string): string {
  const from = text.indexOf(' ', text.length - BESIDE);
  return from < 0 ? '' : text.slice(from);
}
