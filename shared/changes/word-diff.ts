import { diffArrays, diffWordsWithSpace, type Change as Part } from 'diff';
import { splitSentences } from '../language/sentences.ts';

/** A run of text that both versions have, or only one of them. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Word diffs cost the product of length and edits: past these sizes larger pieces are compared.
const WORDS_LIMIT = 20_000;
const SENTENCES_LIMIT = 400_000;
const MAX_EDITS = 2_000;

/**
 * What to strike out and what to mark in `before` to read `after`: the `same` and `added` segments
 * joined are exactly `after`, the `same` and `removed` ones exactly `before`. Compared by words; by
 * sentences, then paragraphs, where the texts are too long for that; whole when even that is too much.
 */
export function wordDiff(before: string, after: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const size = before.length + after.length;
  const parts =
    (size <= WORDS_LIMIT ? byWords(before, after) : undefined) ??
    (size <= SENTENCES_LIMIT
      ? byPieces(sentencePieces(before), sentencePieces(after))
      : undefined) ??
    byPieces(paragraphPieces(before), paragraphPieces(after));
  return parts ?? wholly(before, after);
}

function byWords(before: string, after: string): Segment[] | undefined {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  return parts?.map(segmentOf);
}

function byPieces(before: string[], after: string[]): Segment[] | undefined {
  const parts = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  return parts?.map((part) => segmentOf({ ...part, value: part.value.join('') }));
}

function segmentOf(part: Pick<Part, 'added' | 'removed' | 'value'>): Segment {
  const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
  return { kind, text: part.value };
}

/** Sentences with the white space that follows them, so that joined they are the text. */
function sentencePieces(text: string): string[] {
  const starts = splitSentences(text).map(([start]) => start);
  if (starts.length === 0) return [text];
  starts[0] = 0;
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

function paragraphPieces(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function wholly(before: string, after: string): Segment[] {
  const removed: Segment = { kind: 'removed', text: before };
  const added: Segment = { kind: 'added', text: after };
  return [removed, added].filter((segment) => segment.text !== '');
}
