import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { changeAlert, delivery } from '../../support/alert-builders.ts';
import { now, type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const alert = (of: Partial<Alert>): Alert => changeAlert({}, of);
const at = (minute: string): string => `2026-11-20T10:${minute}:00.000Z`;

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let outbox: Store['outbox'];
  beforeAll(async () => {
    opened = await open();
    outbox = opened.store.outbox;
  });
  afterAll(() => opened.close());

  const waitingIds = async (channelId: string, time: string) =>
    (await outbox.waiting(channelId, time, 10)).map(({ id }) => id);

  it('tells an alert once, whatever became of it', async () => {
    const told = alert({ id: 'a', channelId: 'once' });
    expect(await outbox.addAlert(told)).toBe('added');
    expect(await outbox.addAlert(told)).toBe('known');
    await outbox.settle('once', 'a');
    expect(await outbox.addAlert(told)).toBe('known');
    expect(await waitingIds('once', now)).toEqual([]);
    expect(await outbox.alert('once', 'a')).toEqual(told);
    expect(await outbox.alert('once', 'b')).toBeNull();
  });

  it('gives the alerts of a channel whose hold has ended, oldest first', async () => {
    for (const [id, minute] of [
      ['late', '20'],
      ['early', '10'],
      ['future', '40'],
    ] as const)
      await outbox.addAlert(alert({ id, channelId: 'desk', dueAt: at(minute) }));
    await outbox.addAlert(alert({ id: 'elsewhere', channelId: 'other', dueAt: at('10') }));
    expect(await waitingIds('desk', at('30'))).toEqual(['early', 'late']);
    await outbox.settle('desk', 'early');
    await outbox.settle('desk', 'early');
    await outbox.settle('desk', 'nothing');
    expect(await waitingIds('desk', at('30'))).toEqual(['late']);
    expect(await outbox.alert('desk', 'nothing')).toBeNull();
  });

  it('assigns an alert to one of two deliveries', async () => {
    const held = alert({ id: 'a', channelId: 'raced' });
    await outbox.addAlert(held);
    const to = (deliveryId: string) =>
      outbox.assign(held, { deliveryId, at: at('10'), staleBefore: at('00') });
    const won = await Promise.all([to('d1'), to('d2')]);
    expect(won.toSorted()).toEqual([false, true]);
    const deliveryId = won[0] ? 'd1' : 'd2';
    expect(await outbox.alert('raced', 'a')).toMatchObject({ deliveryId, assignedAt: at('10') });
    expect(await to(deliveryId)).toBe(true);
  });

  it('gives a stale assignment to another delivery, a settled one to none', async () => {
    const held = alert({ id: 'a', channelId: 'stale' });
    await outbox.addAlert(held);
    const to = (deliveryId: string, staleBefore: string) =>
      outbox.assign(held, { deliveryId, at: at('10'), staleBefore });
    expect(await to('d1', at('00'))).toBe(true);
    expect(await to('d2', at('09'))).toBe(false);
    expect(await to('d2', at('11'))).toBe(true);
    await outbox.settle('stale', 'a');
    expect(await to('d3', at('59'))).toBe(false);
  });

  it('lets one sender at a time hold a delivery, until its lease ends', async () => {
    const id = 'leased';
    expect(await outbox.addDelivery(delivery({ id, nextAttemptAt: at('10') }))).toBe('added');
    expect(await outbox.addDelivery(delivery({ id }))).toBe('known');
    const claim = (from: string, until: string) =>
      outbox.claim(id, { now: at(from), until: at(until) });
    expect(await claim('09', '19')).toBeNull();
    const claims = await Promise.all([claim('10', '15'), claim('10', '15')]);
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
    expect((await outbox.delivery(id))?.leaseUntil).toBe(at('15'));
    expect(await outbox.dueDeliveries(at('14'), 10)).toEqual([]);
    expect((await outbox.dueDeliveries(at('15'), 10)).map((due) => due.id)).toEqual([id]);
    expect((await claim('16', '21'))?.leaseUntil).toBe(at('21'));
  });

  it('never opens a delivery again that is done', async () => {
    const sent = delivery({ id: 'sent', status: 'sent', nextAttemptAt: null, sentAt: at('12') });
    await outbox.addDelivery({ ...sent, status: 'waiting', nextAttemptAt: at('10'), sentAt: null });
    await outbox.putDelivery(sent);
    await outbox.putDelivery({ ...sent, status: 'waiting', nextAttemptAt: at('13') });
    expect(await outbox.delivery('sent')).toEqual(sent);
    expect(await outbox.claim('sent', { now, until: now })).toBeNull();
  });

  it('gives due deliveries oldest first, though those before them are leased', async () => {
    for (const [id, minute] of [
      ['q1', '01'],
      ['q2', '02'],
      ['q3', '03'],
    ] as const)
      await outbox.addDelivery(delivery({ id, nextAttemptAt: at(minute) }));
    await outbox.claim('q1', { now: at('04'), until: at('09') });
    const due = await outbox.dueDeliveries(at('04'), 1);
    expect(due.map(({ id }) => id)).toEqual(['q2']);
  });

  it('a clock that ran a year ahead and was set back keeps nothing waiting', async () => {
    const ahead = '2027-11-20T10:00:00.000Z';
    const to = { now: at('50'), beyond: '2026-11-22T10:00:00.000Z', limit: 10 };
    await outbox.addAlert(alert({ id: 'x', channelId: 'ahead', dueAt: ahead }));
    await outbox.addAlert(alert({ id: 'y', channelId: 'ahead', dueAt: at('55') }));
    await outbox.addDelivery(delivery({ id: 'put-off', nextAttemptAt: ahead }));
    expect(await outbox.hastenAlerts('ahead', to)).toBe(1);
    expect(await outbox.hastenDeliveries(to)).toBe(1);
    expect(await outbox.hastenAlerts('ahead', to)).toBe(0);
    expect(await waitingIds('ahead', at('50'))).toEqual(['x']);
    const claim = (until: string) => outbox.claim('put-off', { now: at('50'), until });
    expect(await claim(ahead)).not.toBeNull();
    expect((await outbox.dueDeliveries(at('50'), 99)).map(({ id }) => id)).toContain('put-off');
    const claims = await Promise.all([claim(at('51')), claim(at('51'))]);
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
  });

  it('a holder whose lease ended while it sent closes what another took, and nobody opens it', async () => {
    const id = 'overtaken';
    await outbox.addDelivery(delivery({ id, nextAttemptAt: at('10') }));
    const slow = await outbox.claim(id, { now: at('10'), until: at('11') });
    const quick = await outbox.claim(id, { now: at('12'), until: at('13') });
    if (slow === null || quick === null) throw new Error('both had the lease in their turn');
    const done = { nextAttemptAt: null, leaseUntil: null };
    await outbox.putDelivery({ ...slow, ...done, status: 'sent', sentAt: at('12') });
    await outbox.putDelivery({ ...quick, leaseUntil: null, nextAttemptAt: at('14') });
    await outbox.putDelivery({ ...quick, ...done, status: 'failed' });
    expect(await outbox.delivery(id)).toMatchObject({ status: 'sent', sentAt: at('12') });
    expect((await outbox.dueDeliveries(at('59'), 99)).map((due) => due.id)).not.toContain(id);
  });

  it('lists deliveries by status, newest first', async () => {
    const made = (id: string, day: string) =>
      outbox.addDelivery(
        delivery({ id, status: 'failed', nextAttemptAt: null, createdAt: `${day}T10:00:00.000Z` }),
      );
    await made('old', '2026-09-30');
    await made('new', '2026-11-21');
    await made('mid', '2026-10-31');
    const first = await outbox.deliveries({ limit: 2, status: 'failed' });
    const rest = await outbox.deliveries({ limit: 2, status: 'failed', cursor: first.cursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });
});
