import { makeS3Archive } from '../../adapters/aws/archive/s3-archive.ts';
import { dynamoClient } from '../../adapters/aws/clients/dynamo.ts';
import { s3Client } from '../../adapters/aws/clients/s3.ts';
import { makeDynamoTable } from '../../adapters/aws/store/dynamo-table.ts';
import type { ItemTable } from '../../adapters/aws/store/item-table.ts';
import { makeSdkSender } from '../../adapters/aws/store/sdk-sender.ts';
import { makeTableStore } from '../../adapters/aws/store/table-store.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Store } from '../../ports/store.ts';
import { withTopicChannel } from './topic-channel.ts';

/** The deployment's store, with the table it stands on. */
export interface CloudStore {
  readonly store: Store;
  readonly table: ItemTable;
  readonly archive: Archive;
}

/** The store of a function that never looks into the archive, and is given no right to. */
export const openTableOnly = (tableName: string): CloudStore => overTable(tableName, noArchive);

export const openCloudStore = (tableName: string, bucket: string): CloudStore =>
  overTable(tableName, makeS3Archive({ client: s3Client(), bucket }));

function overTable(tableName: string, archive: Archive): CloudStore {
  const table = makeDynamoTable(makeSdkSender(dynamoClient()), tableName);
  const store = makeTableStore(table, { archive, clock: systemClock, digest: sha256 });
  return { store: withTopicChannel(store), table, archive };
}

const refuse = (): Promise<never> =>
  Promise.reject(
    new RecountError('archive.not-here', 'This function was given no archive to look into.'),
  );

const noArchive: Archive = {
  put: refuse,
  get: refuse,
  remove: refuse,
  keys: async function* () {
    yield await refuse();
  },
};
