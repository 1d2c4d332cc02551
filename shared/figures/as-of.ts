import type { PageTime } from '../domain/instant.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';

const DAY_MS = 86_400_000;

/**
 * The day a sentence's figures stand at, from "as of Sunday", "as of March 3" or "by Monday
 * evening", resolved against the day of publication; null when the page gives no such day.
 */
export function asOfIn(
  tokens: readonly Token[],
  publishedAt: PageTime | null,
  lexicon: Lexicon,
): PageTime | null {
  if (publishedAt === null) return null;
  const published = Date.parse(publishedAt.slice(0, 10));
  if (Number.isNaN(published)) return null;
  for (let index = 0; index < tokens.length; index++) {
    const at = afterAsOf(tokens, index);
    const day = at === null ? null : dayAt(tokens, at, { published, lexicon });
    if (day !== null) return new Date(day).toISOString().slice(0, 10);
  }
  return null;
}

function afterAsOf(tokens: readonly Token[], index: number): number | null {
  const lower = tokens[index]?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (lower === 'as' && (next === 'of' || next === 'at')) return index + 2;
  if (lower === 'stand') return index + 1;
  return lower === 'by' ? index + 1 : null;
}

interface Calendar {
  readonly published: number;
  readonly lexicon: Lexicon;
}

function dayAt(
  tokens: readonly Token[],
  at: number,
  { published, lexicon }: Calendar,
): number | null {
  const word = tokens[at];
  if (word === undefined) return null;
  const weekday = lexicon.weekdays.get(word.lower);
  if (weekday !== undefined) {
    const back = (new Date(published).getUTCDay() - weekday + 7) % 7;
    return published - back * DAY_MS;
  }
  if (word.lower === 'today') return published;
  if (word.lower === 'yesterday') return published - DAY_MS;
  return monthDay(tokens, at, { published, lexicon });
}

/** "March 3" or "3 March"; without a year, the last one up to publication. */
function monthDay(
  tokens: readonly Token[],
  at: number,
  { published, lexicon }: Calendar,
): number | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const month = lexicon.months.get(first?.lower ?? '') ?? lexicon.months.get(second?.lower ?? '');
  const day = Number((first?.kind === 'number' ? first : second)?.text);
  if (month === undefined || !Number.isInteger(day) || day < 1 || day > 31) return null;
  const written = Number((third?.text === ',' ? tokens[at + 3] : third)?.text);
  if (written >= 1900 && written <= 2150) return Date.UTC(written, month - 1, day);
  const year = new Date(published).getUTCFullYear();
  const then = Date.UTC(year, month - 1, day);
  return then > published ? Date.UTC(year - 1, month - 1, day) : then;
}
