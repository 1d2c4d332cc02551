import { RecountError } from '../../../domain/recount-error.ts';
import type { Item, ItemKey, ItemValue } from './item-table.ts';

/** Turns a body of one shape into the next one. */
type Upcast = (body: unknown) => unknown;

/** How one type is kept in items: a JSON body beside its shape's version. */
export interface Shape<T> {
  readonly encode: (
    key: ItemKey,
    value: T,
    attributes?: Readonly<Record<string, ItemValue>>,
  ) => Item;
  readonly decode: (item: Item) => T;
}

/**
 * The shape that items of `name` have today; `upcasts[i]` turns shape i + 1 into shape i + 2.
 * Decoding an item of a newer shape throws `store.newer-shape`, an unreadable one `store.damaged`.
 */
export function shapeOf<T>(name: string, upcasts: readonly Upcast[] = []): Shape<T> {
  const current = upcasts.length + 1;
  return {
    encode: (key, value, attributes) => ({
      ...attributes,
      ...key,
      shape: current,
      body: JSON.stringify(value),
    }),
    decode: (item) => {
      const shape = shapeNumber(item, name);
      if (shape > current) throw newerShape(name, shape, current);
      const body = parseBody(item, name);
      return upcasts.slice(shape - 1).reduce((older, upcast) => upcast(older), body) as T;
    },
  };
}

function shapeNumber(item: Item, name: string): number {
  const shape = item['shape'];
  if (typeof shape === 'number') return shape;
  throw damaged(item, name);
}

function parseBody(item: Item, name: string): unknown {
  const body = item['body'];
  if (typeof body !== 'string') throw damaged(item, name);
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw damaged(item, name, cause);
  }
}

function newerShape(name: string, shape: number, current: number): RecountError {
  return new RecountError(
    'store.newer-shape',
    `The store holds a ${name} of shape ${shape}; this version of Recount reads shapes up to ${current}. Use the version that wrote it, or a newer one.`,
  );
}

function damaged(item: Item, name: string, cause?: unknown): RecountError {
  return new RecountError(
    'store.damaged',
    `The ${name} stored at ${item.pk} / ${item.sk} cannot be read. Restore the store from a copy.`,
    { cause },
  );
}
