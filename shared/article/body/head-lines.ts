import { headingTags } from '../tree/tags.ts';
import { isNoteText } from './note.ts';
import type { Segment } from './segment.ts';
import { segmentValue } from './segment-value.ts';

/** What the page shows or declares around its body. */
export interface Surroundings {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  /** Summaries declared for machines, which pages often show as a standfirst. */
  readonly summaries: readonly string[];
  /** Neither head nor signature is expected on a page that is no article. */
  readonly isPlainPage: boolean;
  /** In a live blog a heading opens an entry. */
  readonly isLiveBlog: boolean;
}

const LOOKED_AT = 12;

/**
 * How many of the first lines belong to the head, not the body: kicker, headline, standfirst, credit
 * lines. The body begins with its first running text that is not the standfirst.
 */
export function headLineCount(lines: readonly Segment[], around: Surroundings): number {
  const summaries = [...around.summaries, around.standfirst ?? '']
    .map(plain)
    .filter((text) => text.length > 20);
  const start = lines
    .slice(0, LOOKED_AT)
    .findIndex(
      (line, index) =>
        opensBody(line, around.isLiveBlog) && !isStandfirst(line, lines[index + 1], summaries),
    );
  return Math.max(0, start);
}

/** Running text, a list or table, or a note: a kicker, a heading or a credit line opens no body. */
function opensBody(line: Segment, isLiveBlog: boolean): boolean {
  if (isNoteText(line.text) || line.place.tag === 'li' || line.place.tag === 'td') return true;
  if (headingTags.has(line.place.tag)) return isLiveBlog;
  return segmentValue(line) > 0;
}

/**
 * A line that says what the declared summary says and stands apart from the text: in another
 * element, in bold, or not as a paragraph. A first paragraph that was merely copied into the
 * summary stays in the body.
 */
function isStandfirst(
  line: Segment,
  next: Segment | undefined,
  summaries: readonly string[],
): boolean {
  const text = plain(line.text);
  const isSummary = summaries.some((summary) => same(summary, text));
  if (!isSummary) return false;
  const isBold = line.strongLength > line.text.length * 0.9;
  return isBold || line.place.tag !== 'p' || next?.place.parent !== line.place.parent;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function same(summary: string, text: string): boolean {
  if (summary === text) return true;
  const [short, long] = summary.length < text.length ? [summary, text] : [text, summary];
  return (
    short.length > 40 &&
    long.includes(short.slice(0, Math.floor(short.length * 0.9))) &&
    short.length > long.length * 0.7
  );
}
