import { describe, expect, it } from 'vitest';
import { makeOutage } from '../../support/make-outage.ts';

const MINUTE = 60_000;
const each = 3;

/** A site of `count` pages, of which some go down, or come back, minute by minute. */
async function makeSite(count: number, hosts: number) {
  const down = new Set<string>();
  const isDown = (url: string): boolean => down.has(url);
  const { clock, pipeline, pages, sent } = await makeOutage({ count, hosts, isDown });
  for (const { id } of pages) await pipeline.check({ pageId: id, slot: null });
  const group = (minute: number) =>
    minute < 0 ? [] : pages.slice(minute * each, (minute + 1) * each);
  const turn = (minute: number, isDown: boolean): void => {
    for (const { url } of group(minute)) {
      if (isDown) down.add(url);
      else down.delete(url);
    }
  };
  return {
    told: () => sent.map(({ alerts }) => alerts.length),
    tells: () => new Set(sent.flatMap(({ alerts }) => alerts.map(({ id }) => id))).size,
    /** A few pages a minute change to this; each is looked at four times, ten minutes apart. */
    wave: async (isDown: boolean): Promise<void> => {
      for (let minute = 0; minute * each < count + 60 * each; minute += 1) {
        turn(minute, isDown);
        for (const { id } of [0, 10, 20, 30].flatMap((ago) => group(minute - ago)))
          await pipeline.check({ pageId: id, slot: null });
        await pipeline.deliver();
        clock.advance(MINUTE);
      }
    },
  };
}

describe.each([
  ['one host', 1],
  ['many hosts', 37],
])('180 pages of %s that go blind one after the other for an hour', (_, hosts) => {
  it('are a handful of messages, in which every page is told of once', async () => {
    const site = await makeSite(180, hosts);
    await site.wave(true);
    expect(site.tells()).toBe(180);
    expect(site.told().length).toBeLessThanOrEqual(4);
    await site.wave(false);
    expect(site.tells()).toBe(360);
    expect(site.told().length).toBeLessThanOrEqual(8);
  }, 60_000);
});
