import { CreateEventBusCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEventBridgeAnnouncer } from '../../../shared/adapters/aws/announcer.ts';
import type { Announcement } from '../../../shared/ports/announcer.ts';
import { change, page, side } from '../../support/alert-builders.ts';
import { routeChanges } from '../change-rule.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type OneQueue, takeAll } from '../one-queue.ts';

let emulator: Emulator;
let heard: OneQueue;
beforeAll(async () => {
  emulator = await startEmulator({ name: 'announcer' });
  Object.assign(process.env, emulator.environment);
  await new EventBridgeClient({}).send(new CreateEventBusCommand({ Name: 'changes' }));
  heard = await routeChanges('changes', 'heard');
});
afterAll(() => emulator.stop());

const announcement = (id: string, text = 'Talks resume.'): Announcement => ({
  id,
  at: '2026-03-04T14:17:40.000Z',
  page: page(),
  subject: { kind: 'change', change: change({ id, after: side(text) }) },
  trackers: ['hostages-held'],
});

async function eventsHeard(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const bodies = await takeAll(heard.url);
  return bodies.map((body) => (JSON.parse(body) as { detail: Record<string, unknown> }).detail);
}

describe('the announcer on EventBridge', () => {
  it('tells a rule of every change, with its kind, page and trackers', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `change-${index}`);
    const announcer = makeEventBridgeAnnouncer({
      client: new EventBridgeClient({}),
      bus: 'changes',
    });
    await announcer.announce(ids.map((id) => announcement(id)));
    const events = await eventsHeard();
    expect(events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(events[0]).toMatchObject({
      kind: 'figure-changed',
      page: { outlet: 'Harbour Post' },
      trackers: ['hostages-held'],
    });
  });

  it('tells of a change too large for an event without its evidence', async () => {
    const announcer = makeEventBridgeAnnouncer({
      client: new EventBridgeClient({}),
      bus: 'changes',
    });
    await announcer.announce([announcement('large', 'x'.repeat(300_000))]);
    expect(await eventsHeard()).toMatchObject([{ id: 'large', isCut: true }]);
  });

  it('says so when the bus is away, so that the change is announced again', async () => {
    const client = new EventBridgeClient({ endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
    const announcer = makeEventBridgeAnnouncer({ client, bus: 'changes' });
    await expect(announcer.announce([announcement('lost')])).rejects.toThrow();
  });
});
