import { lambdaClient } from '../../adapters/aws/clients/lambda.ts';
import { s3Client } from '../../adapters/aws/clients/s3.ts';
import { secretsManagerClient } from '../../adapters/aws/clients/secrets-manager.ts';
import { sqsClient } from '../../adapters/aws/clients/sqs.ts';
import { makeFileOrders } from '../../adapters/aws/files/file-orders.ts';
import { readSeal } from '../../adapters/aws/kept-seal.ts';
import { makeLookByFunction } from '../../adapters/aws/look.ts';
import { makeSafeFetch } from '../../adapters/http/safe-fetch.ts';
import { makeSafeClient } from '../../adapters/http/safe-request.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Found, LookRequest } from '../../use-cases/preview/look-at.ts';
import { type ErasureRequest, planErasure } from '../../use-cases/removal/plan-erasure.ts';
import { withhold } from '../../use-cases/withhold/withhold.ts';
import { privateAddress } from '../config/private-address.ts';
import { openCloudStore } from './cloud-store.ts';
import { makeJournal } from './journal.ts';

/** Everything that the pages and the API of a deployment stand on, made once. */
export function openApiFunction() {
  const told = readEnvironment('api', process.env);
  const { store, archive } = openCloudStore(told.table, told.archive);
  const erasing = { store, archive, clock: systemClock, digest: sha256 };
  const allowAddresses = told.allowAddresses === '' ? [] : told.allowAddresses.split(',');
  const secrets = secretsManagerClient();
  const look = makeLookByFunction({ client: lambdaClient(), functionName: told.lookFunction });
  const journal = makeJournal('api', told.stage);
  return {
    store,
    clock: systemClock,
    digest: sha256,
    publicUrl: told.publicUrl,
    issuer: told.issuer,
    clientId: told.issuerClient,
    roleClaim: { claim: told.roleClaim, reader: told.readerRole, editor: told.editorRole },
    fetch: makeSafeFetch(makeSafeClient({ allowAddresses })),
    /** An issuer without TLS stands on this machine, opened by name: on an emulator alone. */
    withoutTls: allowAddresses.length > 0,
    secret: () => readSeal(secrets, told.sealArn),
    look: async ({ target, selectors }: LookRequest): Promise<Found | null> => {
      const answer = await look({ target: { ...target }, selectors: mutable(selectors) });
      if (answer.kind === 'refused') throw new RecountError(answer.code, answer.message);
      return answer.found as Found;
    },
    /** Withheld at once; the sweep ends within minutes what began here. */
    erase: async (request: ErasureRequest): Promise<void> => {
      const erasure = await planErasure(erasing, request);
      const { wish } = request;
      if (wish.kind === 'page' || wish.kind === 'version')
        await withhold(
          erasing,
          { page: wish.page, number: wish.kind === 'page' ? null : wish.number },
          `being erased: ${request.reason}`,
        );
      await store.erasures.put(erasure);
    },
    files: {
      kind: 'ordered' as const,
      orders: makeFileOrders(
        { client: s3Client(), bucket: told.filesBucket },
        { client: sqsClient(), queueUrl: told.fileQueueUrl },
      ),
    },
    whyPrivate: privateAddress,
    onFault: (fault: unknown, asked: string) => {
      journal.fault(fault, { asked });
      journal.count({ RequestsFailed: 1 });
    },
  };
}

const mutable = ({ remove, ...rest }: LookRequest['selectors']) => ({
  ...rest,
  ...(remove === undefined ? {} : { remove: [...remove] }),
});
