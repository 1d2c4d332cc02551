import { decodeEntities } from '../metadata/entities.ts';
import { asText, type JsonObject } from '../metadata/json-value.ts';
import { isNoteText } from './note.ts';
import type { Segment } from './segment.ts';

/**
 * Keeps of the lines those that the body declared for machines holds too, when it is the whole body:
 * on many pages it is a stub or a summary, so it counts only where it covers most of what the page
 * shows and little of it is missing there. What stands between kept lines stays, and so do notes.
 */
export function agreedLines(
  lines: readonly Segment[],
  article: JsonObject | null,
): readonly Segment[] {
  const declared = plain(
    decodeEntities(asText(article?.['articleBody']) ?? '').replace(/<[^<>]*>/g, ' '),
  );
  if (declared.length < 250) return lines;
  const isHeld = lines.map(({ text }) => text.length > 30 && declared.includes(plain(text)));
  const held = lines.reduce(
    (sum, { text }, index) => sum + (isHeld[index] === true ? plain(text).length : 0),
    0,
  );
  const shown = lines.reduce((sum, { text }) => sum + plain(text).length, 0);
  if (held < declared.length * 0.9 || held < shown * 0.6) return lines;
  const from = isHeld.indexOf(true);
  const to = isHeld.lastIndexOf(true);
  return lines.filter(({ text }, index) => (index >= from && index <= to) || isNoteText(text));
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
