import { itemKey } from '../../../contracts/table.ts';
import type { ItemKey } from './item-table.ts';

const numberWidth = 10;

/** A version's number as a sort key: as text in the order of numbers. */
export const numberKey = (number: number): string => String(number).padStart(numberWidth, '0');

export const versionKey = (pageId: string, number: number): ItemKey => ({
  pk: itemKey('VERSION', pageId),
  sk: numberKey(number),
});
