import { describe, expect, it } from 'vitest';
import {
  type DigestTimes,
  lastDigest,
  nextDigest,
  type QuietHours,
  tellingTime,
} from '../../../shared/domain/telling-times.ts';

const daily = (at: string, zone = 'Europe/Berlin'): DigestTimes => ({
  every: 'daily',
  at,
  weekday: 1,
  zone,
});

/** The instants of a digest from one on, as many as asked. */
function following(times: DigestTimes, from: string, count: number): string[] {
  const found: string[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    const next = nextDigest(times, at);
    found.push(next);
    at = new Date(Date.parse(next) + 1).toISOString();
  }
  return found;
}

describe('a daily digest', () => {
  it('leaves at its time of day where its readers are, in summer and in winter', () => {
    expect(nextDigest(daily('07:30'), '2026-01-05T12:00:00.000Z')).toBe('2026-01-06T06:30:00.000Z');
    expect(nextDigest(daily('07:30'), '2026-07-05T12:00:00.000Z')).toBe('2026-07-06T05:30:00.000Z');
    expect(nextDigest(daily('07:30', 'Pacific/Kiritimati'), '2026-07-05T12:00:00.000Z')).toBe(
      '2026-07-05T17:30:00.000Z',
    );
  });

  it('leaves at its very instant', () => {
    expect(nextDigest(daily('07:30'), '2026-01-06T06:30:00.000Z')).toBe('2026-01-06T06:30:00.000Z');
  });

  it('leaves once on the night whose hour comes twice', () => {
    expect(following(daily('02:30'), '2026-10-24T12:00:00.000Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('leaves at the next moment on the night whose hour is left out', () => {
    expect(following(daily('02:30'), '2026-03-28T12:00:00.000Z', 2)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'])(
    'leaves once for each day of a year in %s',
    (zone) => {
      const instants = following(daily('02:10', zone), '2026-01-01T12:00:00.000Z', 365);
      const days = instants.map((at) => Date.parse(at) / 86_400_000);
      const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0.9);
      expect(Math.max(...gaps)).toBeLessThan(1.1);
      expect(instants.every((at) => lastDigest(daily('02:10', zone), at) === at)).toBe(true);
    },
  );
});

it('a weekly digest leaves on its day, an hourly one at each full hour', () => {
  const weekly: DigestTimes = { every: 'weekly', at: '09:00', weekday: 1, zone: 'Europe/London' };
  expect(following(weekly, '2026-03-25T00:00:00.000Z', 2)).toEqual([
    '2026-03-30T08:00:00.000Z',
    '2026-04-06T08:00:00.000Z',
  ]);
  const hourly: DigestTimes = { ...weekly, every: 'hourly' };
  expect(nextDigest(hourly, '2026-03-25T13:01:00.000Z')).toBe('2026-03-25T14:00:00.000Z');
  expect(lastDigest(hourly, '2026-03-25T13:01:00.000Z')).toBe('2026-03-25T13:00:00.000Z');
});

describe('quiet hours', () => {
  const quiet: QuietHours = { from: '22:00', to: '07:00', zone: 'Europe/Berlin', unless: 'high' };
  const due = (
    ready: string,
    given: Partial<QuietHours> = {},
    severity: 'medium' | 'high' = 'medium',
  ) => tellingTime(ready, { digest: null, quiet: { ...quiet, ...given } }, severity);

  it('hold an alert to their end, over midnight', () => {
    const end = { dueAt: '2026-01-06T06:00:00.000Z', heldFor: 'quiet-hours' };
    expect(due('2026-01-05T21:00:00.000Z')).toEqual(end);
    expect(due('2026-01-06T05:59:00.000Z')).toEqual(end);
  });

  it('hold nothing before, after and at their end', () => {
    for (const ready of ['2026-01-05T20:59:00.000Z', '2026-01-06T06:00:00.000Z'])
      expect(due(ready)).toEqual({ dueAt: ready, heldFor: null });
  });

  it('let through what is grave', () => {
    expect(due('2026-01-05T23:00:00.000Z', {}, 'high').heldFor).toBeNull();
    expect(due('2026-01-05T23:00:00.000Z', { unless: null }, 'high').heldFor).toBe('quiet-hours');
  });

  it('end on the night whose hour comes twice, and on the one whose hour is left out', () => {
    expect(due('2026-10-25T00:20:00.000Z', { to: '02:30' }).dueAt).toBe('2026-10-25T00:30:00.000Z');
    // The second 02:20 of the night: they are over.
    expect(due('2026-10-25T01:20:00.000Z', { to: '02:30' }).heldFor).toBeNull();
    expect(due('2026-03-29T00:30:00.000Z', { to: '02:30' }).dueAt).toBe('2026-03-29T01:00:00.000Z');
  });

  it('hold a digest that falls into them', () => {
    const digest = daily('05:00');
    expect(tellingTime('2026-01-05T12:00:00.000Z', { digest, quiet }, 'medium')).toEqual({
      dueAt: '2026-01-06T06:00:00.000Z',
      heldFor: 'daily',
    });
  });
});
