import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { CloudDesk } from '../cloud-desk.ts';
import { writeConfiguration } from '../deployment.ts';
import { eventually } from '../eventually.ts';
import { deadLetters } from '../queues.ts';

/** From an empty deployment to the first alerts. */
export function firstDay(desk: () => CloudDesk): void {
  const heads = () => Promise.all(desk().names.map((name) => desk().head(name)));

  describe('a first day on AWS', () => {
    it('applies a configuration with the command line, and again without a change', async () => {
      const file = await writeConfiguration(desk());
      expect(await desk().recount('apply', file)).toMatchObject({ exit: 0 });
      const again = await desk().recount('apply', file);
      expect(again.text).toMatch(/^8 unchanged$/m);
    });

    it('reads every watched page when the schedule fires', async () => {
      await eventually('each page has a version', async () =>
        (await heads()).every((head) => head?.number === 1),
      );
    });

    it('keeps a snapshot of each page in the bucket', async () => {
      for (const head of await heads()) {
        const bytes = await desk().archive.get(`raw/${head?.pageId}/${head?.rawHash}.gz`);
        expect(sha256(bytes ?? '')).toBe(head?.rawHash);
      }
    });

    it('tells nobody of what it sees for the first time', async () => {
      await desk().restSchedules();
      await desk().strike();
      expect(await desk().everything.next(3000, desk().strike)).toBeNull();
      expect(await desk().announced.all()).toEqual([]);
    });

    it('tells subscribers of one altered digit, by their filters', async () => {
      const { outlets, checkNow, head, unnoted, everything, strike } = desk();
      outlets.show(1);
      expect(await checkNow()).toMatchObject({ exit: 0 });
      expect((await head('harbour-post'))?.number).toBe(2);
      const heard = await unnoted.next(60_000, strike);
      expect(heard?.subject).toContain('47 -> 46');
      expect(heard?.attributes).toMatchObject({
        severity: 'high',
        kind: '["figure-changed"]',
        notice: '["none-found"]',
        label: '["Port Ansel hostages"]',
      });
      expect(await everything.next(10_000)).toMatchObject({ subject: heard?.subject });
    });

    it('keeps from a subscriber what its filter does not ask for', async () => {
      const { outlets, checkNow, unnoted, everything, strike } = desk();
      outlets.show(2);
      await checkNow();
      const heard = await everything.next(60_000, strike);
      expect(heard?.attributes).toMatchObject({ notice: '["noted"]' });
      expect(await unnoted.next(2000)).toBeNull();
    });

    it('puts an event of each change on the bus, for rules of the account', async () => {
      const kinds = (await desk().announced.all()).map(({ subject }) => subject);
      expect(kinds.filter((kind) => kind === 'figure-changed')).toHaveLength(2);
    });

    it('answers questions about it from the command line', async () => {
      const asked = await desk().recount('changes', '--kind', 'figure-changed', '--json');
      expect(JSON.parse(asked.out)).toMatchObject({
        items: [{ outlet: 'meridian-wire' }, { outlet: 'harbour-post' }],
      });
      const told = await desk().recount('alerts', '--json');
      const sent = { delivery: { status: 'sent' } };
      expect(JSON.parse(told.out)).toMatchObject({ items: [sent, sent] });
    });

    it('is examined from anywhere, its topic among its channels', async () => {
      const { out } = await desk().recount('doctor', '--json');
      const { findings } = JSON.parse(out) as { findings: { level: string; says: string }[] };
      const ofChannel = findings.filter(({ says }) => says.startsWith('desk: '));
      expect(ofChannel).toMatchObject([{ level: 'ok' }]);
    });

    it('leaves no dead letter', async () => {
      expect(await deadLetters()).toBe(0);
    });
  });
}
