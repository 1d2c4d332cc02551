/** Small words that tell a language: frequent in it, and rare or another word in the others. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('the and of that said with has have were was been from they which would their this'),
  de: setOf(
    'der die und das nicht mit den dem des ist sind wurde wurden nach bei auch für sich wird ein eine einer im zum zur mehrere viele',
  ),
  fr: setOf('le les des et est une dans pour que qui sur avec ont été par aux du selon'),
  es: setOf('el los las del y una por con según han fueron está están más su al lo'),
  it: setOf('il gli della dei delle che è sono una nel alla ha hanno stato anche più'),
  pt: setOf('os das dos uma não são foi foram pelo pela ao segundo mais em com'),
  nl: setOf('het een van zijn niet met werd werden voor ook naar bij aan heeft volgens'),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Letters that a language writes and those beside it seldom do. */
const letters: Readonly<Record<string, RegExp>> = { de: /[äöüß]/ };

const longestLook = 6000;
const fewestHits = 3;
/** A headline or two: two hits must do, and letters count. */
const fewWords = 40;
const fewestHitsOfFewWords = 2;

/**
 * The language of running text by its small words, as a BCP 47 tag; null when too few of them, or
 * those of two languages, stand in it.
 */
export function guessLanguage(text: string): string | null {
  const all =
    text
      .slice(0, longestLook)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const isShort = all.length <= fewWords;
  // A name met twice ("van") is one sign, not two.
  const words = isShort ? [...new Set(all)] : all;
  const scores = Object.entries(smallWords)
    .map(([tag, small]) => ({
      tag,
      hits: words.filter((word) => small.has(word) || (isShort && letters[tag]?.test(word))).length,
    }))
    .sort((one, other) => other.hits - one.hits);
  const [first, second] = scores;
  if (first === undefined || first.hits < (isShort ? fewestHitsOfFewWords : fewestHits))
    return null;
  return first.hits >= 2 * (second?.hits ?? 0) ? first.tag : null;
}
