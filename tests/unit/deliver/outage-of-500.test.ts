import { describe, expect, it } from 'vitest';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { makeOutage } from '../../support/make-outage.ts';

const MINUTE = 60_000;

/** The whole pipeline over 500 pages of 37 outlets; what every site answers is turned by hand. */
async function makeRoom() {
  const site = { down: false };
  const outage = await makeOutage({ count: 500, hosts: 37, isDown: () => site.down });
  const { clock, pipeline, pages, sent } = outage;
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
