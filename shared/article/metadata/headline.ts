import { clean } from '../body/segment.ts';
import { decodeEntities } from './entities.ts';
import { asText } from './json-value.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { shownHeadlines } from './shown-headlines.ts';
import { withoutSiteName } from './site-suffix.ts';

/**
 * The headline as the page shows it: the `h1` that a declared title agrees with, or the only one
 * (sites declare other words for search engines), else what is declared.
 */
export function readHeadline(facts: PageFacts, siteName: string | null): string | null {
  const declared = declaredTitles(facts, siteName);
  const shown = shownHeadlines(facts, declared).filter(
    (text) => text !== siteName && !isSiteIn(facts.title, text),
  );
  const agreed = shown.find((text) => declared.some((title) => agrees(text, title)));
  if (agreed !== undefined) return withoutKicker(agreed, declared);
  const [only, ...others] = shown;
  if (only !== undefined && others.length === 0 && wordsOf(only).size > 3) return only;
  return declared[0] ?? only ?? null;
}

/** "Bridge closed_Region_Harbour Post": what ends the page's title behind a mark is the site, not the story. */
const isSiteIn = (title: string | null, text: string): boolean =>
  title !== null &&
  title.length > text.length + 8 &&
  /[|_]\s*$/u.test(title.slice(0, -text.length)) &&
  title.endsWith(text);

/**
 * "Storm in Costara Bridge closed" to "Bridge closed" where the page declares just that, and more
 * than once: a single shorter title may have left out words, and a figure with them.
 */
function withoutKicker(shown: string, declared: readonly string[]): string {
  const tails = declared.filter((title) => title.length > 15 && shown.endsWith(title));
  return tails.find((title, index) => tails.indexOf(title) !== index) ?? shown;
}

function declaredTitles(facts: PageFacts, siteName: string | null): readonly string[] {
  const raw = [
    asText(facts.article?.['headline']) ?? asText(facts.article?.['name']),
    firstMeta(facts, ['og:title', 'twitter:title', 'dc.title', 'title', 'headline']),
    facts.title,
  ];
  return raw
    .filter((text) => text !== null)
    .map((text) => withoutSiteName(clean(decodeEntities(text)), siteName))
    .filter((text, _, all) => text !== '' && !all.some((other) => isCutAtQuote(text, other)));
}

/** `content="Mayor calls it "a gift""`: the markup ends the text at the first mark inside it. */
const isCutAtQuote = (text: string, whole: string): boolean =>
  whole.startsWith(text) && /^\s*["'“«]/u.test(whole.slice(text.length));

/** Whether two titles share most of their words, by the shorter of the two. */
function agrees(one: string, other: string): boolean {
  const first = wordsOf(one);
  const second = wordsOf(other);
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  if (few.size === 0) return false;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / few.size >= 0.6 && (few.size > 1 || many.size < 4) && few.size * 5 >= many.size;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(partsOf));

/** Scripts that write no spaces: two characters in a row stand for a word. */
function partsOf(run: string): readonly string[] {
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run);
  if (!isUnspaced || run.length < 3) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}
