import { beforeAll, describe, expect, it } from 'vitest';
import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeTableStore } from '../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import type { FunctionName } from '../../shared/contracts/environment.ts';
import {
  archiveRights,
  type TableRights,
  tableRights,
} from '../../shared/contracts/function-rights.ts';
import type { OutgoingMessage } from '../../shared/ports/message-sender.ts';
import { makeGather, makeSendOne } from '../../shared/use-cases/deliver/deliver-by-queue.ts';
import { makeDispatch } from '../../shared/use-cases/dispatch/dispatch-due.ts';
import { makeEraseCutShort, makeEraseLate } from '../../shared/use-cases/removal/erase.ts';
import { planErasure } from '../../shared/use-cases/removal/plan-erasure.ts';
import { makeTidy } from '../../shared/use-cases/retention/tidy.ts';
import { figureTracker } from '../support/figure-tracker.ts';
import { fetched, makeNewsroom } from '../support/make-newsroom.ts';
import { recordingTable } from '../support/recording-table.ts';

type Used = { readonly [K in keyof TableRights]: readonly string[] };

const nothing: Used = { reads: [], writes: [], removes: [], indexes: [] };

const together = (a: Used, b: Used): Used => ({
  reads: [...new Set([...a.reads, ...b.reads])],
  writes: [...new Set([...a.writes, ...b.writes])],
  removes: [...new Set([...a.removes, ...b.removes])],
  indexes: [...new Set([...a.indexes, ...b.indexes])],
});

const answers = [
  ['The army says 59 hostages are held in Port Ansel.'],
  ['The army says 58 hostages are held in Port Ansel.'],
  [],
  [],
  ['The army says 58 hostages are held in Port Ansel.', '“We will not leave,” said Adrian Holt.'],
];

const heldTracker = figureTracker();

/** Plays a page's days through every function, and records what each asked of the table. */
async function playedDay(): Promise<Readonly<Partial<Record<FunctionName, Used>>>> {
  const table = recordingTable(makeMemoryTable());
  const used: Partial<Record<FunctionName, Used>> = {};
  const recorded = async <T>(name: FunctionName, step: () => Promise<T>): Promise<T> => {
    table.take();
    const result = await step();
    used[name] = together(used[name] ?? nothing, table.take());
    return result;
  };
  const room = await makeNewsroom({ table });
  const { store, clock } = room;
  const sent: string[] = [];
  const queue = { send: (ids: readonly string[]) => Promise.resolve(void sent.push(...ids)) };
  const deps = { store, clock, digest: sha256 };
  await store.trackers.put(heldTracker);
  const digest = { every: 'hourly', at: '08:00', weekday: 1, zone: 'UTC' } as const;
  const settings = { kind: 'terminal' } as const;
  await store.channels.put({ id: 'line', settings, digest, dailyLine: true, managedBy: 'hand' });
  const escalate = { to: 'desk', afterMs: 60_000 };
  await store.channels.put({ id: 'refusing', settings, escalate, managedBy: 'hand' });
  // A function that has just begun knows nothing of the store yet: each gathers for itself.
  const gather = async (): Promise<void> => {
    const parts = { archive: room.archive, digest: sha256, clock };
    const fresh = makeTableStore(table, parts);
    await makeGather({ ...deps, store: fresh, queue })();
  };
  const refused = { kind: 'rejected', detail: 'no such address' } as const;
  const sender = {
    send: ({ channel: { id } }: OutgoingMessage) =>
      Promise.resolve(id === 'refusing' ? refused : { kind: 'sent' as const }),
  };
  const sendOne = makeSendOne({ ...deps, sender });
  const dispatch = makeDispatch({ store, clock, queue: { send: () => Promise.resolve() } });
  const round = async (): Promise<void> => {
    await recorded('dispatch', dispatch);
    const report = await recorded('check', () => room.check());
    if (report.kind === 'checked') await recorded('project', () => room.project(report.committed));
    await recorded('sweep', room.sweep);
    await recorded('gather', gather);
    for (const id of sent.splice(0)) await recorded('deliver', () => sendOne(id));
    room.pass(5);
  };
  for (const paragraphs of answers) {
    room.publish(paragraphs);
    await round();
  }
  room.answer({ kind: 'gone', status: 404 });
  for (let times = 0; times < 3; times++) await round();
  room.publish(answers[0] ?? []);
  await round();
  room.answer(fetched('<html><body>Please verify that you are human</body></html>'));
  await round();
  const feed = await feedOfTwo(table);
  const led = await recorded('check', () => feed.check());
  expect(led).toMatchObject({ kind: 'checked', discovered: 2 });
  const erasing = { store, archive: room.archive, clock, digest: sha256 };
  const retention = { bytesMs: 0, documentsMs: 0 };
  await recorded('sweep', makeTidy({ ...erasing, retention }));
  const person = {
    wish: { kind: 'person' as const, page: null, names: ['Adrian Holt'] },
    reason: 'asked for',
    by: 'desk',
  };
  await store.erasures.put(await planErasure(erasing, { ...person, salt: 'a grain of salt' }));
  await recorded('sweep', async () => {
    expect(await makeEraseCutShort(erasing)()).toBe(1);
  });
  const page = {
    wish: { kind: 'page' as const, page: room.page },
    reason: 'asked for',
    by: 'desk',
  };
  await store.erasures.put(await planErasure(erasing, { ...page, salt: 'a grain of salt' }));
  const head = await store.versions.head(room.page.id);
  const late = { kind: 'version' as const, pageId: room.page.id, number: head?.number ?? 0 };
  await recorded('project', () => makeEraseLate(erasing)(late));
  await recorded('sweep', async () => {
    expect(await makeEraseCutShort(erasing)()).toBe(1);
  });
  return used;
}

const feedXml = `<rss version="2.0"><channel><title>World</title>${[1, 2]
  .map(
    (n) => `<item><title>Story ${n}</title><link>https://harbour-post.example/${n}</link></item>`,
  )
  .join('')}</channel></rss>`;

/** A feed that leads to two new stories. */
async function feedOfTwo(table: ItemTable) {
  const url = 'https://harbour-post.example/feed';
  const room = await makeNewsroom({
    table,
    page: { id: 'feed'.padEnd(64, '0'), role: 'feed', url },
  });
  const bytes = new TextEncoder().encode(feedXml);
  room.answer(fetched('', { url, bytes, contentType: 'application/rss+xml' }));
  return room;
}

let used: Readonly<Partial<Record<FunctionName, Used>>>;
beforeAll(async () => {
  used = await playedDay();
});

const functions = ['dispatch', 'check', 'project', 'sweep', 'gather', 'deliver'] as const;

describe.each(functions)('the rights of %s', (name) => {
  it.each(['reads', 'writes', 'removes', 'indexes'] as const)(
    'hold everything that it %s',
    (way) => {
      const allowed: readonly string[] = tableRights[name][way];
      expect((used[name]?.[way] ?? []).filter((kind) => !allowed.includes(kind))).toEqual([]);
    },
  );
});

describe('a function that reads pages', () => {
  const { check } = tableRights;
  const all: readonly string[] = [...check.reads, ...check.writes];

  it('cannot see or change who is told what', () => {
    const told = ['ALERT', 'ALERT-PAGE', 'CHANNEL', 'DELIVERY', 'DELIVERY-TIME', 'RULE'];
    expect(all.filter((kind) => told.includes(kind))).toEqual([]);
  });

  it('cannot remove anything but the link of a page that no watch wants', () => {
    expect(check.removes).toEqual(['WATCH-PAGE']);
    expect(archiveRights.check.removes).toEqual([]);
  });
});
