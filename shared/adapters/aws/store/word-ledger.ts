import { itemKey } from '../../../contracts/table.ts';
import type { WordsRecord } from '../../../domain/ledger.ts';
import type { LedgerStore } from '../../../ports/ledger-store.ts';
import { removeRecords } from './page-records.ts';
import { putPointers, throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, type Walk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';

const shape = shapeOf<WordsRecord>('words');

/** The words that versions brought: one record with the page, and a pointer in the partition of each word. */
export function makeWordLedger({
  table,
  digest,
}: StoreParts): Pick<LedgerStore, 'putWords' | 'wordsOf' | 'wordsOfPage'> & PageRecords {
  // Words are a page's own: keys hold their hashes.
  const partitionOf = (word: string): string => itemKey('WORD', digest(word));
  const partitionsOf = ({ words }: WordsRecord): readonly string[] => words.map(partitionOf);
  return {
    putWords: async (record) => {
      const { pageId, at, version } = record;
      const key = { pk: itemKey('WORD-PAGE', pageId), sk: `${at}#${pageId}#${version}` };
      await table.put(shape.encode(key, record));
      await putPointers(table, key, partitionsOf(record));
    },
    wordsOf: (word, stretch) => {
      // A pointer that an erasure left behind leads to nothing.
      const read = throughPointers(table, shape.decode, ({ words }) => words.includes(word));
      const partitions = [partitionOf(word)];
      return listWalk({ table, partitions, newestFirst: true, read }, stretch);
    },
    wordsOfPage: (pageId, stretch) => {
      const partitions = [itemKey('WORD-PAGE', pageId)];
      const read: Walk<WordsRecord>['read'] = (items) => Promise.resolve(items.map(shape.decode));
      return listWalk({ table, partitions, newestFirst: true, read }, stretch);
    },
    removePage: (pageId) =>
      removeRecords(table, itemKey('WORD-PAGE', pageId), {
        decode: shape.decode,
        pointersOf: partitionsOf,
      }),
  };
}
