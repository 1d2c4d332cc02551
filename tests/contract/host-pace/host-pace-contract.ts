import { describe, expect, it } from 'vitest';
import type { HostPace } from '../../../shared/ports/host-pace.ts';

export interface HostPaceUnderTest {
  readonly name: string;
  /** Two readers in different processes. */
  readonly open: () => Promise<readonly [HostPace, HostPace]>;
}

const until = '2026-03-04T14:20:00.000Z';

/** What readers may count on when they tell each other of hosts that rest. */
export function hostPaceContract({ name, open }: HostPaceUnderTest): void {
  describe(`the pace of hosts ${name}`, () => {
    it('knows no rest of a host that never asked for one', async () => {
      const [one] = await open();
      expect(await one.rest('unheard-of.example')).toBeNull();
    });

    it('tells another reader at once, and the newest rest only', async () => {
      const [one, other] = await open();
      await one.record('harbour-post.example', { until, delayMs: 10_000 });
      expect(await other.rest('harbour-post.example')).toEqual({ until, delayMs: 10_000 });
      const later = '2026-03-04T14:20:30.000Z';
      await other.record('harbour-post.example', { until: later, delayMs: 30_000 });
      expect(await one.rest('harbour-post.example')).toEqual({ until: later, delayMs: 30_000 });
    });

    it('keeps hosts apart, ports and hostile names too', async () => {
      const [one] = await open();
      await one.record('a.example', { until, delayMs: 1 });
      await one.record('a.example:8080', { until, delayMs: 2 });
      await one.record('a.example#b%', { until, delayMs: 3 });
      expect(await one.rest('a.example')).toMatchObject({ delayMs: 1 });
      expect(await one.rest('a.example:8080')).toMatchObject({ delayMs: 2 });
      expect(await one.rest('a.example#b%')).toMatchObject({ delayMs: 3 });
      expect(await one.rest('a.example#b')).toBeNull();
    });
  });
}
