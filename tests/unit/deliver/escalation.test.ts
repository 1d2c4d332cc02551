import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../../shared/domain/channel.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { channel } from '../../support/alert-builders.ts';
import { due, failedOutcome, newsroom, sentOutcome, toldIds } from './newsroom.ts';

const MINUTE = 60_000;

/** A desk whose channel is down, and another that is told in its place. */
async function deskDown(escalate: Escalation = { to: 'night', afterMs: 10 * MINUTE }) {
  const room = await newsroom(['desk', 'night']);
  await room.store.channels.put(channel({ kind: 'terminal' }, { escalate }));
  room.answer = ({ channel: { id } }) => (id === 'desk' ? failedOutcome : sentOutcome);
  const minutes = async (count: number): Promise<void> => {
    for (let minute = 0; minute < count; minute += 1) {
      await room.deliver();
      room.wait(MINUTE);
    }
  };
  return { room, minutes };
}

const told = (room: Awaited<ReturnType<typeof newsroom>>): readonly string[] =>
  room.sent.map(({ delivery }) => delivery.channelId);

describe('an alert of a channel that is down', () => {
  it('goes to the second channel once the time is up, and once only', async () => {
    const { room, minutes } = await deskDown();
    await room.put([due('a'), due('b')]);
    await minutes(9);
    expect(room.sent).toEqual([]);
    await minutes(60);
    expect(told(room)).toEqual(['night']);
    expect(toldIds(room)).toEqual(['a', 'b']);
    const text = room.sent.map(
      (message) => makeMessageRendering({ colour: false }).mail(message).text,
    );
    expect(text.join()).toContain('Escalated: channel desk could not be told since 15:00 UTC');
  });

  it('goes on time, however far off its next attempt is', async () => {
    const { room, minutes } = await deskDown();
    await room.put([due('a')]);
    await minutes(12);
    expect(told(room)).toEqual(['night']);
  });

  it('goes there behind others that are tried first', async () => {
    const { room, minutes } = await deskDown();
    await room.put(['a', 'b', 'c', 'd', 'e'].map((id) => due(id, { story: id })));
    await minutes(14);
    expect([...toldIds(room)].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is told on its own channel too when that comes back', async () => {
    const { room, minutes } = await deskDown();
    await room.put([due('a')]);
    await minutes(12);
    room.answer = () => sentOutcome;
    await minutes(70);
    expect(told(room)).toEqual(['night', 'desk']);
  });

  it('is not told again on a channel that a rule told already', async () => {
    const { room, minutes } = await deskDown();
    await room.put([due('a'), due('a', { channelId: 'night' })]);
    await minutes(30);
    expect(told(room)).toEqual(['night']);
  });

  it('does not go round in a circle', async () => {
    const { room, minutes } = await deskDown();
    const back = { to: 'desk', afterMs: 10 * MINUTE };
    await room.store.channels.put(channel({ kind: 'terminal' }, { id: 'night', escalate: back }));
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    await minutes(60);
    room.answer = () => sentOutcome;
    await minutes(120);
    expect([...told(room)].sort()).toEqual(['desk', 'night']);
  });
});

it('an alert that is refused for good goes to the second channel at once', async () => {
  const { room, minutes } = await deskDown();
  room.answer = ({ channel: { id } }) =>
    id === 'desk' ? { kind: 'rejected', detail: 'no such address' } : sentOutcome;
  await room.put([due('a')]);
  await minutes(2);
  expect(told(room)).toEqual(['night']);
});

it('an alert of a channel that takes it goes nowhere else', async () => {
  const { room, minutes } = await deskDown();
  room.answer = () => sentOutcome;
  await room.put([due('a')]);
  await minutes(30);
  expect(told(room)).toEqual(['desk']);
});
