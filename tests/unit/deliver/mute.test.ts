import { describe, expect, it } from 'vitest';
import type { MuteTarget } from '../../../shared/use-cases/mute/mute.ts';
import { mute, mutedNow, unmute } from '../../../shared/use-cases/mute/mute.ts';
import { page } from '../../support/alert-builders.ts';
import { runCli } from '../../support/make-cli.ts';
import { storeKinds } from '../../support/store-kinds.ts';
import { due, failedOutcome, type Newsroom, newsroom, sentOutcome, toldIds } from './newsroom.ts';

const HOUR = 3_600_000;
const label: MuteTarget = { kind: 'label', of: 'costara', name: 'costara' };

const parts = (room: Newsroom) => ({ store: room.store, clock: { now: () => room.now } });
const statuses = async (room: Newsroom): Promise<readonly string[]> =>
  (await room.store.outbox.deliveries({ limit: 10 })).items.map(({ status }) => status);

describe('what is muted', () => {
  it.each<MuteTarget>([
    label,
    { kind: 'page', of: 'page-1', name: 'https://harbour-post.example/world/costara-talks' },
    { kind: 'tracker', of: 'held', name: 'held' },
  ])('is recorded and not sent, also not after the end: $kind', async (target) => {
    const room = await newsroom();
    await mute(parts(room), target, '2026-03-04T16:00:00.000Z');
    await room.put([
      due('a', { trackers: ['held'] }),
      due('b', { story: 'floods', page: page({ id: 'page-2', labels: ['floods'] }) }),
    ]);
    await room.run();
    room.wait(2 * HOUR);
    await room.run();
    expect(toldIds(room)).toEqual(['b']);
    expect([...(await statuses(room))].sort()).toEqual(['muted', 'sent']);
    await room.put([due('c', { createdAt: room.now, trackers: ['held'] })]);
    await room.run();
    expect(toldIds(room)).toEqual(['b', 'c']);
  });

  it('is left out of a message that tells more', async () => {
    const room = await newsroom();
    await mute(parts(room), { kind: 'page', of: 'page-2', name: 'b' }, '2026-03-04T16:00:00.000Z');
    await room.put([due('a'), due('b', { page: page({ id: 'page-2' }) })]);
    room.answer = () => failedOutcome;
    await room.run();
    await unmute(parts(room), { kind: 'page', of: 'page-2' });
    room.answer = () => sentOutcome;
    room.wait(HOUR);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
    expect(
      (await runCli({ store: room.store }, 'alerts')).out.match(/muted, not sent/g),
    ).toHaveLength(1);
  });

  it('is muted in a digest that leaves after the end', async () => {
    const room = await newsroom();
    await mute(parts(room), label, '2026-03-04T16:00:00.000Z');
    await room.put([
      due('a', {
        createdAt: '2026-03-04T15:30:00.000Z',
        dueAt: '2026-03-05T07:30:00.000Z',
        heldFor: 'daily',
      }),
    ]);
    room.wait(20 * HOUR);
    await room.run();
    expect(await statuses(room)).toEqual(['muted']);
  });

  it('ends when it is unmuted', async () => {
    const room = await newsroom();
    await mute(parts(room), label, '2026-03-04T16:00:00.000Z');
    expect(await mutedNow(parts(room))).toHaveLength(1);
    expect(await unmute(parts(room), label)).toMatchObject({ name: 'costara' });
    expect(await unmute(parts(room), label)).toBeNull();
    await room.put([due('a')]);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
  });
});

it.each(storeKinds)('a mute is kept and ended in a store $name', async ({ open }) => {
  const { store, close } = await open();
  const clock = { now: () => '2026-03-04T15:00:00.000Z' };
  const first = await mute({ store, clock }, label, '2026-03-04T16:00:00.000Z');
  const longer = await mute({ store, clock }, label, '2026-03-04T18:00:00.000Z');
  expect(longer).toEqual({ ...first, until: '2026-03-04T18:00:00.000Z' });
  expect(await mutedNow({ store, clock })).toEqual([longer]);
  await unmute({ store, clock }, label);
  expect(await mutedNow({ store, clock })).toEqual([]);
  await close();
});

describe('recount mute', () => {
  const cli = async (...argv: string[]) => {
    const room = await newsroom();
    return { room, ran: await runCli({ store: room.store, now: room.now }, ...argv) };
  };

  it('says until when, and lists it; unmute ends it', async () => {
    const { room, ran } = await cli('mute', '--label', 'costara', '--until', '8h');
    expect(ran.out).toContain('until 2026-03-04 23:00');
    const again = (...argv: string[]) => runCli({ store: room.store, now: room.now }, ...argv);
    expect((await again('mute')).out).toContain('label costara');
    expect((await again('unmute', '--label', 'costara')).out).toBe(
      'label costara: is told again.\n',
    );
    expect((await again('mute')).out).toBe('Nothing is muted.\n');
  });

  it.each([
    [['mute', '--label', 'costara'], /--until says when it ends/],
    [['mute', '--label', 'costara', '--until', '2020-01-01'], /is past/],
    [['mute', '--label', 'costara', '--until', 'tomorrow'], /takes a duration/],
    [['mute', '--until', '8h'], /Name what to mute/],
    [['mute', '--label', 'a', '--tracker', 'b', '--until', '8h'], /Name one thing/],
    [['unmute'], /Name what is muted/],
    [['mute', '--tracker', 'nobody', '--until', '8h'], /There is no tracker nobody/],
  ])('refuses %j and stores nothing', async (argv, words) => {
    const { room, ran } = await cli(...argv);
    expect(ran.exit).not.toBe(0);
    expect(ran.err).toMatch(words);
    expect((await room.store.mutes.list({ limit: 10 })).items).toEqual([]);
  });
});
