import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import { composeMessage } from '../../../shared/presentation/message/compose-message.ts';
import {
  change,
  changeAlert,
  channel,
  delivery,
  eventAlert,
  held,
  page,
  side,
} from '../../support/alert-builders.ts';

const subject = (...alerts: readonly Alert[]): string =>
  composeMessage({ channel: channel(), delivery: delivery(), alerts }).subject;

describe('a subject line', () => {
  it('tells outlet, figure, both values and the notice', () => {
    expect(subject(changeAlert())).toBe('Harbour Post: hostages held 59 → 58 (no note found)');
  });

  it('tells how many more changes the message holds', () => {
    expect(subject(changeAlert(), changeAlert({ id: 'b' }), changeAlert({ id: 'c' }))).toBe(
      'Harbour Post: hostages held 59 → 58 (no note found) and 2 more',
    );
  });

  it('is led by the gravest change, whatever came first', () => {
    const low = changeAlert({ id: 'b', severity: 'low', summary: 'tents: 12 → 11' });
    expect(subject(low, changeAlert())).toContain('59 → 58');
  });

  it('tells one change once when two rules matched it', () => {
    expect(subject(changeAlert(), changeAlert({}, { id: 'other', ruleId: 'all' }))).not.toContain(
      'more',
    );
  });

  it('says when a value comes back', () => {
    expect(subject(changeAlert({ reverts: 2 }))).toContain('59 → 58 again');
  });

  it('keeps both values when what they count is long', () => {
    const counted =
      'hostages still held in the hills above Port Sela by the Northern Front and its allies';
    const line = subject(changeAlert({ summary: `${counted}: at least 1,059 → more than 1,058` }));
    expect(line).toMatch(/… at least 1,059 → more than 1,058 \(no note found\)$/);
    expect(line.length).toBeLessThanOrEqual(99);
  });

  it('takes the summary where there is no number', () => {
    const words = {
      summary: 'Harbour Post: Adrian Holt: “will not” → “cannot yet”.',
      notice: null,
    };
    expect(subject(changeAlert({ ...words, before: side('a'), after: side('b') }))).toBe(
      'Harbour Post: Adrian Holt: “will not” → “cannot yet”',
    );
  });

  it('tells a confirmed removal with the value as it stood', () => {
    const summary = 'No longer on the page: hostages held, 59';
    const removed = change({ kind: 'figure-removed', after: null, summary });
    expect(subject(eventAlert({ kind: 'change-confirmed', summary }, { change: removed }))).toBe(
      'Harbour Post: hostages held 59 removed (confirmed, no note found)',
    );
  });

  it('tells since when a page cannot be read', () => {
    expect(subject(eventAlert({ since: '2026-03-03T02:10:00.000Z' }))).toBe(
      'Harbour Post: blind since 02:10 UTC on 3 March 2026: Talks over Costara captives resume',
    );
  });

  it('tells what both outlets say when they disagree', () => {
    const disagreement = eventAlert(
      { kind: 'tracker-disagrees', tracker: 'hostages-held', before: held(58), after: held(59) },
      { other: page({ id: 'page-2', outlet: 'Meridian Wire' }) },
    );
    expect(subject(disagreement)).toBe('Harbour Post: hostages held 59, Meridian Wire 58');
  });

  it('names the lag of the outlet that still says the older value', () => {
    const disagreement = eventAlert(
      {
        kind: 'tracker-disagrees',
        tracker: 'hostages-held',
        since: '2026-03-04T00:10:00.000Z',
        at: '2026-03-04T14:17:00.000Z',
        before: held(58),
        after: held(59),
      },
      { other: page({ id: 'page-2', outlet: 'Meridian Wire' }) },
    );
    expect(subject(disagreement)).toBe(
      'Harbour Post: hostages held still 59, 14 hours after Meridian Wire said 58',
    );
  });

  it('groups thousands, and keeps decimals, when outlets are compared', () => {
    const high = { kind: 'tracker-new-high', tracker: 'aid', after: held(12045.5) } as const;
    expect(subject(eventAlert(high))).toBe('Harbour Post: aid 12,045.5, a new high');
  });
});

describe('whatever a page says', () => {
  const anyChange = fc
    .record({
      outlet: fc.string({ unit: 'grapheme', maxLength: 60 }),
      summary: fc.string({ unit: 'binary', maxLength: 300 }),
      more: fc.integer({ min: 0, max: 49 }),
    })
    .map(({ outlet, summary, more }) => [
      changeAlert({ summary, before: null }, { page: page({ outlet }) }),
      ...Array.from({ length: more }, (_, index) => changeAlert({ id: `more-${index}` })),
    ]);

  it('a subject line has at most 99 characters, one line and no half character', () => {
    fc.assert(
      fc.property(anyChange, (alerts) => {
        const line = subject(...alerts);
        expect(line.length).toBeLessThanOrEqual(99);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('a subject line is never cut inside a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (length) => {
        const summary = `${'a '.repeat(length)}1,234,567 hostages and 89.5% of £1,020 were held`;
        const line = subject(changeAlert({ summary, before: null, after: null }));
        const numbers = line.replace(/^.*?: /, '').match(/[£\d][\d.,]*%?/g) ?? [];
        for (const number of numbers) {
          expect(['1,234,567', '89.5%', '£1,020']).toContain(number);
        }
      }),
    );
  });
});
