import { itemKey } from '../../../contracts/table.ts';
import type { CaptureLink, DailyRoot, Day } from '../../../domain/daily-root.ts';
import type { RootStore } from '../../../ports/root-store.ts';
import { type Item, isNew, isThere } from './item-table.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';
import { numberKey } from './version-key.ts';

const rootShape = shapeOf<DailyRoot>('daily root');

const hexDigits = Array.from({ length: 16 }, (_, digit) => digit.toString(16));
/** Links of a day are spread by the first digit of their pages' ids, which keeps their order. */
const linkPartition = (day: Day, digit: string) => itemKey('LINK-DAY', day, digit);
const linkKey = (day: Day, { pageId, number }: CaptureLink) => ({
  pk: linkPartition(day, pageId.slice(0, 1)),
  sk: `${pageId}#${numberKey(number)}`,
});
const rootKey = (day: Day) => ({ pk: itemKey('ROOT', day.slice(0, 4)), sk: day });

/** No store is older. */
const firstYear = 2026;

/** Links by day, small items without a body, and daily roots by year. */
export function makeRootStore({ table, clock }: StoreParts): RootStore {
  const years = (): readonly string[] => {
    const last = Number(clock.now().slice(0, 4));
    return Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, index) =>
      itemKey('ROOT', String(firstYear + index)),
    );
  };
  return {
    putLink: async (day, link) => {
      await table.put({ ...linkKey(day, link), hash: link.hash, shape: 1 });
    },
    holdsLink: async (day, link) => (await table.get(linkKey(day, link)))?.['hash'] === link.hash,
    links: (day, stretch) => {
      const partitions = hexDigits.map((digit) => linkPartition(day, digit));
      return listWalk({ table, partitions, newestFirst: false, read: reading(linkOf) }, stretch);
    },
    put: async (root) => {
      const written = await table.put(rootShape.encode(rootKey(root.day), root), isNew);
      return written === 'done' ? 'put' : 'known';
    },
    withdraw: async (day) => {
      await table.delete(rootKey(day));
    },
    get: async (day) => {
      const item = await table.get(rootKey(day));
      return item === null ? null : rootShape.decode(item);
    },
    newest: async () => {
      for (const partition of years().toReversed()) {
        const { items } = await table.query({ partition, newestFirst: true, limit: 1 });
        const [newest] = items;
        if (newest !== undefined) return rootShape.decode(newest);
      }
      return null;
    },
    list: ({ oldestFirst = false, ...stretch }) => {
      const partitions = oldestFirst ? years() : years().toReversed();
      const read = reading(rootShape.decode);
      return listWalk({ table, partitions, newestFirst: !oldestFirst, read }, stretch);
    },
    isSettled: async (day) => (await table.get(rootKey(day)))?.['settled'] === 1,
    settle: async (day) => {
      await table.update(rootKey(day), { set: { settled: 1 }, condition: isThere });
    },
  };
}

/** An entry whose key or hash is no link is none; the root then tells that it is missing. */
function linkOf({ sk, hash }: Item): CaptureLink | null {
  const [pageId, number] = sk.split('#');
  if (pageId === undefined || number === undefined || typeof hash !== 'string') return null;
  return { pageId, number: Number(number), hash };
}
