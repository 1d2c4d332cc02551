import { gunzipSync } from 'node:zlib';
import type { Item } from '../../shared/adapters/aws/store/item-table.ts';
import type { Archive } from '../../shared/ports/archive.ts';

/** Every attribute of every item, compressed documents unpacked, as one text a line each. */
export function dumpItems(items: Iterable<Item>): string[] {
  return [...items].flatMap((item) =>
    Object.entries(item).map(([name, value]) => `${item.pk} ${item.sk} ${name}: ${textOf(value)}`),
  );
}

function textOf(value: Item[string]): string {
  if (!(value instanceof Uint8Array)) return String(value);
  return gunzipSync(value).toString('utf8');
}

/** Every copy of a page's bytes in the archive, as text. */
export async function dumpArchive(archive: Archive, pageId: string): Promise<string[]> {
  const texts: string[] = [];
  for (const folder of [`raw/${pageId}`, `documents/${pageId}`])
    for await (const key of archive.keys(folder))
      texts.push(`${key} ${new TextDecoder().decode((await archive.get(key)) ?? undefined)}`);
  return texts;
}
