import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { RecountError } from '../../../domain/recount-error.ts';
import type { Item, ItemKey, ItemValue, Position } from './item-table.ts';

type Attributes = Record<string, AttributeValue>;

export function toAttribute(value: ItemValue): AttributeValue {
  if (typeof value === 'string') return { S: value };
  return typeof value === 'number' ? { N: String(value) } : { B: value };
}

export function toAttributes(values: Readonly<Record<string, ItemValue>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, toAttribute(value)]),
  );
}

export const keyAttributes = ({ pk, sk }: ItemKey): Attributes => ({
  pk: { S: pk },
  sk: { S: sk },
});

/** An item of the table's own making; throws `store.damaged` for any other. */
export function fromAttributes(attributes: Readonly<Attributes>): Item {
  const values: [string, ItemValue][] = Object.entries(attributes).map(([name, value]) => [
    name,
    fromAttribute(name, value),
  ]);
  const item = Object.fromEntries(values);
  const { pk, sk } = item;
  if (typeof pk !== 'string' || typeof sk !== 'string') throw damaged('key');
  return { ...item, pk, sk };
}

export function positionOf(attributes: Readonly<Attributes>): Position {
  return Object.fromEntries(Object.entries(attributes).map(([name, { S }]) => [name, S ?? '']));
}

function fromAttribute(name: string, { S, N, B }: AttributeValue): ItemValue {
  const value = S ?? (N === undefined ? B : Number(N));
  if (value === undefined) throw damaged(name);
  return value;
}

function damaged(attribute: string): RecountError {
  return new RecountError(
    'store.damaged',
    `An item of the store holds an attribute (${attribute}) of a type that Recount does not write. Restore the store from a copy.`,
  );
}
