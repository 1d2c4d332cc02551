import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import type { EventKind } from '../../../shared/domain/event.ts';
import { after } from '../../../shared/domain/instant.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { eventAlert, page } from '../../support/alert-builders.ts';
import { due, type Newsroom, newsroom, toldIds } from './newsroom.ts';

const MINUTE = 60_000;
const rendering = makeMessageRendering({ colour: false });

/** The turn of one page's health, due already. */
function turn(number: number, kind: EventKind, createdAt = '2026-03-04T14:00:00.000Z'): Alert {
  const told = eventAlert({
    id: `${kind}:${createdAt}`,
    kind,
    at: createdAt,
    since: null,
    reason: kind === 'page-unreadable' ? 'unreachable' : null,
  });
  const own = page({
    id: `page-${number}`,
    url: `https://outlet-${number % 37}.example/story/${number}`,
    outlet: `Outlet ${number % 37}`,
    headline: `Story ${number}`,
    labels: [`label-${number % 9}`],
  });
  return {
    ...told,
    id: `page-${number}:${kind}:${createdAt}`,
    page: own,
    story: own.labels[0] ?? own.id,
    createdAt,
    dueAt: after(createdAt, MINUTE),
  };
}

const turns = (pages: number, kind: EventKind, at?: string): readonly Alert[] =>
  Array.from({ length: pages }, (_, number) => turn(number, kind, at));

const stories = (room: Newsroom): readonly string[] =>
  room.sent.map(({ delivery }) => delivery.story);

describe('an outage', () => {
  it.each([500, 800])('of %i pages is one message, and its end one more', async (pages) => {
    const room = await newsroom();
    await room.put(turns(pages, 'page-unreadable'));
    await room.run();
    await room.run();
    room.wait(30 * MINUTE);
    await room.put(turns(pages, 'page-readable', '2026-03-04T15:20:00.000Z'));
    await room.run();
    expect(stories(room)).toEqual(['watch health', 'watch health']);
    expect(new Set(toldIds(room)).size).toBe(2 * pages);
  });

  it('says how many pages of how many outlets, and names ten', async () => {
    const room = await newsroom();
    await room.put(turns(500, 'page-unreadable'));
    await room.run();
    const [message] = room.sent;
    const mail = message && rendering.mail(message);
    expect(mail?.subject).toBe(
      'Watch health: 500 pages cannot be read since 14:00 UTC (37 outlets)',
    );
    expect(mail?.text).toContain('And: 490 more pages');
    expect(mail?.text.length).toBeLessThan(2500);
    expect(JSON.stringify(message && rendering.webhook(message)).length).toBeLessThan(64_000);
  });

  it('waits until no more pages join it, a quarter of an hour at most', async () => {
    const room = await newsroom();
    for (let minute = 0; minute < 20; minute += 1) {
      await room.put(
        turns(5, 'page-unreadable', after('2026-03-04T15:00:00.000Z', minute * MINUTE)),
      );
      await room.run();
      room.wait(MINUTE);
    }
    room.wait(5 * MINUTE);
    await room.run();
    expect(room.sent.map(({ alerts }) => alerts.length)).toEqual([75, 25]);
  });

  it('holds up no change of a story', async () => {
    const room = await newsroom();
    room.now = '2026-03-04T14:01:30.000Z';
    await room.put([...turns(5, 'page-unreadable'), due('a')]);
    await room.run();
    expect(toldIds(room)).toEqual(['a']);
  });
});

describe('a page or two that cannot be read', () => {
  it('are told at once, each with its story, in the words for one page', async () => {
    const room = await newsroom();
    room.now = '2026-03-04T14:01:30.000Z';
    await room.put(turns(3, 'page-unreadable'));
    await room.run();
    expect([...stories(room)].sort()).toEqual(['label-0', 'label-1', 'label-2']);
    expect(room.sent.map((message) => rendering.mail(message).subject)).toContain(
      'Outlet 0: blind since 14:00 UTC: Story 0',
    );
  });
});
