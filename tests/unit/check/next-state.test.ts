import { expect, test } from 'vitest';
import { type Finding, nextState } from '../../../shared/use-cases/check/next-state.ts';
import { makePage, makeState } from '../../support/make-page.ts';

const at = '2026-03-04T14:17:00.000Z';

const finding = (given: Partial<Finding>): Finding => ({
  outcome: 'unchanged',
  reason: null,
  at,
  validators: null,
  publishedAt: null,
  retryAfterMs: null,
  confirmInMs: null,
  confirmedThrough: 0,
  ...given,
});

const unchangedSpell = {
  outcome: 'unchanged',
  reason: null,
  from: '2026-03-04T14:02:00.000Z',
  lastSeen: '2026-03-04T14:12:00.000Z',
  count: 3,
} as const;

test('equal outcomes in a row make one spell that grows', () => {
  const { state, closed } = nextState(
    makePage(),
    makeState({ spell: unchangedSpell }),
    finding({}),
  );
  expect(state.spell).toEqual({ ...unchangedSpell, lastSeen: at, count: 4 });
  expect(closed).toBeNull();
});

test('another outcome closes the spell and begins a new one', () => {
  const blind = finding({ outcome: 'unreadable', reason: 'challenge' });
  const { state, closed } = nextState(makePage(), makeState({ spell: unchangedSpell }), blind);
  expect(closed).toEqual(unchangedSpell);
  expect(state.spell).toMatchObject({ outcome: 'unreadable', reason: 'challenge', count: 1 });
});

test('blindness begins with the first unreadable answer, whatever the reasons after it', () => {
  const first = nextState(
    makePage(),
    makeState(),
    finding({ outcome: 'unreadable', reason: 'challenge', at: '2026-03-04T14:05:00.000Z' }),
  ).state;
  const second = nextState(makePage(), first, finding({ outcome: 'unreadable', reason: 'empty' }));
  expect(second.state.blindSince).toBe('2026-03-04T14:05:00.000Z');
});

test('a readable answer ends blindness and failures', () => {
  const blind = makeState({ blindSince: '2026-03-04T14:05:00.000Z', failures: 4 });
  const { state } = nextState(makePage(), blind, finding({}));
  expect(state).toMatchObject({ blindSince: null, failures: 0, lastReadAt: at });
});

test('a paused page stays paused after a check by hand', () => {
  const { state } = nextState(makePage(), makeState({ nextDueAt: null }), finding({}));
  expect(state.nextDueAt).toBeNull();
});

test('each write raises the revision by one, so that two checks cannot both write', () => {
  expect(nextState(makePage(), makeState({ revision: 7 }), finding({})).state.revision).toBe(8);
});

test('a page is as old as it says, not as when it was first watched', () => {
  const old = finding({ publishedAt: '2026-01-04T09:00:00+01:00' });
  const { state } = nextState(makePage(), makeState(), old);
  expect(state.nextDueAt).toBe('2026-03-11T14:17:00.000Z');
});

test('a page time that is no time counts as none', () => {
  const { state } = nextState(makePage(), makeState(), finding({ publishedAt: 'yesterday' }));
  expect(state.nextDueAt).toBe('2026-03-04T14:19:00.000Z');
});

test('a feed is read as often after a month as on its first day', () => {
  const feed = makePage({ role: 'feed', firstSeenAt: '2026-01-04T14:00:00.000Z' });
  const { state } = nextState(feed, makeState(), finding({}));
  expect(state.nextDueAt).toBe('2026-03-04T14:32:00.000Z');
});

test('a page that no watch wants is read once when somebody asks, and is not due after it', () => {
  const asked = makeState({ nextDueAt: at, once: true });
  const { state } = nextState(makePage(), asked, finding({}));
  expect(state.nextDueAt).toBeNull();
  expect(state).not.toHaveProperty('once');
});
