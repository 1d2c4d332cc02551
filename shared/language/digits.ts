/** Longer runs of digits are codes, and would not fit a number. */
const LONGEST = 24;

/**
 * The value of a number in digits as `decimalMark` reads it, or null when its marks fit no number:
 * "1,234.5" is 1234.5 with a point, "1.234,5" with a comma; "7.10.2023" and "1.2.3" are none.
 */
export function digitsValue(text: string, decimalMark: '.' | ','): number | null {
  const plain = text.replace(/[ \u202f\u00a0’']/g, '');
  if (plain !== text && !/^\d{1,3}(?:[ \u202f\u00a0’']\d{3})+(?:[.,]\d+)?$/.test(text)) return null;
  if (plain.length > LONGEST) return null;
  if (/^\d+$/.test(plain)) return Number(plain);
  const pointed = decimalMark === '.' ? plain : swapMarks(plain);
  if (/^\d+\.\d+$/.test(pointed)) return Number(pointed);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(pointed))
    return Number(pointed.replaceAll(',', ''));
  return null;
}

const swapMarks = (text: string): string =>
  text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

const glyphs: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** The value of a fraction written as one character, or null. */
export const glyphValue = (text: string): number | null => glyphs.get(text) ?? null;
