import { describe, expect, it } from 'vitest';
import { due, failedOutcome, newsroom, sentOutcome, toldIds } from './newsroom.ts';

const MINUTE = 60_000;

describe('alerts that are due', () => {
  it('of one story go in one message', async () => {
    const room = await newsroom();
    await room.put([due('a'), due('b'), due('c')]);
    await room.run();
    expect(room.sent.map(({ alerts }) => alerts.length)).toEqual([3]);
  });

  it('of two stories go in two', async () => {
    const room = await newsroom();
    await room.put([due('a'), due('b', { story: 'floods' })]);
    await room.run();
    expect(room.sent).toHaveLength(2);
  });

  it('are at most fifty in one message', async () => {
    const room = await newsroom();
    await room.put(Array.from({ length: 120 }, (_, index) => due(`a${index}`)));
    await room.run();
    expect(room.sent.map(({ alerts }) => alerts.length).sort()).toEqual([20, 50, 50]);
  });

  it('are told once, however often delivery runs', async () => {
    const room = await newsroom();
    await room.put([due('a'), due('b')]);
    await room.run();
    room.wait(10 * MINUTE);
    await room.put([due('a')]);
    await room.run();
    expect(toldIds(room)).toEqual(['a', 'b']);
  });

  it('wait for the end of their hold', async () => {
    const room = await newsroom();
    await room.put([due('a', { dueAt: '2026-03-04T15:02:00.000Z' })]);
    await room.run();
    expect(toldIds(room)).toEqual([]);
    room.wait(3 * MINUTE);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
  });

  it('go out in the order in which they fell due', async () => {
    const room = await newsroom();
    const minutes = [7, 3, 9, 1, 5];
    await room.put(
      minutes.map((minute) =>
        due(`a${minute}`, { story: `s${minute}`, dueAt: `2026-03-04T14:0${minute}:00.000Z` }),
      ),
    );
    await room.run();
    expect(toldIds(room)).toEqual(['a1', 'a3', 'a5', 'a7', 'a9']);
  });

  it('of two channels go to each', async () => {
    const room = await newsroom(['desk', 'chat']);
    await room.put([due('a'), due('a', { channelId: 'chat' })]);
    await room.run();
    expect(room.sent.map(({ channel }) => channel.id).sort()).toEqual(['chat', 'desk']);
  });
});

describe('a message that failed', () => {
  it('is tried again after a minute, then two, then four, under the same delivery', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    const waits: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const [left] = (await room.run()).retrying;
      const wait = Date.parse(left?.nextAttemptAt ?? '') - Date.parse(room.now);
      waits.push(wait);
      room.wait(wait);
    }
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
    expect(new Set(room.attempts.map(({ delivery }) => delivery.id)).size).toBe(1);
  });

  it('is not tried before its time', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    await room.run();
    room.wait(MINUTE / 2);
    await room.run();
    expect(room.attempts).toHaveLength(1);
  });

  it('waits as long as its recipient asked', async () => {
    const room = await newsroom();
    room.answer = () => ({
      ...failedOutcome,
      kind: 'failed',
      detail: 'busy',
      retryAfterMs: 30 * MINUTE,
    });
    await room.put([due('a')]);
    const [left] = (await room.run()).retrying;
    expect(left?.nextAttemptAt).toBe('2026-03-04T15:30:00.000Z');
  });

  it('is given up after twelve attempts, and can be seen', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    for (let run = 0; run < 20; run += 1) {
      await room.run();
      room.wait(25 * 60 * MINUTE);
    }
    expect(room.attempts).toHaveLength(12);
    const { items } = await room.store.outbox.deliveries({ limit: 10, status: 'failed' });
    expect(items[0]).toMatchObject({ attempts: 12, lastError: 'no answer', nextAttemptAt: null });
  });

  it('is given up at once when it was refused for good', async () => {
    const room = await newsroom();
    room.answer = () => ({ kind: 'rejected', detail: 'no such desk' });
    await room.put([due('a')]);
    expect((await room.run()).givenUp[0]).toMatchObject({
      status: 'failed',
      lastError: 'no such desk',
    });
  });

  it('goes out once the recipient is back', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    await room.run();
    room.answer = () => sentOutcome;
    room.wait(MINUTE);
    const [sent] = (await room.run()).sent;
    expect(sent).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
  });

  it('waits for its channel to be configured again', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put([due('a')]);
    await room.run();
    await room.store.channels.remove('desk');
    room.wait(MINUTE);
    const [left] = (await room.run()).retrying;
    expect(left?.lastError).toBe('The channel "desk" is not configured.');
  });
});

describe('a channel that is down', () => {
  it('holds up no other', async () => {
    const room = await newsroom(['chat', 'desk']);
    let release = (): void => undefined;
    room.answer = ({ channel }) =>
      channel.id === 'desk'
        ? sentOutcome
        : new Promise((resolve) => {
            release = () => {
              resolve(failedOutcome);
            };
          });
    await room.put([due('a'), due('a', { channelId: 'chat' })]);
    const running = room.run();
    await expect.poll(() => room.sent.map(({ channel }) => channel.id)).toEqual(['desk']);
    release();
    expect((await running).retrying.map(({ channelId }) => channelId)).toEqual(['chat']);
  });

  it('is left alone after two failures, and what waits costs no attempt', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put(
      Array.from({ length: 6 }, (_, index) => due(`a${index}`, { story: `s${index}` })),
    );
    await room.run();
    expect(room.attempts).toHaveLength(2);
    const { items } = await room.store.outbox.deliveries({ limit: 10 });
    expect(items.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 0, 0, 1, 1]);
    expect(await room.store.outbox.dueDeliveries(room.now, 10)).toEqual([]);
  });

  it('gets all its messages once it is back', async () => {
    const room = await newsroom();
    room.answer = () => failedOutcome;
    await room.put(
      Array.from({ length: 6 }, (_, index) => due(`a${index}`, { story: `s${index}` })),
    );
    await room.run();
    room.answer = () => sentOutcome;
    room.wait(2 * MINUTE);
    await room.run();
    expect([...toldIds(room)].sort()).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('is not taken to be down for one message that it does not like', async () => {
    const room = await newsroom();
    room.answer = ({ delivery }) => (delivery.story === 's1' ? failedOutcome : sentOutcome);
    await room.put(
      Array.from({ length: 4 }, (_, index) => due(`a${index}`, { story: `s${index}` })),
    );
    await room.run();
    expect(room.sent).toHaveLength(3);
  });
});

describe('one run', () => {
  it('begins no attempt after its time', async () => {
    const room = await newsroom();
    room.answer = () => {
      room.wait(20_000);
      return sentOutcome;
    };
    await room.put(
      Array.from({ length: 9 }, (_, index) => due(`a${index}`, { story: `s${index}` })),
    );
    await room.run({ runMs: 45_000 });
    expect(room.attempts).toHaveLength(3);
  });

  it('takes a bounded number, and says that there is more', async () => {
    const room = await newsroom();
    await room.put(
      Array.from({ length: 9 }, (_, index) => due(`a${index}`, { story: `s${index}` })),
    );
    const { more } = await room.run({ alertsPerChannel: 4 });
    expect(room.sent).toHaveLength(4);
    expect(more).toBe(true);
  });
});
