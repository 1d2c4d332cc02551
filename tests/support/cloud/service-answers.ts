import { createHash, randomUUID } from 'node:crypto';

/** A request as it came to the endpoint. */
export interface AskedService {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Of the services that speak JSON: `AmazonSQS.SendMessageBatch`; empty for the others. */
  readonly target: string;
  readonly body: Buffer;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly body: Buffer | string;
}

interface BatchEntry {
  readonly Id: string;
  readonly MessageBody: string;
}

const json = (value: object): ServiceAnswer => ({ status: 200, body: JSON.stringify(value) });

/** Queues, parameters and the event bus as they answer when all is well. Null: not one of their requests. */
export function answerJsonService({ target, body }: AskedService): ServiceAnswer | null {
  const action = target.split('.').at(-1) ?? '';
  if (action === 'ChangeMessageVisibility') return json({});
  if (action === 'GetSecretValue') return json({ SecretString: sealOfTests });
  if (action === 'GetParameter') return json({ Parameter: { Value: connection } });
  const { Entries } = JSON.parse(body.toString()) as { Entries: readonly BatchEntry[] };
  if (action === 'SendMessageBatch')
    return json({ Successful: Entries.map(acceptedEntry), Failed: [] });
  if (action !== 'PutEvents') return null;
  const accepted = Entries.map(() => ({ EventId: randomUUID() }));
  return json({ FailedEntryCount: 0, Entries: accepted });
}

/** What seals the sessions of tests. */
export const sealOfTests = 'a seal that nobody but the tests knows of';

/** What a deployment of the stage leaves for `recount --remote`. */
const connection = JSON.stringify({
  table: 'recount',
  archive: 'archive',
  alertTopic: 'arn:aws:sns:us-east-1:000000000000:alerts',
  mailFrom: '',
});

const acceptedEntry = ({ Id, MessageBody }: BatchEntry) => ({
  Id,
  MessageId: randomUUID(),
  MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
});

/** SNS as it answers a message that it took, or, with a fault, one that it did not. */
export const answerPublish = (fault: string | null): ServiceAnswer =>
  fault === null
    ? {
        status: 200,
        body: `<PublishResponse><PublishResult><MessageId>${randomUUID()}</MessageId></PublishResult></PublishResponse>`,
      }
    : {
        status: fault === 'InternalError' ? 500 : 400,
        body: `<ErrorResponse><Error><Code>${fault}</Code><Message>refused</Message></Error></ErrorResponse>`,
      };

/** A bucket in memory: put and get. */
export function answerBucket(
  objects: Map<string, Buffer>,
  { method, url, body }: AskedService,
): ServiceAnswer {
  const [key = ''] = url.split('?');
  if (method === 'PUT') {
    objects.set(key, body);
    return { status: 200, body: '' };
  }
  const kept = objects.get(key);
  return kept === undefined
    ? { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
    : { status: 200, body: kept };
}
