import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { SendOutcome } from '../../../shared/ports/message-sender.ts';
import { retireChannel } from '../../../shared/use-cases/deliver/retire-channel.ts';
import { defaultRule } from '../../../shared/use-cases/project/default-rule.ts';
import { channel } from '../../support/alert-builders.ts';
import { due, type Newsroom, newsroom, sentOutcome, toldIds } from './newsroom.ts';

const retire = (room: Newsroom): Promise<void> =>
  retireChannel({ store: room.store, clock: { now: () => room.now }, digest: sha256 }, 'desk');

describe('a channel that is not there', () => {
  it('has its alerts listed with what is missing, when a rule names it', async () => {
    const room = await newsroom([]);
    await room.store.rules.put({ ...defaultRule([]), channels: ['night-desk'] });
    await room.put([due('a', { channelId: 'night-desk' })]);
    await room.run();
    const [listed] = (await room.store.outbox.deliveries({ limit: 10 })).items;
    expect(listed).toMatchObject({ alertIds: ['a'], status: 'waiting' });
    expect(listed?.lastError).toContain('"night-desk" is not configured');
  });

  it('that was removed has its alerts listed, those on hold too', async () => {
    const room = await newsroom(['desk']);
    await room.put([due('a'), due('b', { dueAt: '2026-03-04T23:00:00.000Z' })]);
    await room.store.channels.remove('desk');
    await retire(room);
    const { items } = await room.store.outbox.deliveries({ limit: 10 });
    expect(items.flatMap(({ alertIds }) => alertIds).sort()).toEqual(['a', 'b']);
    expect(await room.store.outbox.waiting('desk', '2999-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('is told what it missed when it comes back', async () => {
    const room = await newsroom(['desk']);
    await room.put([due('a')]);
    await room.store.channels.remove('desk');
    await retire(room);
    await room.run();
    await room.store.channels.put(channel({ kind: 'terminal' }));
    room.wait(120_000);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
  });
});

describe('a channel that hangs', () => {
  it('holds up no other channel in the runs after it', async () => {
    const room = await newsroom(['slow', 'quick']);
    let end: (outcome: SendOutcome) => void = () => undefined;
    const hanging = new Promise<SendOutcome>((resolve) => {
      end = resolve;
    });
    const { deliver } = room;
    const begun = new Promise<void>((begin) => {
      room.answer = ({ channel: { id } }) => {
        if (id !== 'slow') return sentOutcome;
        begin();
        return hanging;
      };
    });
    await room.put([due('a', { channelId: 'slow' })]);
    const first = deliver();
    await begun;
    await room.put([due('b', { channelId: 'quick' }), due('c', { channelId: 'slow' })]);
    await deliver();
    expect(toldIds(room)).toEqual(['b']);
    expect(room.attempts.map(({ channel: { id } }) => id)).toEqual(['slow', 'quick']);
    end(sentOutcome);
    await first;
    await deliver();
    expect(toldIds(room)).toEqual(['b', 'a', 'c']);
  });
});
