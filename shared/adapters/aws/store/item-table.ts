import type { TableIndex } from '../../../contracts/table.ts';

/** What an attribute may hold. */
export type ItemValue = string | number | Uint8Array;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

export type Item = ItemKey & Readonly<Record<string, ItemValue>>;

/** What must hold of the stored item for a write to happen; a missing item has no attributes. */
export type Condition =
  | { readonly kind: 'absent'; readonly attribute: string }
  | { readonly kind: 'equal'; readonly attribute: string; readonly value: string | number }
  /** Present and not above `value`, as text. */
  | { readonly kind: 'at-most'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'any' | 'all'; readonly of: readonly Condition[] };

export interface ItemUpdate {
  readonly set?: Readonly<Record<string, ItemValue>>;
  readonly remove?: readonly string[];
  readonly condition: Condition;
}

/** Where the next stretch of a query begins: the key attributes of the last item. */
export type Position = Readonly<Record<string, string>>;

/** Items of one partition in the order of their sort keys; `from` and `to` are inclusive. */
export interface ItemQuery {
  readonly index?: TableIndex;
  readonly partition: string;
  readonly from?: string;
  readonly to?: string;
  readonly newestFirst?: boolean;
  readonly limit: number;
  readonly after?: Position | null;
}

export interface ItemStretch {
  readonly items: readonly Item[];
  /** Null at the end of the partition. */
  readonly next: Position | null;
}

export type Written = 'done' | 'refused';

/**
 * One table of items: single-item writes and reads of one partition, nothing more. Reads of the
 * table are strongly consistent; an index gives keys only, and may lag.
 */
export interface ItemTable {
  get(key: ItemKey): Promise<Item | null>;
  /** The items that are there, in no order. */
  getMany(keys: readonly ItemKey[]): Promise<readonly Item[]>;
  put(item: Item, condition?: Condition): Promise<Written>;
  update(key: ItemKey, update: ItemUpdate): Promise<Written>;
  delete(key: ItemKey): Promise<void>;
  query(query: ItemQuery): Promise<ItemStretch>;
}

export const absent = (attribute: string): Condition => ({ kind: 'absent', attribute });

export const equal = (attribute: string, value: string | number): Condition => ({
  kind: 'equal',
  attribute,
  value,
});

export const atMost = (attribute: string, value: string): Condition => ({
  kind: 'at-most',
  attribute,
  value,
});

export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });

/** The item is not there yet. */
export const isNew: Condition = absent('pk');

/** The item is there. */
export const isThere: Condition = { kind: 'at-most', attribute: 'pk', value: '\u{10FFFF}' };
