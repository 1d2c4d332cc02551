/** The month in which a sentence says that something befell those it counts; the year where it names one. */
export interface EventMonth {
  readonly month: string;
  readonly year: string | null;
}

const NAMES =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?';

const DATED = new RegExp(
  `\\b(?:in|on|im|am|during)\\s+(?:(?:early|late|mid|anfang|mitte|ende)[\\s-]+)?(?:\\d{1,2}\\.?\\s+)?(${NAMES})\\b\\.?(?:\\s+\\d{1,2}\\b,?)?(?:\\s+((?:19|20)\\d\\d)\\b)?`,
  'giu',
);

// "May" is a verb as well, so the name must be written as one.
const isWritten = (name: string): boolean => /^\p{Lu}/u.test(name);

/** The one month a sentence dates its event by; null when it names none or several. */
export function eventMonth(sentence: string): EventMonth | null {
  const found = [...sentence.matchAll(DATED)].filter(([, name = '']) => isWritten(name));
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return { month: monthKey(only[1] ?? ''), year: only[2] ?? null };
}

/** English and German names of a month begin alike, but for March, May, October and December. */
function monthKey(name: string): string {
  const start = name.toLowerCase().slice(0, 3);
  return spellings.get(start) ?? start;
}

const spellings = new Map([
  ['mär', 'mar'],
  ['mai', 'may'],
  ['okt', 'oct'],
  ['dez', 'dec'],
]);

/** Whether two sentences date what they tell to different months: then they tell of two events. */
export function areOfDifferentMonths(a: EventMonth | null, b: EventMonth | null): boolean {
  if (a === null || b === null) return false;
  if (a.month !== b.month) return true;
  return a.year !== null && b.year !== null && a.year !== b.year;
}
