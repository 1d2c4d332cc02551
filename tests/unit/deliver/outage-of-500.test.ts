import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import type { ReadResult } from '../../../shared/ports/page-reader.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { defaultPipelineSettings, makePipeline } from '../../../shared/wiring/pipeline.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';
import { channel } from '../../support/alert-builders.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';

const MINUTE = 60_000;
const PAGES = 500;
const unreachable: ReadResult = {
  kind: 'unreadable',
  reason: 'unreachable',
  detail: 'no route',
};

/** The whole pipeline over 500 pages of 37 outlets; what every site answers is turned by hand. */
async function makeRoom() {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const store = makeMemoryStore({ archive, clock, digest: sha256 });
  const sent: OutgoingMessage[] = [];
  const site = { down: false };
  const pipeline = makePipeline({
    store,
    archive,
    clock,
    digest: sha256,
    reader: {
      delayMs: () => 0,
      read: ({ url }) =>
        Promise.resolve(site.down ? unreachable : fetched(newsHtml(filler), { url })),
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
  const pages = Array.from({ length: PAGES }, (_, number) => {
    const host = `outlet-${number % 37}.example`;
    return makePage({
      id: sha256(`${number}`),
      url: `https://${host}/story/${number}`,
      host,
      outlet: `Outlet ${number % 37}`,
      labels: [`label-${number % 20}`],
      firstSeenAt: clock.now(),
    });
  });
  for (const page of pages) await store.pages.create(page, firstState(page.id, clock.now()));
  return {
    site,
    sent,
    /** Checks every page, and delivers each minute for as long as asked. */
    round: async (minutes: number) => {
      for (const { id } of pages) await pipeline.check({ pageId: id, slot: null });
      for (let minute = 0; minute < minutes; minute += 1) {
        await pipeline.deliver();
        clock.advance(MINUTE);
      }
    },
  };
}

describe('500 pages that go blind at once', () => {
  it('are one message, and one more when they can be read again', { timeout: 60_000 }, async () => {
    const room = await makeRoom();
    await room.round(10);
    expect(room.sent).toEqual([]);
    room.site.down = true;
    for (let check = 0; check < 4; check += 1) await room.round(10);
    const subjects = () =>
      room.sent.map((message) => makeMessageRendering({ colour: false }).mail(message).subject);
    expect(subjects()).toEqual([
      'Watch health: 500 pages cannot be read since 14:10 UTC (37 outlets)',
    ]);
    room.site.down = false;
    await room.round(10);
    expect(subjects().slice(1)).toEqual([
      'Watch health: 500 pages can be read again since 14:50 UTC (37 outlets)',
    ]);
  });
});
