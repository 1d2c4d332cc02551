import type { Instant } from '../../domain/instant.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "4 March 2026". */
function dayWords(instant: Instant): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

const clockWords = (instant: Instant): string => {
  const date = new Date(instant);
  return `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
};

/** "14:02 UTC", with the day when it is not `day` ("14:02 UTC on 3 March 2026"). */
export const timeWords = (instant: Instant, day: Instant): string =>
  dayWords(instant) === dayWords(day)
    ? `${clockWords(instant)} UTC`
    : `${clockWords(instant)} UTC on ${dayWords(instant)}`;

/** "14:02 UTC on 4 March 2026". */
export const fullTimeWords = (instant: Instant): string =>
  `${clockWords(instant)} UTC on ${dayWords(instant)}`;

/** "between 14:02 and 14:17 UTC on 4 March 2026". */
export const betweenWords = (from: Instant, to: Instant): string =>
  dayWords(from) === dayWords(to)
    ? `between ${clockWords(from)} and ${fullTimeWords(to)}`
    : `between ${fullTimeWords(from)} and ${fullTimeWords(to)}`;
