import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { PageEvent } from '../../../domain/event.ts';
import type { Version } from '../../../domain/version.ts';
import type { Stretch } from '../../../ports/list.ts';
import type { PendingFact, VersionStore } from '../../../ports/version-store.ts';
import { keptDocument, makeDocumentStore } from './document-store.ts';
import { dueBy, hintedOverShards, sharded } from './hints.ts';
import { type Item, type ItemKey, type ItemTable, isNew, isThere } from './item-table.ts';
import { makeRereadingStore } from './rereading-store.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';
import { numberKey, versionKey } from './version-key.ts';

/** Shape 2 says of each version whether it was imported; before it, none could be. */
const imported = (body: unknown): unknown => ({ ...Object(body), imported: null });
/** Shape 3 says what an erasure or retention took; before it, nothing was taken. */
const marked = (body: unknown): unknown => ({ ...Object(body), erased: null, expired: null });

const versionShape = shapeOf<Version>('version', [imported, marked]);
const eventShape = shapeOf<PageEvent>('event');

const eventKey = (pageId: string, id: string): ItemKey => ({
  pk: itemKey('EVENT', pageId),
  sk: id,
});

/** Versions, their documents and events: the committed facts. */
export function makeVersionStore(parts: StoreParts): VersionStore {
  const { table } = parts;
  const documents = makeDocumentStore(parts);
  return {
    head: async (pageId) => {
      const partition = itemKey('VERSION', pageId);
      const { items } = await table.query({ partition, newestFirst: true, limit: 1 });
      const [newest] = items;
      return newest === undefined ? null : versionShape.decode(newest);
    },
    get: async (pageId, number) => {
      const item = await table.get(versionKey(pageId, number));
      return item === null ? null : versionShape.decode(item);
    },
    list: (pageId, stretch) => listVersions(table, pageId, stretch),
    putDocument: documents.put,
    document: documents.get,
    ...makeRereadingStore(parts, documents),
    documentOf: (version) => keptDocument(documents.get, version),
    commit: (version) => commit(table, version, versionPending(version)),
    ...makeTaking(table),
    documentHashes: documents.hashes,
    removeDocument: documents.remove,
    commitEvent: (event) => commitEvent(table, event, eventPending(event)),
    restore: (version) => commit(table, version, {}),
    restoreEvent: (event) => commitEvent(table, event, {}),
    event: async (pageId, id) => {
      const item = await table.get(eventKey(pageId, id));
      return item === null ? null : eventShape.decode(item);
    },
    events: (pageId, stretch) => listEvents(table, pageId, stretch),
    pending: async (now, limit) => {
      const items = await hintedOverShards(table, { index: 'pending', to: dueBy(now), limit });
      return items.map(factOf);
    },
    markProjected: async (fact) => {
      const { partition, sort } = tableIndexes.pending;
      await table.update(factKey(fact), { remove: [partition, sort], condition: isThere });
    },
  };
}

/** What an erasure or retention does to versions and events. */
function makeTaking(
  table: ItemTable,
): Pick<VersionStore, 'mark' | 'markEvent' | 'removeEvent' | 'eventsQuoting'> {
  return {
    mark: async (version) => {
      const key = versionKey(version.pageId, version.number);
      const { shape = 1, body = '' } = versionShape.encode(key, version);
      await table.update(key, { set: { shape, body }, condition: isThere });
    },
    markEvent: async (event) => {
      const key = eventKey(event.pageId, event.id);
      const { shape = 1, body = '' } = eventShape.encode(key, event);
      await table.update(key, { set: { shape, body }, condition: isThere });
    },
    removeEvent: async (event) => {
      const { pageId, id, otherPageId } = event;
      if (otherPageId !== null) await table.delete(quotingKey(event, otherPageId));
      await table.delete(eventKey(pageId, id));
      await table.delete({ pk: itemKey('EVENT-TIME', pageId), sk: timeKey(event) });
    },
    eventsQuoting: (pageId, stretch) => {
      const read = async (items: readonly Item[]) => {
        const found = await Promise.all(items.map((item) => table.get(quotedKey(item))));
        return found.map((item) => (item === null ? null : eventShape.decode(item)));
      };
      const partitions = [itemKey('EVENT-OTHER', pageId)];
      return listWalk({ table, partitions, newestFirst: false, read }, stretch);
    },
  };
}

