import { type Severity, severities } from './change.ts';
import { after, type Instant } from './instant.ts';
import {
  dateAfter,
  fullHour,
  instantAt,
  localDate,
  type TimeOfDay,
  weekdayOf,
} from './local-time.ts';

export const digestRhythms = ['hourly', 'daily', 'weekly'] as const;

/** When alerts that wait for each other leave as one message. */
export interface DigestTimes {
  /** `hourly`: at each full hour of UTC. */
  readonly every: (typeof digestRhythms)[number];
  /** Of daily and weekly ones. */
  readonly at: TimeOfDay;
  /** Of weekly ones; 0 is Sunday. */
  readonly weekday: number;
  /** An IANA name. */
  readonly zone: string;
}

/** When a channel is left alone; what falls into it leaves together at its end. */
export interface QuietHours {
  readonly from: TimeOfDay;
  /** Of the next day, where it is no later than `from`. */
  readonly to: TimeOfDay;
  readonly zone: string;
  /** What is so grave does not wait; null: everything waits. */
  readonly unless: Severity | null;
}

/** What an alert waits for, beside others of its story. */
export type HeldFor = DigestTimes['every'] | 'quiet-hours';

/** What an alert is to be told by. */
export interface Telling {
  readonly digest: DigestTimes | null;
  readonly quiet: QuietHours | null;
}

/** When an alert that is ready at `ready` is told, and what it waits for until then; null: for nothing. */
export function tellingTime(
  ready: Instant,
  { digest, quiet }: Telling,
  severity: Severity,
): { readonly dueAt: Instant; readonly heldFor: HeldFor | null } {
  const dueAt = digest === null ? ready : nextDigest(digest, ready);
  const end = quiet === null || isGrave(quiet, severity) ? null : quietEnd(quiet, dueAt);
  return {
    dueAt: end ?? dueAt,
    heldFor: digest?.every ?? (end === null ? null : 'quiet-hours'),
  };
}

const isGrave = ({ unless }: QuietHours, severity: Severity): boolean =>
  unless !== null && severities.indexOf(severity) >= severities.indexOf(unless);

/** The first instant of a digest at or after `from`. */
export function nextDigest(times: DigestTimes, from: Instant): Instant {
  if (times.every === 'hourly') return fullHour(from);
  const today = localDate(from, times.zone);
  // Eight days always hold an instant of a weekly digest that is not past; the first of them is a day early.
  for (let days = -1; days <= 8; days += 1) {
    const instant = digestOn(dateAfter(today, days), times);
    if (instant !== null && instant >= from) return instant;
  }
  return from;
}

/** The last instant of a digest at or before `until`. */
export function lastDigest(times: DigestTimes, until: Instant): Instant {
  if (times.every === 'hourly') return fullHour(after(until, -3_599_999));
  const today = localDate(until, times.zone);
  for (let days = 1; days >= -8; days -= 1) {
    const instant = digestOn(dateAfter(today, days), times);
    if (instant !== null && instant <= until) return instant;
  }
  return until;
}

function digestOn(date: string, { every, at, weekday, zone }: DigestTimes): Instant | null {
  return every === 'weekly' && weekdayOf(date) !== weekday ? null : instantAt(date, at, zone);
}

/** When the quiet hours end that `instant` falls into; null outside of them. */
function quietEnd({ from, to, zone }: QuietHours, instant: Instant): Instant | null {
  const today = localDate(instant, zone);
  for (const date of [dateAfter(today, -1), today]) {
    const begin = instantAt(date, from, zone);
    const end = instantAt(from < to ? date : dateAfter(date, 1), to, zone);
    if (begin <= instant && instant < end) return end;
  }
  return null;
}
