import type { Passage } from './passage.ts';
import type { Side } from './side.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,4}${WEEKDAY}(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d\\d)\\b`,
    'i',
  ),
  new RegExp(
    `^\\W{0,4}${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${MONTH}),?\\s+(?<year>20\\d\\d)\\b`,
    'i',
  ),
  /^\W{0,4}(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b/,
];

/**
 * Which blocks of a page are items newer than all it listed before: those that open with a later
 * day than any block did ("March 23, 2020: Governor declares…"). A list of dated items drops its
 * oldest as it grows; what stands under a later day is new whatever else moved.
 */
export function newerItems(before: Side, after: Side): ReadonlySet<number> {
  const listed = [...daysOf(before).values()];
  if (listed.length === 0) return new Set();
  const newest = Math.max(...listed);
  return new Set([...daysOf(after)].flatMap(([block, day]) => (day > newest ? [block] : [])));
}

/** The day each dated block opens with, as a number that grows with time. */
function daysOf(side: Side): Map<number, number> {
  const days = new Map<number, number>();
  const seen = new Set<number>();
  for (const passage of side.passages) {
    if (passage.in !== 'body' || seen.has(passage.block)) continue;
    seen.add(passage.block);
    const day = openingDay(passage);
    if (day !== null) days.set(passage.block, day);
  }
  return days;
}

function openingDay(passage: Passage): number | null {
  for (const form of FORMS) {
    const { year, month, day } = form.exec(passage.text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    return Number(year) * 10_000 + monthNumber(month) * 100 + Number(day);
  }
  return null;
}

const monthNumber = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
