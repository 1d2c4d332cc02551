import type { BlockKind } from '../domain/article.ts';
import { fieldText, type Reading } from '../domain/reading.ts';
import type { Span, TextField } from '../domain/span.ts';
import { splitSentences } from '../language/sentences.ts';
import { type ComparableWords, comparableWords } from './comparable-words.ts';
import { isTimeStamp, withoutRelativeTimes } from './time-stamp.ts';

/** How prominent a passage is: a headline, what stands under it, the first paragraphs, the rest. */
type Zone = 'headline' | 'lead' | 'body';

/** One sentence of a reading, as comparison sees it. */
export interface Passage extends ComparableWords {
  /** Its place in the reading, headline first. */
  readonly index: number;
  readonly in: TextField;
  readonly span: Span;
  readonly text: string;
  /** Index of its block; -1 for headline and standfirst. */
  readonly block: number;
  readonly blockKind: BlockKind;
  readonly entryId: string | null;
  readonly zone: Zone;
  /** Equal for sentences that say the same in the same words; for bare numbers, under the same label. */
  readonly key: string;
  /** Equal for sentences that differ in their numbers only. */
  readonly maskedKey: string;
  /** For a bare number, the words before it that name it: a table's label. */
  readonly label: string;
  /** Indexes of the reading's figures and statements that stand in it. */
  readonly figures: readonly number[];
  readonly statements: readonly number[];
}

interface Piece {
  readonly in: TextField;
  readonly span: Span;
  readonly block: number;
  readonly blockKind: BlockKind;
  readonly entryId: string | null;
  readonly zone: Zone;
}

// Past this many sentences a page is a dump; the rest would only cost time.
const MAX_PASSAGES = 20_000;

/** The sentences of `reading` in order, headline and standfirst first; time stamps are left out. */
export function readPassages(reading: Reading): Passage[] {
  const pieces = [...fieldPieces(reading, 'headline'), ...fieldPieces(reading, 'standfirst')];
  for (const piece of bodyPieces(reading)) pieces.push(piece);
  const figures = bySentence(reading.figures);
  const statements = bySentence(reading.statements);
  let label = '';
  return pieces.slice(0, MAX_PASSAGES).map((piece, index) => {
    const text = fieldText(reading.article, piece.in).slice(piece.span[0], piece.span[1]);
    const words = comparableWords(withoutRelativeTimes(text), piece.span[0]);
    const masked = words.masked.join(' ');
    const named = isBare(words) ? label : '';
    label = masked;
    return {
      in: piece.in,
      span: piece.span,
      block: piece.block,
      blockKind: piece.blockKind,
      entryId: piece.entryId,
      zone: piece.zone,
      words: words.words,
      masked: words.masked,
      numerals: words.numerals,
      index,
      text,
      key: `${named}\n${words.words.join(' ')}`,
      maskedKey: `${named}\n${masked}`,
      label: named,
      figures: within(figures, piece),
      statements: within(statements, piece),
    };
  });
}

const TELLING = 2;

/** A cell such as "22" or "§ 5" says nothing by itself: what stands before it is its name. */
const isBare = (words: ComparableWords): boolean =>
  words.numerals.length > 0 && words.masked.filter((word) => word !== '#').length < TELLING;

function fieldPieces(reading: Reading, field: 'headline' | 'standfirst'): Piece[] {
  const zone: Zone = field === 'headline' ? 'headline' : 'lead';
  return splitSentences(fieldText(reading.article, field)).map((span) => ({
    in: field,
    span,
    block: -1,
    blockKind: 'paragraph',
    entryId: null,
    zone,
  }));
}

const LEAD_BLOCKS = 3;

function bodyPieces(reading: Reading): Piece[] {
  const { article } = reading;
  const pieces: Piece[] = [];
  let told = 0;
  article.blocks.forEach((block, index) => {
    const text = article.text.slice(block.start, block.end);
    if (text.trim() === '' || isTimeStamp(text)) return;
    const zone = zoneOf(article.headline === null, told++);
    for (const [start, end] of splitSentences(text)) {
      pieces.push({
        in: 'body',
        span: [block.start + start, block.start + end],
        block: index,
        blockKind: block.kind,
        entryId: block.entryId ?? null,
        zone,
      });
    }
  });
  return pieces;
}

/** Plain text has no headline of its own: its first line stands for it. */
function zoneOf(firstIsHeadline: boolean, order: number): Zone {
  if (firstIsHeadline && order === 0) return 'headline';
  return order < LEAD_BLOCKS ? 'lead' : 'body';
}

interface Placed {
  readonly in: TextField;
  readonly sentence: Span;
}

interface Anchored {
  readonly index: number;
  readonly in: TextField;
  readonly start: number;
}

function bySentence(items: readonly Placed[]): Map<TextField, Anchored[]> {
  const fields = new Map<TextField, Anchored[]>();
  items.forEach((item, index) => {
    const list = fields.get(item.in) ?? [];
    list.push({ index, in: item.in, start: anchorOf(item) });
    fields.set(item.in, list);
  });
  for (const list of fields.values()) list.sort((a, b) => a.start - b.start);
  return fields;
}

/** Where an item is counted to stand: its own start where it has one, else its sentence's. */
const anchorOf = (item: Placed & { readonly start?: number }): number =>
  item.start ?? item.sentence[0];

function within(fields: ReadonlyMap<TextField, readonly Anchored[]>, piece: Piece): number[] {
  const list = fields.get(piece.in) ?? [];
  const found: number[] = [];
  for (let at = firstFrom(list, piece.span[0]); at < list.length; at++) {
    const item = list[at];
    if (item === undefined || item.start >= piece.span[1]) break;
    found.push(item.index);
  }
  return found;
}

function firstFrom(list: readonly Anchored[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
