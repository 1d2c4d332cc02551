import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { Page, PageState, Spell } from '../../../domain/page.ts';
import type { Stretch } from '../../../ports/list.ts';
import type { PageStore } from '../../../ports/page-store.ts';
import { changeItem } from './change-item.ts';
import { dueBy, hintedOverShards, sharded } from './hints.ts';
import { equal, type Item, type ItemTable, isNew } from './item-table.ts';
import { everyOf } from './page-records.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';

const pageShape = shapeOf<Page>('page');
const stateShape = shapeOf<PageState>('page state');
const spellShape = shapeOf<Spell>('spell');

const pageKey = (id: string) => ({ pk: itemKey('PAGE', id), sk: 'page' });
const stateKey = (id: string) => ({ pk: itemKey('STATE', id), sk: 'state' });
const linkKey = (watchId: string, pageId: string) => ({
  pk: itemKey('WATCH-PAGE', watchId),
  sk: pageId,
});
const hexDigits = Array.from({ length: 16 }, (_, digit) => digit.toString(16));
/** Pages are listed in sixteen partitions, by the first digit of their ids. */
const listPartition = (digit: string) => itemKey('PAGE-LIST', digit);
const pageAliasKey = (pageId: string, urlHash: string) => ({
  pk: itemKey('ALIAS-PAGE', pageId),
  sk: urlHash,
});
const aliasKey = (urlHash: string) => ({ pk: itemKey('ALIAS', urlHash), sk: 'alias' });

/** Pages, their states, spells and other addresses. */
export function makePageStore(table: ItemTable): PageStore {
  return {
    create: (page, state) => create(table, page, state),
    get: (pageId) => page(table, pageId),
    put: async (page) => {
      await table.put(pageShape.encode(pageKey(page.id), page));
      await link(table, page);
    },
    change: (pageId, change) => changePage(table, pageId, change),
    list: (stretch) => listPages(table, hexDigits.map(listPartition), stretch),
    listByWatch: (watchId, stretch) => listPages(table, [itemKey('WATCH-PAGE', watchId)], stretch),
    unlink: (watchId, pageId) => table.delete(linkKey(watchId, pageId)),
    strip: (tombstone) => strip(table, tombstone),
    removeSpell: (pageId, { from }) => table.delete({ pk: itemKey('SPELL', pageId), sk: from }),

    state: async (pageId) => {
      const item = await table.get(stateKey(pageId));
      return item === null ? null : stateShape.decode(item);
    },
    putState: async (state, host) => {
      const condition = equal('revision', state.revision - 1);
      const written = await table.put(stateItem(state, host), condition);
      return written === 'done' ? 'put' : 'conflict';
    },
    due: async (now, limit, after) => {
      const past = after === undefined ? undefined : `${after.dueAt}#${after.pageId}`;
      const items = await hintedOverShards(table, { index: 'due', to: dueBy(now), past, limit });
      return items.map(duePage);
    },

    putSpell: async (pageId, spell) => {
      await table.put(spellShape.encode({ pk: itemKey('SPELL', pageId), sk: spell.from }, spell));
    },
    spells: (pageId, stretch) =>
      listWalk(
        {
          table,
          partitions: [itemKey('SPELL', pageId)],
          newestFirst: true,
          read: reading(spellShape.decode),
        },
        stretch,
      ),

    putAlias: (urlHash, pageId) => putAlias(table, urlHash, pageId),
    alias: async (urlHash) => textOf(await table.get(aliasKey(urlHash)), 'pageId'),
    aliases: (pageId, stretch) => listAliases(table, pageId, stretch),
  };
}

async function page(table: ItemTable, pageId: string): Promise<Page | null> {
  const item = await table.get(pageKey(pageId));
  return item === null ? null : pageShape.decode(item);
}

/**
 * The page item decides who created it. Its entry in the list comes before it; its state and links
 * follow, and were they lost in a crash, asking again puts them.
 */
async function create(table: ItemTable, page: Page, state: PageState) {
  const known = await table.get(pageKey(page.id));
  const put = known === null ? await putNew(table, page) : ('refused' as const);
  if (put === 'done' || (await table.get(stateKey(page.id))) === null) {
    await link(table, page);
    await table.put(stateItem(state, page.host), isNew);
  }
  return put === 'done' ? ('created' as const) : ('exists' as const);
}

