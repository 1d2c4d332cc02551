import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { channel, held, page } from '../../support/alert-builders.ts';
import { makePage } from '../../support/make-page.ts';
import { due, failedOutcome, newsroom, sentOutcome } from './newsroom.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const rendering = makeMessageRendering({ colour: false });

/** A step of the count of one page, waiting for the daily digest. */
function step(from: number, to: number, version: number): Alert {
  const told = due(`step-${version}`, { heldFor: 'daily' });
  if (told.subject.kind !== 'change') throw new Error('The builder gives a change.');
  const change = {
    ...told.subject.change,
    id: `step-${version}`,
    version,
    summary: `hostages held: ${from} → ${to}`,
    before: held(from),
    after: held(to),
  };
  return { ...told, subject: { kind: 'change', change } };
}

describe('a digest', () => {
  it('is one message of several stories, each under its name', async () => {
    const room = await newsroom();
    await room.put([
      due('a', { heldFor: 'daily' }),
      due('b', { heldFor: 'daily', story: 'floods', page: page({ id: 'page-2' }) }),
      due('c'),
    ]);
    await room.run();
    expect(room.sent.map(({ delivery }) => delivery.story).sort()).toEqual([
      'costara',
      'daily digest',
    ]);
    const message = room.sent.find(({ delivery }) => delivery.heldFor === 'daily');
    const text = message === undefined ? '' : rendering.mail(message).text;
    expect(text).toContain('== costara ==');
    expect(text).toContain('== floods ==');
  });

  it('tells a figure that moved twice from its first value to its last, with both steps', async () => {
    const room = await newsroom();
    await room.put([step(47, 46, 4), step(46, 45, 5)]);
    await room.run();
    const [message] = room.sent;
    const mail = message && rendering.mail(message);
    expect(mail?.subject).toBe(
      'Daily digest: 2 alerts on 1 page; Harbour Post: hostages held: 47 → 45',
    );
    expect(mail?.text).toContain('hostages held: 47 → 45\n');
    expect(mail?.text).toContain('Step: 47 → 46, between');
    expect(mail?.text).toContain('Step: 46 → 45, between');
    expect(mail?.text.match(/^Before/gmu)).toHaveLength(1);
  });

  it('of a thousand alerts is one message of bounded size', { timeout: 20_000 }, async () => {
    const room = await newsroom();
    const alerts = Array.from({ length: 1000 }, (_, index) =>
      due(`a${index}`, { heldFor: 'daily', page: page({ id: `page-${index}` }) }),
    );
    await room.put(alerts);
    await room.run();
    expect(room.sent).toHaveLength(1);
    const mail = room.sent[0] && rendering.mail(room.sent[0]);
    expect(mail?.text.length).toBeLessThan(64_000);
    expect(mail?.text).toContain('And 950 pages more');
  });

  it('keeps its id when it is tried again', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([step(47, 46, 4), step(46, 45, 5)]);
    await room.run();
    room.answer = () => sentOutcome;
    room.wait(10 * MINUTE);
    await room.run();
    expect(new Set(room.attempts.map(({ delivery }) => delivery.id)).size).toBe(1);
    expect(room.sent).toHaveLength(1);
  });
});

describe('a digest without news', () => {
  const digest = { every: 'daily', at: '07:30', weekday: 1, zone: 'UTC' } as const;

  it('sends nothing', async () => {
    const room = await newsroom();
    await room.store.channels.put({ ...channel(), digest });
    room.now = '2026-03-04T07:30:10.000Z';
    await room.run();
    expect(room.sent).toEqual([]);
  });

  it('says so once a day in one line, where it is asked to', async () => {
    const room = await newsroom();
    await room.store.channels.put({ ...channel(), digest, dailyLine: true });
    const state = {
      ...firstState(makePage().id, room.now),
      lastReadAt: '2026-03-04T06:00:00.000Z',
    };
    await room.store.pages.create(makePage(), state);
    room.now = '2026-03-04T07:30:10.000Z';
    for (let run = 0; run < 80; run += 1) {
      await room.run();
      room.wait(MINUTE);
    }
    expect(room.sent.map((message) => rendering.mail(message).subject)).toEqual([
      'Daily digest: nothing to tell, 1 page read',
    ]);
    room.wait(DAY - 80 * MINUTE);
    await room.run();
    expect(room.sent).toHaveLength(2);
  });

  it('says nothing beside one that has news', async () => {
    const room = await newsroom();
    await room.store.channels.put({ ...channel(), digest, dailyLine: true });
    room.now = '2026-03-04T07:30:10.000Z';
    await room.put([{ ...step(47, 46, 4), dueAt: '2026-03-04T07:30:00.000Z' }]);
    await room.run();
    room.wait(MINUTE);
    await room.run();
    expect(room.sent.map(({ alerts }) => alerts.length)).toEqual([1]);
  });
});
