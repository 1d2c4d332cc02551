import type { PageTime } from '../../domain/instant.ts';
import { monthNumbers } from './months.ts';
import { realDate } from './page-time.ts';

const DAY_MONTH_YEAR =
  /\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const MONTH_DAY_YEAR = /\b(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const NUMERIC = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/;
const YEAR_FIRST = /\b(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/;
const CJK = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const CLOCK = /\b(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b)?/i;

/**
 * The first date that stands written in `text`: "4 March 2026, 14:02", "March 4, 2026", "04.03.2026",
 * "2026年3月4日". A numeric date reads day first, save where that is no date or the language is US
 * English. No zone is invented.
 */
export function writtenDate(text: string, language: string | null): PageTime | null {
  const found = dateIn(text.slice(0, 300), language);
  if (found === null) return null;
  const clock = clockIn(text.slice(found.end, found.end + 30));
  return clock === null ? found.date : `${found.date}T${clock}:00`;
}

interface Found {
  readonly date: PageTime;
  readonly end: number;
}

function dateIn(text: string, language: string | null): Found | null {
  return (
    match(text, CJK, ([year, month, day]) => dateOf(year, month, day)) ??
    match(text, YEAR_FIRST, ([year, month, day]) => dateOf(year, month, day)) ??
    match(text, DAY_MONTH_YEAR, ([day, month, year]) => dateOf(year, named(month), day)) ??
    match(text, MONTH_DAY_YEAR, ([month, day, year]) => dateOf(year, named(month), day)) ??
    match(text, NUMERIC, ([one, other, year]) => numeric(one, other, { year, language }))
  );
}

function match(
  text: string,
  pattern: RegExp,
  read: (parts: readonly string[]) => PageTime | null,
): Found | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const date = read(found.slice(1));
  return date === null ? null : { date, end: found.index + found[0].length };
}

const named = (month: string | undefined): string | undefined => {
  const number = monthNumbers.get((month ?? '').toLowerCase());
  return number === undefined ? undefined : String(number);
};

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PageTime | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return realDate({ year, month: month.padStart(2, '0'), day: day.padStart(2, '0') });
}

function numeric(
  one: string | undefined,
  other: string | undefined,
  { year, language }: { readonly year: string | undefined; readonly language: string | null },
): PageTime | null {
  const isMonthFirst = /^en(?:-us)?$/i.test(language ?? '');
  const first = isMonthFirst ? dateOf(year, one, other) : dateOf(year, other, one);
  return first ?? (isMonthFirst ? dateOf(year, other, one) : dateOf(year, one, other));
}

function clockIn(text: string): string | null {
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [, hour = '', minute = '', half] = found;
  const hours =
    (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
