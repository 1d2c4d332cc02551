import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { PageReader } from '../../../shared/ports/page-reader.ts';
import type { FactReader } from '../../../shared/use-cases/check/check-deps.ts';
import { makeCheck } from '../../../shared/use-cases/check/check-page.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { makeProject } from '../../../shared/use-cases/project/project-fact.ts';
import { makeStoryClock, storyBegins } from '../../rehearsal/run-rehearsal.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';
import { otherReader } from './other-reader.ts';

/** What a round of checks over all pages came to. */
export interface Round {
  readonly name: string;
  readonly versions: number;
  /** Kinds of the changes found, in the order of the pages. */
  readonly changes: readonly string[];
  readonly events: number;
  readonly alerts: number;
}

/** Outlets that ask for no copies: every second page. */
const keepsNoBytes = (index: number): boolean => index % 2 === 1;

/** Pages whose figure really changes in the last round: every tenth, with bytes kept. */
export const reallyChanges = (index: number): boolean => index % 10 === 0;

/**
 * Stores pages with one reader and checks them again with one that reads really otherwise, then
 * with the first again, then with the other while a few pages really change.
 */
export async function runReaders(pages: number): Promise<readonly Round[]> {
  const desk = await makeReaderDesk(pages);
  return [
    await desk.round('first sight', factReader),
    await desk.round('another reader', otherReader),
    await desk.round('the first reader again', factReader),
    await desk.round('another reader and real changes', otherReader, reallyChanges),
  ];
}

const html = (index: number, count: number): string =>
  newsHtml(
    [
      `The Northern Front is holding ${count} hostages, at least ${20 + (index % 9)} of them wounded.`,
      `The agency Open Hands said that ${1000 + index} people had been displaced and ${30 + (index % 7)} houses destroyed since Sunday.`,
      `“We reject this plan,” Foreign Minister Lena Maric said on Tuesday. Adrian Holt, the envoy, denied that talks had ended.`,
      ...filler,
    ],
    `Talks stall in Verun, part ${index}`,
  );

async function makeReaderDesk(pages: number) {
  const clock = makeStoryClock(storyBegins);
  const archive = makeMemoryArchive();
  const store = makeMemoryStore({ archive, digest: sha256, clock });
  await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
  const ids = Array.from({ length: pages }, (_, index) => sha256(`page ${index}`));
  for (const [index, id] of ids.entries()) {
    const url = `https://harbour-post.example/story-${index}`;
    await store.pages.create(makePage({ id, url }), firstState(id, clock.now()));
  }
  let changed: (index: number) => boolean = () => false;
  const reader: PageReader = {
    delayMs: () => 0,
    read: ({ url }) => {
      const index = Number(url.split('-').at(-1));
      const count = 100 + (index % 50) + (changed(index) ? 1 : 0);
      return Promise.resolve(fetched(html(index, count), { url, noArchive: keepsNoBytes(index) }));
    },
  };
  const settings = { confirmAfterMs: 120_000, ignoreRobotsHosts: new Set<string>(), holdMs: 0 };
  const project = makeProject({ store, clock, settings });
  const told = async (): Promise<number> =>
    (await store.outbox.waiting('desk', '2999-01-01T00:00:00.000Z', 1_000_000)).length;
  return {
    round: async (
      name: string,
      facts: FactReader,
      changes: (index: number) => boolean = () => false,
    ): Promise<Round> => {
      changed = changes;
      const check = makeCheck({ store, archive, reader, facts, clock, digest: sha256, settings });
      const before = await told();
      const found = { versions: 0, changes: [] as string[], events: 0 };
      for (const pageId of ids) {
        const report = await check({ pageId, slot: null });
        if (report.kind === 'dropped') throw new Error(`${pageId} was dropped`);
        await project(report.committed);
        found.versions += report.outcome === 'new-version' ? 1 : 0;
        found.changes.push(...report.changes.map(({ kind }) => kind));
        found.events += report.committed.filter(({ kind }) => kind === 'event').length;
      }
      clock.advance(15 * 60_000);
      return { name, ...found, alerts: (await told()) - before };
    },
  };
}
