import { german } from './de/lexicon.ts';
import { english } from './en/lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** Languages that write 1.234,5: their digits are read so even where we have no words for them. */
const commaDecimals = new Set(
  'de fr es it pt nl da sv nb no fi pl cs sk ru uk tr el hu ro bg hr sr sl id vi'.split(' '),
);

const commaOnly: Lexicon = { ...english, numbers: { ...english.numbers, decimalMark: ',' } };

/** The lexicon for a BCP 47 tag; English words with local separators where a language has no folder yet. */
export function lexiconFor(language: string | null): Lexicon {
  const code = (language ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  if (code === 'en') return english;
  if (code === 'de') return german;
  return commaDecimals.has(code) ? commaOnly : english;
}
