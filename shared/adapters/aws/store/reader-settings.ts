import type { ReaderSettings } from '../../../contracts/reader-settings.ts';
import { itemKey } from '../../../contracts/table.ts';
import type { ItemTable } from './item-table.ts';
import { shapeOf } from './shapes.ts';

const readerShape = shapeOf<ReaderSettings>('reader settings');
const readerKey = { pk: itemKey('READER'), sk: 'reader' };

/** How pages are read under the configuration that was applied; null before the first. */
export async function getReaderSettings(table: ItemTable): Promise<ReaderSettings | null> {
  const item = await table.get(readerKey);
  return item === null ? null : readerShape.decode(item);
}

export async function putReaderSettings(table: ItemTable, settings: ReaderSettings): Promise<void> {
  await table.put(readerShape.encode(readerKey, settings));
}
