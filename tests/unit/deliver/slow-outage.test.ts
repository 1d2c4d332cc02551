import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { defaultPipelineSettings, makePipeline } from '../../../shared/wiring/pipeline.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';
import { channel } from '../../support/alert-builders.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';

const MINUTE = 60_000;
const each = 3;

/** A site of `count` pages, of which some go down, or come back, minute by minute. */
async function makeSite(count: number, hosts: number) {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const store = makeMemoryStore({ archive, clock, digest: sha256 });
  const sent: OutgoingMessage[] = [];
  const down = new Set<string>();
  const pipeline = makePipeline({
    store,
    archive,
    clock,
    digest: sha256,
    reader: {
      delayMs: () => 0,
      read: ({ url }) =>
        Promise.resolve(
          down.has(url)
            ? { kind: 'unreadable', reason: 'unreachable', detail: 'no route' }
            : fetched(newsHtml(filler), { url }),
        ),
    },
    sender: {
      send: (message) => {
        sent.push(message);
        return Promise.resolve({ kind: 'sent' });
      },
    },
    settings: defaultPipelineSettings,
  });
  await store.channels.put(channel());
  const pages = Array.from({ length: count }, (_, number) => {
    const host = `outlet-${number % hosts}.example`;
    const url = `https://${host}/story/${number}`;
    return makePage({ id: sha256(url), url, host, outlet: `Outlet ${number % hosts}` });
  });
  for (const page of pages) {
    await store.pages.create(page, firstState(page.id, clock.now()));
    await pipeline.check({ pageId: page.id, slot: null });
  }
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