async function putNew(table: ItemTable, page: Page) {
  await table.put({ pk: listPartition(page.id.slice(0, 1)), sk: page.id, shape: 1 });
  return await table.put(pageShape.encode(pageKey(page.id), page), isNew);
}

/** Links come before the page names its watches: whoever drops a watch finds every page that names it. */
function changePage(table: ItemTable, pageId: string, change: (page: Page) => Promise<Page>) {
  return changeItem<Page>(table, {
    key: pageKey(pageId),
    shape: pageShape,
    change: async (known) => {
      if (known === null) return null;
      const next = await change(known);
      await link(table, next);
      return next;
    },
  });
}

/** The page itself comes last: until then its links are known, so that stripping can be done again. */
async function strip(table: ItemTable, tombstone: Page): Promise<void> {
  const { id } = tombstone;
  const known = await page(table, id);
  await table.delete(stateKey(id));
  for await (const { pk, sk } of everyOf(table, itemKey('SPELL', id)))
    await table.delete({ pk, sk });
  for (const watchId of known?.watches ?? []) await table.delete(linkKey(watchId, id));
  await table.put(pageShape.encode(pageKey(id), tombstone));
}

async function link(table: ItemTable, page: Page): Promise<void> {
  for (const watchId of page.watches) await table.put({ ...linkKey(watchId, page.id), shape: 1 });
}

/** The pages that entries lead to, in the order of ids; an entry that leads nowhere is left out. */
async function listPages(table: ItemTable, partitions: readonly string[], stretch: Stretch) {
  const read = async (items: readonly Item[]) => {
    const pages = await table.getMany(items.map(({ sk }) => pageKey(sk)));
    const byId = new Map(pages.map(pageShape.decode).map((page) => [page.id, page]));
    return items.map(({ sk }) => byId.get(sk) ?? null);
  };
  return await listWalk({ table, partitions, newestFirst: false, read }, stretch);
}

function stateItem(state: PageState, host: string): Item {
  const due = state.nextDueAt === null ? {} : sharded('due', state.nextDueAt, state.pageId);
  return stateShape.encode(stateKey(state.pageId), state, {
    ...due,
    host,
    revision: state.revision,
  });
}

function duePage(item: Item) {
  const { pageId, nextDueAt } = stateShape.decode(item);
  const dueAt = nextDueAt ?? String(item[tableIndexes.due.sort]).split('#', 1).join('');
  return { pageId, host: textOf(item, 'host') ?? '', dueAt };
}

/** Entries are put before the alias itself: one whose alias leads elsewhere is left out. */
async function listAliases(table: ItemTable, pageId: string, stretch: Stretch) {
  const read = async (entries: readonly Item[]) => {
    const found = await table.getMany(entries.map(({ sk }) => aliasKey(sk)));
    const own = new Set(
      found.filter((alias) => textOf(alias, 'pageId') === pageId).map(({ pk }) => pk),
    );
    return entries.map(({ sk }) => (own.has(aliasKey(sk).pk) ? sk : null));
  };
  const partitions = [itemKey('ALIAS-PAGE', pageId)];
  return await listWalk({ table, partitions, newestFirst: false, read }, stretch);
}

/** The first page to claim an address keeps it; claiming it again is no theft. */
async function putAlias(table: ItemTable, urlHash: string, pageId: string) {
  await table.put({ ...pageAliasKey(pageId, urlHash), shape: 1 });
  const known = textOf(await table.get(aliasKey(urlHash)), 'pageId');
  if (known !== null) return known === pageId ? ('put' as const) : ('taken' as const);
  const written = await table.put({ ...aliasKey(urlHash), pageId, shape: 1 }, isNew);
  if (written === 'done') return 'put' as const;
  const first = textOf(await table.get(aliasKey(urlHash)), 'pageId');
  return first === pageId ? ('put' as const) : ('taken' as const);
}

function textOf(item: Item | null, attribute: string): string | null {
  const value = item?.[attribute];
  return typeof value === 'string' ? value : null;
}
