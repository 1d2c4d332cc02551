/** Key attributes of the one table; every partition key begins with the item's kind. */
export const tableKeys = { partition: 'pk', sort: 'sk' } as const;

/** Sparse indexes (keys only): an item is in one while it carries both of its attributes. */
export const tableIndexes = {
  /** States of pages, by when their next check is due. */
  due: { partition: 'duePk', sort: 'dueSk' },
  /** Committed facts that wait for projection, by when they were committed. */
  pending: { partition: 'pendingPk', sort: 'pendingSk' },
  /** Alerts that wait for a delivery, by channel; deliveries, by their next attempt. */
  outbox: { partition: 'outboxPk', sort: 'outboxSk' },
} as const;

export type TableIndex = keyof typeof tableIndexes;

export const tableIndexNames = [
  'due',
  'pending',
  'outbox',
] as const satisfies readonly TableIndex[];

/** Partition keys that stand in each index, for rights; `*` ends a prefix. */
export const indexPartitions = {
  due: ['DUE#*'],
  pending: ['PENDING#*'],
  outbox: ['ALERT#*', 'DELIVERY'],
} as const satisfies Readonly<Record<TableIndex, readonly string[]>>;

/** Partitions that the due and the pending index are spread over. */
export const indexShards = 8;

type SettingKind = 'WATCH' | 'TRACKER' | 'RULE' | 'CHANNEL' | 'WITHHELD' | 'MUTE' | 'TOKEN';
type FactKind =
  | 'PAGE'
  | 'PAGE-LIST'
  | 'STATE'
  | 'VERSION'
  | 'DOCUMENT'
  | 'REREADING'
  | 'LINK-DAY'
  | 'ROOT'
  | 'EVENT'
  | 'EVENT-TIME'
  | 'EVENT-OTHER'
  | 'SPELL'
  | 'ALIAS'
  | 'ALIAS-PAGE'
  | 'WATCH-PAGE'
  | 'ERASURE'
  | 'ERASURE-LIST'
  | 'ERASED-ADDRESS'
  | 'TRIAGE'
  | 'TRIAGE-MONTH';
/** Kinds of items that can be rebuilt from the facts. */
export const projectionKinds = [
  'FIRST-MONTH',
  'CHANGE',
  'CHANGE-KIND',
  'CHANGE-PAGE',
  'CHANGE-TRACKER',
  'FIGURE',
  'FIGURE-PAGE',
  'FIGURE-MEASURE',
  'FIGURE-TRACKER',
  'FIGURE-NOW',
  'FIGURE-NOW-MEASURE',
  'STATEMENT',
  'STATEMENT-PAGE',
  'STATEMENT-SPEAKER',
  'STATEMENT-TRACKER',
  'SPEAKER',
  'POINT',
  'POINT-NOW',
  'POINT-PAGE',
  'WORD',
  'WORD-PAGE',
] as const;
type ProjectionKind = (typeof projectionKinds)[number];
/** How pages are read: what a configuration says of it, and hosts that rest for long. */
type ReadingKind = 'READER' | 'HOST';
/** How far the walk has come that removes what is past its time. */
type ChoreKind = 'RETENTION';
type OutboxKind = 'ALERT' | 'ALERT-PAGE' | 'DELIVERY' | 'DELIVERY-TIME';

/** The kind of an item: the first part of its partition key, up to the first `#`. */
export type ItemKind =
  | SettingKind
  | FactKind
  | ProjectionKind
  | OutboxKind
  | ReadingKind
  | ChoreKind;

/** The format of what is stored as a whole; raised when older code could not live with it. */
export const storeFormat = 1;

/** Documents above this many compressed bytes are kept in the archive. */
export const largestDocumentItem = 300 * 1024;

const escapes = /[#%]/gu;

/** One part of a key: `#` and `%` are escaped, so that no id can reach into another key. */
function keyPart(text: string): string {
  return text.replace(escapes, (sign) => (sign === '#' ? '%23' : '%25'));
}

/** A key of these parts, `CHANGE-KIND#figure-changed#2026-11`. */
export function itemKey(kind: ItemKind, ...parts: readonly string[]): string {
  return [kind, ...parts.map(keyPart)].join('#');
}
