import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { makeStoryClock, storyBegins } from '../../rehearsal/run-rehearsal.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';
import { servedChecks } from '../../support/served-checks.ts';

/** Bytes that one more of something leaves in a data folder whose database was compacted. */
export interface Growth {
  readonly what: string;
  readonly each: number;
  readonly tableBytes: number;
  readonly archiveBytes: number;
}

interface Sizes {
  readonly table: number;
  readonly archive: number;
}

/** Follows `pages` in `dataDir`: first versions, then `checks` rounds without news, then one changed figure a page. */
export async function measureGrowth(
  dataDir: string,
  { pages, checks }: { readonly pages: number; readonly checks: number },
): Promise<readonly Growth[]> {
  const desk = await openGrowthDesk(dataDir, pages);
  const grown: Growth[] = [];
  let before = await desk.sizes();
  const measure = async (what: string, each: number, work: () => Promise<void>): Promise<void> => {
    await work();
    const after = await desk.sizes();
    grown.push({
      what,
      each,
      tableBytes: (after.table - before.table) / each,
      archiveBytes: (after.archive - before.archive) / each,
    });
    before = after;
  };
  await measure('first version of a page', pages, () => desk.round(59));
  await measure('check that finds nothing new', pages * checks, async () => {
    for (let done = 0; done < checks; done++) await desk.round(59);
  });
  await measure('version with a changed figure', pages, () => desk.round(58));
  await desk.close();
  return grown;
}

async function openGrowthDesk(dataDir: string, pages: number) {
  const clock = makeStoryClock(storyBegins);
  const local = await openLocalStore({ dataDir, clock, digest: sha256, mustOwn: true });
  const { store, archive } = local;
  await mkdir(join(dataDir, 'archive'), { recursive: true });
  await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
  const ids = Array.from({ length: pages }, (_, index) => sha256(`page ${index}`));
  for (const [index, id] of ids.entries()) {
    const page = makePage({ id, url: `https://harbour-post.example/story-${index}` });
    await store.pages.create(page, firstState(id, clock.now()));
  }
  let held = 0;
  const check = servedChecks({ store, archive, clock, htmlAt: (url) => storyHtml(url, held) });
  return {
    round: async (count: number): Promise<void> => {
      held = count;
      for (const pageId of ids) await check(pageId);
      clock.advance(15 * 60_000);
    },
    sizes: async (): Promise<Sizes> => {
      await local.compact();
      const all = await bytesIn(dataDir);
      const kept = await bytesIn(join(dataDir, 'archive'));
      return { table: all - kept, archive: kept };
    },
    close: local.close,
  };
}

const storyHtml = (url: string, held: number): string =>
  newsHtml(
    [
      `The Northern Front is holding ${held} hostages, at least 20 of them wounded.`,
      'The agency Open Hands said that 1,250 people had been displaced and 33 houses destroyed.',
      '“We reject this plan,” Foreign Minister Lena Maric said on Tuesday.',
      ...filler,
    ],
    `Talks stall in Verun, ${url.split('-').at(-1) ?? ''}`,
  );

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries)
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}
