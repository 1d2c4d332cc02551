import { describe, expect, it } from 'vitest';
import type { CloudDesk } from '../cloud-desk.ts';
import { countsOf, type DeskCounts } from '../desk-counts.ts';
import { eventually } from '../eventually.ts';
import {
  deathOf,
  logged,
  ofTable,
  publishing,
  recountHostages,
  tellings,
  writing,
} from '../fault-scene.ts';
import { deadLetters, heldIn, redriveChecks } from '../queues.ts';

type Step = readonly [number, number];

/** Everything that can go wrong on the way from a page to a person, one fault after the other. */
export function faults(desk: () => CloudDesk): void {
  const number = async (name: string) => (await desk().head(name))?.number ?? 0;
  const messageFor = (name: string) => desk().checks.messageFor(desk().pageId(name));
  const worked = () =>
    eventually('checks are worked', async () => (await heldIn(/checks\.fifo$/)) === 0);
  const toldTimes = (name: string, step: Step, times: number) =>
    eventually(
      `${name} ${step.join(' → ')} is told ${times} times`,
      async () => (await tellings(desk(), name, step)).length === times,
      desk().strike,
    );
  const hasNumber = (name: string, wanted: number) =>
    eventually(`${name} has version ${wanted}`, async () => (await number(name)) === wanted);

  describe('faults on AWS', () => {
    let poison: { readonly lift: () => void } | null = null;

    it('reads a page once when its message comes twice', async () => {
      const { checks, outlets } = desk();
      const before = outlets.reads('harbour-post');
      const message = await messageFor('harbour-post');
      await checks.send([message]);
      await checks.send([message]);
      await checks.sendRaw(message.host, JSON.stringify(message));
      await worked();
      expect(outlets.reads('harbour-post')).toBe(before + 1);
    });

    it('drops a message unread that comes when its page is due later', async () => {
      const { checks, outlets } = desk();
      const before = outlets.reads('harbour-post');
      const slot = new Date(Date.now() - 3_600_000).toISOString();
      await checks.send([{ ...(await messageFor('harbour-post')), slot }]);
      await worked();
      expect(outlets.reads('harbour-post')).toBe(before);
      expect(await deadLetters()).toBe(0);
    });

    it('keeps a message while SNS fails', async () => {
      const outage = desk().road.place({
        meets: publishing,
        kind: 'refuse',
        error: 'InternalError',
      });
      recountHostages(desk(), 'evening-ledger', [47, 44]);
      await desk().checks.send([await messageFor('evening-ledger')]);
      await eventually('an attempt failed', waitsAfterAttempt, desk().strike);
      outage.lift();
      expect(await tellings(desk(), 'evening-ledger', [47, 44])).toEqual([]);
    });

    it('tells once what it can when a sender dies between acceptance and its record', async () => {
      const death = deathOf(desk(), 'deliver', { at: publishing, arrives: true });
      recountHostages(desk(), 'harbour-post', [46, 44]);
      await desk().checks.send([await messageFor('harbour-post')]);
      await toldTimes('harbour-post', [46, 44], 1);
      expect(death.met()).toBe(1);
    });

    it('goes on with other pages when one cannot be worked', async () => {
      const { checks, road, pageId } = desk();
      poison = road.place({
        meets: writing(`DOCUMENT#${pageId('valley-courier')}`),
        kind: 'refuse',
        error: 'ValidationException',
      });
      const harbour = await number('harbour-post');
      recountHostages(desk(), 'valley-courier', [47, 45]);
      recountHostages(desk(), 'harbour-post', [44, 43]);
      await checks.sendRaw('somebody', 'not a message of ours');
      await checks.send([await messageFor('valley-courier'), await messageFor('harbour-post')]);
      await hasNumber('harbour-post', harbour + 1);
      await toldTimes('harbour-post', [44, 43], 1);
    });

    it('tells of a version whose projection died half-way', async () => {
      recountHostages(desk(), 'meridian-wire', [46, 43]);
      const death = deathOf(desk(), 'project', { at: writing('CHANGE'), arrives: true });
      await desk().checks.send([await messageFor('meridian-wire')]);
      await toldTimes('meridian-wire', [46, 43], 1);
      expect(death.met()).toBe(1);
    });

    it('sweeps up a version whose projection failed', async () => {
      const failed = logged(desk(), '"FactsFailed":1');
      const error = 'ProvisionedThroughputExceededException';
      const fault = desk().road.place({ meets: writing('CHANGE'), kind: 'refuse', error });
      recountHostages(desk(), 'evening-ledger', [44, 42]);
      await desk().checks.send([await messageFor('evening-ledger')]);
      await eventually('it failed', () => logged(desk(), '"FactsFailed":1') > failed);
      fault.lift();
      expect(await tellings(desk(), 'evening-ledger', [44, 42])).toEqual([]);
      await desk().call('sweep');
      await toldTimes('evening-ledger', [44, 42], 1);
    });

    it('sets aside among the dead letters what cannot be worked, to be redriven when that is mended', async () => {
      const courier = await number('valley-courier');
      await eventually('both are among the dead letters', async () => (await deadLetters()) === 2);
      poison?.lift();
      expect(await redriveChecks((body) => body.startsWith('not'))).toBe(1);
      await worked();
      expect(await deadLetters()).toBe(0);
      await desk().checkNow(desk().outlets.urls['valley-courier'] ?? '');
      expect(await number('valley-courier')).toBe(courier + 1);
      await toldTimes('valley-courier', [47, 45], 1);
    });

    it('makes one version when a check dies between document and version', async () => {
      const { call, checks, pageId } = desk();
      const before = await number('evening-ledger');
      recountHostages(desk(), 'evening-ledger', [42, 40]);
      const event = checks.eventOf(await messageFor('evening-ledger'));
      const at = writing(`VERSION#${pageId('evening-ledger')}`);
      const death = deathOf(desk(), 'check', { at, arrives: false });
      await expect(call('check', event)).rejects.toThrow('check failed');
      expect(death.met()).toBe(1);
      expect(await number('evening-ledger')).toBe(before);
      await call('check', event);
      expect(await number('evening-ledger')).toBe(before + 1);
      await toldTimes('evening-ledger', [42, 40], 1);
    });

    it('makes no second version when a check dies as soon as one is committed', async () => {
      const { call, checks, pageId } = desk();
      const before = await number('harbour-post');
      recountHostages(desk(), 'harbour-post', [43, 41]);
      const event = checks.eventOf(await messageFor('harbour-post'));
      const at = writing(`VERSION#${pageId('harbour-post')}`);
      const death = deathOf(desk(), 'check', { at, arrives: true });
      await expect(call('check', event)).rejects.toThrow('check failed');
      expect(death.met()).toBe(1);
      await call('check', event);
      expect(await number('harbour-post')).toBe(before + 1);
      await toldTimes('harbour-post', [43, 41], 1);
    });

    it('loses nothing while the table is throttled', async () => {
      const steps: readonly (readonly [string, Step])[] = [
        ['harbour-post', [41, 39]],
        ['valley-courier', [45, 41]],
        ['meridian-wire', [43, 41]],
      ];
      for (const [name, step] of steps) recountHostages(desk(), name, step);
      const messages = await Promise.all(steps.map(([name]) => messageFor(name)));
      const failed = logged(desk(), '"ChecksFailed":1');
      const error = 'ProvisionedThroughputExceededException';
      const throttle = desk().road.place({ meets: ofTable, kind: 'refuse', error });
      await desk().checks.send(messages);
      await eventually('each failed once', () => logged(desk(), '"ChecksFailed":1') >= failed + 3);
      throttle.lift();
      for (const [name, step] of steps) await toldTimes(name, step, 1);
    });

    it('tells in the end what SNS would not take, and twice, under one id, what its sender could not record', async () => {
      // A wait of a minute and a lease of a minute ended meanwhile.
      await toldTimes('evening-ledger', [47, 44], 1);
      await toldTimes('harbour-post', [46, 44], 2);
      expect(new Set(await tellings(desk(), 'harbour-post', [46, 44])).size).toBe(1);
    });

    it('has lost nothing in the end, and holds and tells nothing twice but for the named case', async () => {
      await desk().call('sweep');
      await desk().strike();
      const counts = await countsOf(desk());
      process.stdout.write(`\nEverything that went through the emulated AWS:\n${lines(counts)}\n`);
      expect(counts).toMatchObject({
        'alerts that were not sent': 0,
        'facts held twice': 0,
        'changes never announced': 0,
        'alerts never heard': 0,
        'alerts heard twice': 1,
        'facts left behind': 0,
        'dead letters': 0,
      });
    });
  });

  async function waitsAfterAttempt(): Promise<boolean> {
    const { outbox } = desk().store;
    const { items } = await outbox.deliveries({ status: 'waiting', limit: 10 });
    return items.some(({ attempts }) => attempts === 1);
  }
}

const lines = (counts: DeskCounts): string =>
  Object.entries(counts)
    .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
    .join('\n');
