import type { Span } from '../domain/span.ts';
import { abbreviations, canEndSentence } from './abbreviations.ts';

// One candidate: end marks, closing quotes or brackets, then white space or the text's end.
const CANDIDATE = /[.!?…]+["”’'»)\]]*(?=\s|$)/gu;

/**
 * Cuts `text` into sentences, in order, without the white space between them. A newline always
 * ends a sentence (blocks are separated by newlines); a full stop after an abbreviation, an
 * initial or before a small letter does not. What runs on for longer than 2,000 characters is cut
 * between two words: every figure keeps its sentence as evidence, and no store takes a book a time.
 * Linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    splitLine({ text, lineStart, lineEnd }, spans);
    lineStart = lineEnd + 1;
  }
  return spans;
}

interface Line {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

function splitLine({ text, lineStart, lineEnd }: Line, spans: Span[]): void {
  const line = text.slice(lineStart, lineEnd);
  let from = 0;
  for (const match of line.matchAll(CANDIDATE)) {
    const to = match.index + match[0].length;
    if (to < line.length && !endsSentence(line, match.index, to)) continue;
    pushTrimmed(spans, { line, lineStart, from, to });
    from = to;
  }
  pushTrimmed(spans, { line, lineStart, from, to: line.length });
}

/** Whether the marks at `markStart` up to `to` end a sentence, by the words around them. */
function endsSentence(line: string, markStart: number, to: number): boolean {
  const next = nextWord(line, to);
  const startsSmall = /^["“‘'«([]*\p{Ll}/u.test(next);
  if (line[markStart] !== '.') return !startsSmall;
  if (line.startsWith('..', markStart)) return !startsSmall;
  const closesQuote = to - markStart > 1;
  if (startsSmall) return false;
  const before = lastWord(line, markStart).toLowerCase();
  if (closesQuote) return true;
  if (canEndSentence.has(before)) return startsLikeSentence(next);
  if (abbreviations.has(before)) return false;
  if (isInitials(before))
    return !isNamed(line, markStart - before.length) && startsLikeSentence(next);
  if (/^\d{1,2}$/.test(before) && isDayFollowedByMonth(next)) return false;
  return !/^\p{L}$/u.test(before) || before === 'i';
}

const isInitials = (word: string): boolean => /^\p{L}(?:\.\p{L})+$/u.test(word);

/** "Rep. G.K. Lind": a title right before initials belongs to a name. */
const isNamed = (line: string, at: number): boolean => {
  const before = lastWord(line, line.slice(0, at).trimEnd().length).toLowerCase();
  return before.endsWith('.') && abbreviations.has(before.slice(0, -1));
};

/** "am 7. Oktober", "im 19. Jahrhundert": German writes ordinals with a full stop. */
const isDayFollowedByMonth = (next: string): boolean =>
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/.test(
    next,
  );

/** Words that seldom follow an abbreviation inside a sentence: "in the U.S. The plan". */
function startsLikeSentence(next: string): boolean {
  return /^["“‘'«([]*(?:The|A|An|It|He|She|They|We|But|And|In|On|At|This|That|These|Those|His|Her|Its|Their|If|When|While|For|As|After|Before|There|One|No)\b/u.test(
    next,
  );
}

const LAST_WORD_WINDOW = 24;

function lastWord(line: string, end: number): string {
  const window = line.slice(Math.max(0, end - LAST_WORD_WINDOW), end);
  return /[\p{L}\p{N}.]+$/u.exec(window)?.[0] ?? '';
}

function nextWord(line: string, from: number): string {
  return line.slice(from, from + LAST_WORD_WINDOW).trimStart();
}

interface Piece {
  readonly line: string;
  readonly lineStart: number;
  readonly from: number;
  readonly to: number;
}

function pushTrimmed(spans: Span[], piece: Piece): void {
  const { line, lineStart, to } = piece;
  let { from } = piece;
  while (from < to) {
    const cut = cutOf(line, from, to);
    let start = from;
    let end = cut;
    while (start < end && /\s/.test(line[start] ?? '')) start++;
    while (end > start && /\s/.test(line[end - 1] ?? '')) end--;
    if (end > start) spans.push([lineStart + start, lineStart + end]);
    from = cut;
  }
}

const LONGEST = 2000;

/** Where a stretch from `from` ends at the latest: between two words where there are any. */
function cutOf(line: string, from: number, to: number): number {
  if (to - from <= LONGEST) return to;
  const space = line.slice(from, from + LONGEST).lastIndexOf(' ');
  return from + (space > 0 ? space : LONGEST);
}

/** The sentence of `sentences` (in order) that holds `offset`, or null. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = sentences[middle];
    if (span === undefined) return null;
    if (offset < span[0]) high = middle - 1;
    else if (offset >= span[1]) low = middle + 1;
    else return span;
  }
  return null;
}
