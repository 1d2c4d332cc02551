import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { itemKey, largestDocumentItem } from '../../../contracts/table.ts';
import { RecountError } from '../../../domain/recount-error.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../../domain/version.ts';
import type { VersionStore } from '../../../ports/version-store.ts';
import type { Item } from './item-table.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);
const documentShape = shapeOf<VersionDocument>('document');

const documentKey = (pageId: string, hash: string) => ({
  pk: itemKey('DOCUMENT', pageId),
  sk: hash,
});
const archiveKey = (pageId: string, hash: string) => `documents/${pageId}/${hash}.gz`;

export interface DocumentStore {
  readonly put: VersionStore['putDocument'];
  readonly get: VersionStore['document'];
  readonly hashes: VersionStore['documentHashes'];
  readonly remove: VersionStore['removeDocument'];
}

/** Reads what is kept of a version's document through `get`. */
export async function keptDocument(
  get: VersionStore['document'],
  version: Version,
): Promise<VersionDocument | null> {
  const hash = keptDocumentHash(version);
  if (hash === null) return null;
  const document = await get(version.pageId, hash);
  if (document !== null) return document;
  throw new RecountError(
    'store.document-missing',
    `Version ${version.number} of page ${version.pageId} has no document. Restore the store from a copy, or erase the version.`,
  );
}

/** Documents by hash: compressed in an item, or in the archive when they are too large for one. */
export function makeDocumentStore({ table, archive }: StoreParts): DocumentStore {
  const bytesOf = async (item: Item, pageId: string): Promise<Uint8Array | null> => {
    const bytes = item['bytes'];
    if (bytes instanceof Uint8Array)
      return await expand(bytes).catch((cause: unknown) => {
        throw damagedDocument(pageId, item.sk, cause);
      });
    return await archive.get(archiveKey(pageId, item.sk));
  };
  return {
    put: async (hash, document) => {
      const key = documentKey(document.pageId, hash);
      const { body, ...rest } = documentShape.encode(key, document);
      const plain = Buffer.from(String(body));
      const bytes = await compress(plain);
      const small = bytes.byteLength <= largestDocumentItem;
      if (!small) await archive.put(archiveKey(document.pageId, hash), plain);
      await table.put({ ...rest, ...key, ...(small ? { bytes } : {}) });
    },
    get: async (pageId, hash) => {
      const item = await table.get(documentKey(pageId, hash));
      if (item === null) return null;
      const bytes = await bytesOf(item, pageId);
      if (bytes === null) throw lostDocument(pageId, hash);
      return documentShape.decode({ ...item, body: Buffer.from(bytes).toString('utf8') });
    },
    hashes: (pageId, stretch) => {
      const partitions = [itemKey('DOCUMENT', pageId)];
      const read = reading(({ sk }) => sk);
      return listWalk({ table, partitions, newestFirst: false, read }, stretch);
    },
    remove: async (pageId, hash) => {
      await archive.remove(archiveKey(pageId, hash));
      await table.delete(documentKey(pageId, hash));
    },
  };
}

function damagedDocument(pageId: string, hash: string, cause: unknown): RecountError {
  return new RecountError(
    'store.damaged',
    `The document ${hash} of page ${pageId} cannot be read. Restore the store from a copy.`,
    { cause },
  );
}

function lostDocument(pageId: string, hash: string): RecountError {
  return new RecountError(
    'store.document-missing',
    `The document ${hash} of page ${pageId} is not in the archive. Restore the archive from a copy.`,
  );
}
