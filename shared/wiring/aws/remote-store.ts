import { makeS3Archive } from '../../adapters/aws/archive/s3-archive.ts';
import { dynamoClient } from '../../adapters/aws/clients/dynamo.ts';
import { s3Client } from '../../adapters/aws/clients/s3.ts';
import { ssmClient } from '../../adapters/aws/clients/ssm.ts';
import { readConnection } from '../../adapters/aws/connection.ts';
import { makeDynamoTable } from '../../adapters/aws/store/dynamo-table.ts';
import { getReaderSettings, putReaderSettings } from '../../adapters/aws/store/reader-settings.ts';
import { makeSdkSender } from '../../adapters/aws/store/sdk-sender.ts';
import { makeTableStore } from '../../adapters/aws/store/table-store.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import type { LocalStore } from '../../adapters/local/store/open-local-store.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import type { ReaderSettings } from '../../contracts/reader-settings.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import { type CloudSenderOptions, makeCloudSender } from './cloud-sender.ts';

/** Opens the store of a deployment with the rights of whoever calls, from anywhere. */
export async function openRemoteStore(stage: string): Promise<LocalStore> {
  const { table, archive } = await remoteParts(stage);
  const deps = { archive, clock: systemClock, digest: sha256 };
  return {
    store: makeTableStore(table, deps),
    archive,
    role: 'guest',
    isServed: () => Promise.resolve(true),
    reconcile: () =>
      Promise.reject(
        new RecountError('store.in-use', 'A deployment keeps its own index: nothing to reconcile.'),
      ),
    compact: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

export const remoteReaderSettings = async (stage: string): Promise<ReaderSettings | null> =>
  getReaderSettings((await remoteParts(stage)).table);

export const putRemoteReaderSettings = async (
  stage: string,
  settings: ReaderSettings,
): Promise<void> => putReaderSettings((await remoteParts(stage)).table, settings);

async function remoteParts(stage: string) {
  const connection = await readConnection(ssmClient(), stage);
  return {
    table: makeDynamoTable(makeSdkSender(dynamoClient()), connection.table),
    archive: makeS3Archive({ client: s3Client(), bucket: connection.archive }),
  };
}

/** Sends as the deployment does, with the rights of whoever calls. Rejects with `store.older-deployment`. */
export async function openRemoteSender(
  stage: string,
  given: Pick<CloudSenderOptions, 'colour' | 'write' | 'allowAddresses'>,
): Promise<MessageSender> {
  const { alertTopic, mailFrom } = await readConnection(ssmClient(), stage);
  if (alertTopic === '')
    throw new RecountError(
      'store.older-deployment',
      `The deployment ${stage} does not say where its topic is: deploy it again with npx cdk deploy --all.`,
    );
  return makeCloudSender({ ...given, stage, mailFrom, alertTopicArn: alertTopic });
}
