import { makeTableStore } from '../../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import type { ReadResult } from '../../../shared/ports/page-reader.ts';
import type { FactReader } from '../../../shared/use-cases/check/check-deps.ts';
import { makeCheck } from '../../../shared/use-cases/check/check-page.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { makeDeliver } from '../../../shared/use-cases/deliver/deliver.ts';
import { makeProject } from '../../../shared/use-cases/project/project-fact.ts';
import { makeEraseLate } from '../../../shared/use-cases/removal/erase.ts';
import { type ErasureWish, planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { addWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';
import { dumpArchive, dumpItems } from '../../support/dump.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { makeWatchedTable } from '../../support/watched-table.ts';

export const url = 'https://harbour-post.example/talks';

/** A desk whose whole store can be looked through, and which can be killed at any write. */
export async function makeRemovalDesk() {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const table = makeWatchedTable();
  const deps = { archive, clock, digest: sha256 };
  const store = makeTableStore(table, deps);
  const erasing = { ...deps, store };
  await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
  await store.trackers.put(figureTracker());
  const answers = new Map<string, ReadResult>();
  let facts: FactReader = factReader;
  const settings = { confirmAfterMs: 120_000, ignoreRobotsHosts: new Set<string>(), holdMs: 0 };
  const eraseLate = makeEraseLate(erasing);
  const project = makeProject({ store, clock, settings, eraseLate });
  const follow = async (address: string): Promise<string> => {
    const { watch } = await addWatch(erasing, {
      id: null,
      name: null,
      target: { kind: 'page', url: address },
      outlet: null,
      labels: [],
      everyMs: null,
      selectors: {},
      paused: false,
    });
    const { items } = await store.pages.listByWatch(watch.id, { limit: 1 });
    return items[0]?.id ?? '';
  };
  const check = (pageId: string) =>
    makeCheck({
      ...erasing,
      facts,
      settings,
      reader: {
        read: (request) =>
          Promise.resolve(answers.get(request.url) ?? { kind: 'gone', status: 404 }),
        delayMs: () => 0,
      },
    })({ pageId, slot: null });
  return {
    store,
    archive,
    table,
    clock,
    erasing,
    project,
    follow,
    check,
    /** Publishes, checks and projects; a quarter of an hour goes by. */
    publish: async (
      pageId: string,
      paragraphs: readonly string[],
      given: { readonly url?: string; readonly headline?: string } = {},
    ) => {
      const address = given.url ?? url;
      const html = newsHtml([...paragraphs, ...filler.slice(1)], given.headline);
      answers.set(address, fetched(html, { url: address }));
      const report = await check(pageId);
      if (report.kind === 'checked') await project(report.committed);
      clock.advance(15 * 60_000);
      return report;
    },
    /** Publishes and checks; what was committed is not projected yet. */
    publishOnly: async (pageId: string, paragraphs: readonly string[]) => {
      answers.set(url, fetched(newsHtml([...paragraphs, ...filler.slice(1)]), { url }));
      const report = await check(pageId);
      return report.kind === 'checked' ? report.committed : [];
    },
    readWith: (next: FactReader) => {
      facts = next;
    },
    deliver: () =>
      makeDeliver({
        store,
        clock,
        digest: sha256,
        sender: { send: () => Promise.resolve({ kind: 'sent' }) },
      })(),
    plan: (wish: ErasureWish, salt = 'a grain of salt'): Promise<Erasure> =>
      planErasure(erasing, { wish, reason: 'asked for by a reader', by: 'desk', salt }),
    /** Lines of the whole store and archive that hold a word. */
    grep: async (pattern: RegExp): Promise<readonly string[]> => {
      const { items: pages } = await store.pages.list({ limit: 100 });
      const lines = dumpItems(await table.items());
      for (const { id } of pages) lines.push(...(await dumpArchive(archive, id)));
      return lines.filter((line) => pattern.test(line)).map((line) => line.slice(0, 300));
    },
  };
}

export type RemovalDesk = Awaited<ReturnType<typeof makeRemovalDesk>>;

export async function pageOf({ store }: RemovalDesk, pageId: string) {
  const page = await store.pages.get(pageId);
  if (page === null) throw new Error('no page');
  return page;
}
