const wordPattern = /[\p{L}\p{N}]+/gu;

/** A word of a text in comparable form, with where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text`: any case, any accents, any typography between them. */
export function placedWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** `text` as its words alone: what two spellings of one sentence have in common. */
export const folded = (text: string): string =>
  placedWords(text)
    .map(({ word }) => word)
    .join(' ');
