/** A word may hold marks that combine with its letters, and signs that only say where it may break. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
const unwritten = /[\p{M}\u00AD\u200B-\u200D\u2060]/gu;

/** A word of a text in comparable form, with where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text`: any case, any accents (composed or not), any typography between or in them. */
export function placedWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKD').toLowerCase().normalize('NFKD').replace(unwritten, ''),
    start: index,
    end: index + found.length,
  }));
}

/** `text` as its words alone: what two spellings of one sentence have in common. */
export const folded = (text: string): string =>
  placedWords(text)
    .map(({ word }) => word)
    .join(' ');

/** Whether the words of `asked` stand in those of `words`, both folded: whole words, never parts of them. */
export const holdsWords = (words: string, asked: string): boolean =>
  ` ${words} `.includes(` ${asked} `);
