import type { Draft } from './draft.ts';
import type { Passage, Range } from './passage.ts';

/** A piece of content in the passage it stands in. */
export interface Piece {
  readonly passage: Passage;
  readonly range: Range;
}

/** The pieces of a draft's content, in the order of the text. */
export function piecesOf(draft: Draft): Piece[] {
  const own = draft.content.map((range): Piece => ({ passage: draft.passage, range }));
  return [...own.sort((a, b) => a.range.from - b.range.from), ...draft.later];
}

/** Share of a draft's content words that stand inside quotation marks, 0 to 1. */
export function quotedShare(pieces: readonly Piece[]): number {
  let [words, quoted] = [0, 0];
  for (const { passage, range } of pieces)
    for (let at = range.from; at < range.to; at++) {
      if (passage.tokens[at]?.kind === 'mark') continue;
      words++;
      if (passage.quoteOf[at] !== -1) quoted++;
    }
  return words === 0 ? 0 : quoted / words;
}