type PendingAttributes = Readonly<Record<string, string>>;

const versionPending = ({ pageId, number, fetchedAt }: Version): PendingAttributes =>
  sharded('pending', fetchedAt, `${pageId}#${numberKey(number)}`);

const eventPending = ({ pageId, id, at }: PageEvent): PendingAttributes =>
  sharded('pending', at, `${pageId}#${id}`);

async function commit(table: ItemTable, version: Version, pending: PendingAttributes) {
  const key = versionKey(version.pageId, version.number);
  const written = await table.put(versionShape.encode(key, version, pending), isNew);
  return written === 'done' ? ('committed' as const) : ('taken' as const);
}

/**
 * The event under its cause is the commit. The entry by time is put before it: one that leads
 * nowhere, or to an event of another time, is left out of lists.
 */
async function commitEvent(table: ItemTable, event: PageEvent, pending: PendingAttributes) {
  const key = eventKey(event.pageId, event.id);
  if ((await table.get(key)) !== null) return 'known' as const;
  await table.put({ pk: itemKey('EVENT-TIME', event.pageId), sk: timeKey(event), shape: 1 });
  if (event.otherPageId !== null)
    await table.put({ ...quotingKey(event, event.otherPageId), shape: 1 });
  const written = await table.put(eventShape.encode(key, event, pending), isNew);
  return written === 'done' ? ('committed' as const) : ('known' as const);
}

/** Found by the page that it quotes, when that page is erased. */
const quotingKey = ({ pageId, id }: PageEvent, otherPageId: string): ItemKey => ({
  pk: itemKey('EVENT-OTHER', otherPageId),
  sk: `${pageId} ${id}`,
});

function quotedKey({ sk }: Item): ItemKey {
  const cut = sk.indexOf(' ');
  return eventKey(sk.slice(0, cut), sk.slice(cut + 1));
}

const timeKey = ({ at, id }: PageEvent): string => `${at}#${id}`;

function listVersions(
  table: ItemTable,
  pageId: string,
  stretch: Stretch & { readonly before?: number },
) {
  const { before } = stretch;
  const walk = {
    table,
    partitions: [itemKey('VERSION', pageId)],
    newestFirst: true,
    read: reading(versionShape.decode),
  };
  const to = before === undefined ? {} : { to: numberKey(Math.max(0, before - 1)) };
  return listWalk({ ...walk, ...to }, stretch);
}

function listEvents(table: ItemTable, pageId: string, stretch: Stretch) {
  const read = async (entries: readonly Item[]) => {
    const ids = entries.map(({ sk }) => sk.slice(sk.indexOf('#') + 1));
    const found = await table.getMany(ids.map((id) => eventKey(pageId, id)));
    const byTime = new Map(found.map(eventShape.decode).map((event) => [timeKey(event), event]));
    return entries.map(({ sk }) => byTime.get(sk) ?? null);
  };
  const partitions = [itemKey('EVENT-TIME', pageId)];
  return listWalk({ table, partitions, newestFirst: true, read }, stretch);
}

function factOf(item: Item): PendingFact {
  if (item.pk.startsWith('VERSION#')) {
    const { pageId, number } = versionShape.decode(item);
    return { kind: 'version', pageId, number };
  }
  const { pageId, id } = eventShape.decode(item);
  return { kind: 'event', pageId, id };
}

function factKey(fact: PendingFact): ItemKey {
  switch (fact.kind) {
    case 'version':
      return versionKey(fact.pageId, fact.number);
    case 'event':
      return eventKey(fact.pageId, fact.id);
  }
}
