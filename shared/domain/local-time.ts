import { after, type Instant } from './instant.ts';

/** A time of day as people write it, "07:30". */
export type TimeOfDay = string;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The date that clocks of a zone show, "2026-03-04". */
export const localDate = (instant: Instant, zone: string): string =>
  new Date(wallMs(Date.parse(instant), zone)).toISOString().slice(0, 10);

/** The date `days` later. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00.000Z`).getUTCDay();

/**
 * When clocks of a zone show `time` on `date`. A time that comes twice is its first; one that is
 * left out is the moment at which clocks jump over it.
 */
export function instantAt(date: string, time: TimeOfDay, zone: string): Instant {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const early = wall - offsetMs(wall - DAY_MS, zone);
  const late = wall - offsetMs(wall + DAY_MS, zone);
  const [first, last] = early <= late ? [early, late] : [late, early];
  const fitting = [first, last].find((ms) => wallMs(ms, zone) === wall);
  return new Date(fitting ?? jumpBetween(first, last, zone)).toISOString();
}

/** The minute at which the zone's offset changes. */
function jumpBetween(from: number, to: number, zone: string): number {
  const before = offsetMs(from, zone);
  let low = from;
  let high = to;
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / MINUTE_MS / 2) * MINUTE_MS;
    if (offsetMs(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

const offsetMs = (ms: number, zone: string): number => wallMs(ms, zone) - ms;

/** What clocks of the zone show, as if it were UTC. */
function wallMs(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) +
    part('second') * 1000
  );
}

/** The next full hour of UTC, or this one. */
export function fullHour(instant: Instant): Instant {
  const past = Date.parse(instant) % (60 * MINUTE_MS);
  return past === 0 ? instant : after(instant, 60 * MINUTE_MS - past);
}
