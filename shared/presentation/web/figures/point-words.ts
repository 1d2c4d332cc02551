import type { TrackerPoint } from '../../../domain/tracker.ts';
import { valueWords } from '../../message/figure-words.ts';

/** What a point says in brief: "at least 35", "for", or the act; "no number" where it is only words. */
export function pointWords({ value, range, bound, stance, act }: TrackerPoint): string {
  const number = valueWords({
    ...{ text: '', evidence: { in: 'body', start: 0, end: 0, sentence: [0, 0] } },
    ...{ value, range, ...(bound === null ? {} : { bound }) },
  });
  return (
    number ??
    [act, stance]
      .filter((part) => part !== null)
      .join(', ')
      .trim()
  );
}

const minuteMs = 60_000;

/** A length of time as people say it: "2 h 10 min", "3 days". */
export function lengthWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.round(hours / 24)} days`;
}
