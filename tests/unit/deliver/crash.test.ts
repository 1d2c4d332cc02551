import { describe, expect, it } from 'vitest';
import type { OutboxStore } from '../../../shared/ports/outbox-store.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { delivery } from '../../support/alert-builders.ts';
import { due, type Newsroom, newsroom, toldIds } from './newsroom.ts';

const alerts = [
  due('a'),
  due('b'),
  due('c', { story: 'floods' }),
  due('d', { story: 'floods' }),
  due('e', { story: 'strike' }),
];
const ids = alerts.map(({ id }) => id);

class Crash extends Error {}

/** The store of a process that dies at its `at`-th call, before or after the store did it. */
function dying(
  store: Store,
  { at, when }: { readonly at: number; readonly when: 'before' | 'after' },
): Pick<Store, 'channels' | 'rules' | 'mutes' | 'outbox' | 'pages' | 'withholdings'> {
  let calls = 0;
  let dead = false;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (dead) throw new Crash();
    dead = calls === at;
    if (dead && when === 'before') throw new Crash();
    const result = await work();
    if (dead) throw new Crash();
    return result;
  };
  const { outbox } = store;
  const mortal: OutboxStore = {
    addAlert: (alert) => call(() => outbox.addAlert(alert)),
    alert: (channelId, id) => call(() => outbox.alert(channelId, id)),
    waiting: (channelId, now, limit) => call(() => outbox.waiting(channelId, now, limit)),
    assign: (alert, to) => call(() => outbox.assign(alert, to)),
    hastenAlerts: (channelId, to) => call(() => outbox.hastenAlerts(channelId, to)),
    hastenDeliveries: (to) => call(() => outbox.hastenDeliveries(to)),
    settle: (channelId, id) => call(() => outbox.settle(channelId, id)),
    alertsAbout: (pageId, stretch) => call(() => outbox.alertsAbout(pageId, stretch)),
    markAlert: (alert) => call(() => outbox.markAlert(alert)),
    blankAlert: (alert) => call(() => outbox.blankAlert(alert)),
    addDelivery: (delivery) => call(() => outbox.addDelivery(delivery)),
    delivery: (id) => call(() => outbox.delivery(id)),
    dueDeliveries: (now, limit) => call(() => outbox.dueDeliveries(now, limit)),
    claim: (id, lease) => call(() => outbox.claim(id, lease)),
    putDelivery: (delivery) => call(() => outbox.putDelivery(delivery)),
    deliveries: (query) => call(() => outbox.deliveries(query)),
  };
  return {
    channels: store.channels,
    rules: store.rules,
    withholdings: store.withholdings,
    outbox: mortal,
    pages: store.pages,
    mutes: store.mutes,
  };
}

/** Runs until the dead process's leases and claims have ended. */
async function recover(room: Newsroom): Promise<void> {
  for (let run = 0; run < 4; run += 1) {
    await room.run();
    room.wait(70_000);
  }
}

/** The deliveries that told an alert, by alert. */
function deliveriesByAlert(room: Newsroom): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { delivery, alerts: told } of room.sent)
    for (const { id } of told) found.set(id, (found.get(id) ?? new Set()).add(delivery.id));
  return found;
}

/** Whether the run died of the crash; any other error is a fault. */
const crashed = async (run: Promise<unknown>): Promise<boolean> =>
  run.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Crash) return true;
      throw error;
    },
  );

describe.each(['before', 'after'] as const)('a crash %s any one call of the store', (when) => {
  it('loses no alert, and tells none in two deliveries', async () => {
    let at = 1;
    for (; at < 200; at += 1) {
      const room = await newsroom();
      await room.put(alerts);
      const died = await crashed(room.run({}, dying(room.store, { at, when })));
      await recover(room);
      const told = deliveriesByAlert(room);
      expect([...told.keys()].sort(), `crash at call ${at}`).toEqual(ids);
      expect([...told.values()].map(({ size }) => size)).toEqual(ids.map(() => 1));
      if (!died) break;
    }
    expect(at).toBeGreaterThan(20);
  });

  it('repeats a message only under its own delivery id and with the same alerts', async () => {
    for (let at = 1; at < 60; at += 1) {
      const room = await newsroom();
      await room.put(alerts);
      await crashed(room.run({}, dying(room.store, { at, when })));
      await recover(room);
      const byDelivery = new Map<string, string>();
      for (const { delivery, alerts: told } of room.sent) {
        const what = told.map(({ id }) => id).join();
        expect(byDelivery.get(delivery.id) ?? what).toBe(what);
        byDelivery.set(delivery.id, what);
      }
    }
  });

  it('leaves nothing waiting', async () => {
    for (let at = 1; at < 60; at += 1) {
      const room = await newsroom();
      await room.put(alerts);
      await crashed(room.run({}, dying(room.store, { at, when })));
      await recover(room);
      expect(await room.store.outbox.waiting('desk', room.now, 100)).toEqual([]);
      expect(await room.store.outbox.dueDeliveries(room.now, 100)).toEqual([]);
    }
  });
});

describe('two runs at the same time', () => {
  it('tell each alert once', async () => {
    const room = await newsroom();
    await room.put(alerts);
    await Promise.all([room.run(), room.run(), room.run()]);
    room.wait(180_000);
    await room.run();
    expect([...toldIds(room)].sort()).toEqual(ids);
  });

  it('an alert that another run just named is left to that run until it is stale', async () => {
    const room = await newsroom();
    await room.put([due('a'), due('b')]);
    const { outbox } = room.store;
    const claim = { deliveryId: 'other', at: room.now, staleBefore: room.now };
    await outbox.assign(due('a'), claim);
    await room.run();
    expect(toldIds(room)).toEqual(['b']);
    room.wait(180_000);
    await room.run();
    expect(toldIds(room)).toEqual(['b', 'a']);
  });

  it('an alert that a later run took over is left out by the delivery that had it first', async () => {
    const room = await newsroom();
    const { outbox } = room.store;
    await room.put([due('a'), due('b')]);
    const stored = { id: 'slow', alertIds: ['a', 'b'], nextAttemptAt: room.now };
    await outbox.addDelivery(delivery(stored));
    await outbox.addDelivery(delivery({ ...stored, id: 'quick', alertIds: ['a'] }));
    for (const [id, deliveryId] of [
      ['a', 'quick'],
      ['b', 'slow'],
    ] as const)
      await outbox.assign(due(id), { deliveryId, at: room.now, staleBefore: room.now });
    await room.run();
    expect([...toldIds(room)].sort()).toEqual(['a', 'b']);
  });

  it('a delivery whose alerts all went with others is closed, and says so', async () => {
    const room = await newsroom();
    await room.store.outbox.addDelivery(delivery({ alertIds: ['a'] }));
    const { givenUp } = await room.run();
    expect(room.attempts).toEqual([]);
    expect(givenUp).toEqual([]);
    const [listed] = (await room.store.outbox.deliveries({ limit: 10 })).items;
    expect(listed).toMatchObject({ status: 'emptied', nextAttemptAt: null, lastError: null });
  });

  it('alerts that took too long to gather are left to the next run', async () => {
    const room = await newsroom();
    await room.put([due('a')]);
    const slow: OutboxStore = {
      ...room.store.outbox,
      assign: async (alert, to) => {
        const taken = await room.store.outbox.assign(alert, to);
        room.wait(90_000);
        return taken;
      },
    };
    const { gathered } = await room.run({}, { ...room.store, outbox: slow });
    expect(gathered).toEqual({ alerts: 0, deliveries: 0 });
    room.wait(180_000);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
  });
});
