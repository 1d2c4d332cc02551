const wordPattern = /[\p{L}\p{N}]+/gu;

/** Words that tell nobody apart. */
const common = new Set(['the', 'of', 'and', 'for', 'in', 'a', 'an', 'de', 's']);

/** The words of a text in comparable form: any case, without accents' different spellings. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
}

/** The words worth an index entry. */
export const tellingWords = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => !common.has(word));

/** Whether `text` holds all words of `asked`, whole, in any order. */
export function holdsWords(text: string | null, asked: string): boolean {
  if (text === null) return false;
  const words = new Set(wordsOf(text));
  return wordsOf(asked).every((word) => words.has(word));
}
