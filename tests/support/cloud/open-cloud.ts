import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeDynamoTable } from '../../../shared/adapters/aws/store/dynamo-table.ts';
import { makeSdkSender } from '../../../shared/adapters/aws/store/sdk-sender.ts';
import { makeTableStore } from '../../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { errorAnswer } from '../../../shared/adapters/local/store/answer.ts';
import { openEngine } from '../../../shared/adapters/local/store/engine.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { environmentNames } from '../../../shared/contracts/environment.ts';
import { embeddedClient } from '../store-client.ts';
import { meteredDatabase, type Units } from './metered-database.ts';
import {
  type AskedService,
  answerBucket,
  answerJsonService,
  answerPublish,
  type ServiceAnswer,
} from './service-answers.ts';

/** What functions asked of the services since it was last taken. */
export interface Asked {
  readonly units: Units;
  /** Bodies of queue messages. */
  readonly queued: readonly string[];
  /** Bytes of each object put, and how many were read. */
  readonly puts: readonly number[];
  readonly gets: number;
  readonly events: number;
  readonly published: number;
}

/**
 * The services of AWS that functions ask, on this machine: dynalite for the table, and the least of
 * queues, topic, bucket and bus. It is what doors are run against where no emulator is needed.
 */
export async function openCloud() {
  const engine = await openEngine(null);
  const database = meteredDatabase(engine.answer);
  const objects = new Map<string, Buffer>();
  let asked = nothing;
  let publishFault: string | null = null;
  let isTableGone = false;
  const note = (more: Partial<typeof asked>): void => {
    asked = { ...asked, ...more };
  };
  const answerTable = (service: AskedService): Promise<ServiceAnswer> =>
    isTableGone
      ? Promise.resolve(tableGone)
      : database.answer(actionOf(service), service.body.toString());
  const answerJson = (service: AskedService): ServiceAnswer => {
    const action = actionOf(service);
    if (action === 'SendMessageBatch') note({ queued: [...asked.queued, ...bodiesOf(service)] });
    if (action === 'PutEvents') note({ events: asked.events + 1 });
    return answerJsonService(service) ?? { status: 400, body: '{}' };
  };
  const answerOther = (service: AskedService): ServiceAnswer => {
    if (service.method === 'POST') {
      note({ published: asked.published + 1 });
      return answerPublish(publishFault);
    }
    if (service.method === 'PUT') note({ puts: [...asked.puts, service.body.byteLength] });
    else note({ gets: asked.gets + 1 });
    return answerBucket(objects, service);
  };
  const answer = async (service: AskedService): Promise<ServiceAnswer> => {
    if (service.target === '') return answerOther(service);
    return service.target.startsWith('DynamoDB') ? answerTable(service) : answerJson(service);
  };
  const server = createServer((request, response) => {
    void serviceOf(request)
      .then(answer)
      .then(({ status, body }) => response.writeHead(status).end(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = makeDynamoTable(makeSdkSender(embeddedClient(engine.answer)), 'recount');
  return {
    /** Looks at the table and writes to it unmetered. */
    store: makeTableStore(table, {
      archive: makeMemoryArchive(),
      clock: systemClock,
      digest: sha256,
    }),
    environment: (allowAddresses: string) => environmentAt(url, allowAddresses),
    take: (): Asked => {
      const taken = { ...asked, units: database.take() };
      asked = nothing;
      return taken;
    },
    /** From now on the topic answers with this fault; null: it takes messages. */
    refusePublishing: (fault: string | null): void => {
      publishFault = fault;
    },
    /** From now on there is no table for functions, or there is one again. */
    loseTable: (isGone: boolean): void => {
      isTableGone = isGone;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await engine.close();
    },
  };
}

const nothing: Omit<Asked, 'units'> = { queued: [], puts: [], gets: 0, events: 0, published: 0 };

const tableGone = errorAnswer(400, 'ResourceNotFoundException', 'no table');

const actionOf = ({ target }: AskedService): string => target.split('.').at(-1) ?? '';

const bodiesOf = ({ body }: AskedService): string[] =>
  (JSON.parse(body.toString()) as { Entries: { MessageBody: string }[] }).Entries.map(
    ({ MessageBody }) => MessageBody,
  );

async function serviceOf(request: IncomingMessage): Promise<AskedService> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.headers['x-amz-target'];
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    target: typeof target === 'string' ? target : '',
    body: Buffer.concat(chunks),
  };
}

/** What a function of the stage `local` is told, and where its clients find their services. */
const environmentAt = (url: string, allowAddresses: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  [environmentNames.table]: 'recount',
  [environmentNames.archive]: 'archive',
  [environmentNames.stage]: 'local',
  [environmentNames.contact]: 'desk@recount.example',
  [environmentNames.checkQueueUrl]: `${url}/000000000000/checks.fifo`,
  [environmentNames.deliveryQueueUrl]: `${url}/000000000000/deliveries`,
  [environmentNames.publicUrl]: 'https://recount.example',
  [environmentNames.issuer]: 'https://issuer.example',
  [environmentNames.issuerClient]: 'recount',
  [environmentNames.roleClaim]: 'groups',
  [environmentNames.readerRole]: 'readers',
  [environmentNames.editorRole]: 'editors',
  [environmentNames.sealArn]: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:seal',
  [environmentNames.lookFunction]: 'recount-local-look',
  [environmentNames.filesBucket]: 'files',
  [environmentNames.fileQueueUrl]: `${url}/000000000000/files`,
  [environmentNames.alertTopicArn]: 'arn:aws:sns:us-east-1:000000000000:alerts',
  [environmentNames.eventBus]: 'changes',
  [environmentNames.holdMs]: '0',
  [environmentNames.mailFrom]: '',
  [environmentNames.allowAddresses]: allowAddresses,
});
