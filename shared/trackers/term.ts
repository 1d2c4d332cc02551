/** Lower case, plain quotes and hyphens, single spaces: the form in which terms are compared. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Whether `term` stands in `text` as whole words, in any case and in singular or plural
 * ("hostage" in "59 hostages"); never inside another word ("aid" in "said").
 */
export function mentions(text: string, term: string): boolean {
  const wanted = words(term).map(stem);
  if (wanted.length === 0) return false;
  const given = words(text).map(stem);
  for (let at = 0; at + wanted.length <= given.length; at++)
    if (wanted.every((word, offset) => given[at + offset] === word)) return true;
  return false;
}

/** Whether two names are the same words, in any case and with any spacing. */
export const sameWords = (a: string, b: string): boolean => comparable(a) === comparable(b);

const words = (text: string): string[] => comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Plural endings off: enough to bring a term and its plural together, not a lemma. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word))
    return word.slice(0, -1);
  return word;
}
