import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { RecountError } from '../../../domain/recount-error.ts';

export interface SqsQueueDeps {
  readonly client: SQSClient;
  readonly queueUrl: string;
}

/** One message, without the id that a batch gives it. */
export type QueueEntry = Omit<SendMessageBatchRequestEntry, 'Id'>;

/** What SQS takes in one call. */
const batchSize = 10;
/** How often what a batch refused in part is sent again. */
const mostTries = 3;

/**
 * Sends all entries, ten at a time; those that a batch refuses are sent again. Rejects with
 * `queue.not-sent` when some are refused still; the others were sent.
 */
export async function sendInBatches(
  deps: SqsQueueDeps,
  entries: readonly QueueEntry[],
): Promise<void> {
  let left = 0;
  for (let first = 0; first < entries.length; first += batchSize)
    left += (await sendBatch(deps, entries.slice(first, first + batchSize))).length;
  if (left > 0)
    throw new RecountError(
      'queue.not-sent',
      `The queue refused ${left} of ${entries.length} messages; what they ask for stays due.`,
    );
}

/** The entries that stay refused. */
async function sendBatch(
  { client, queueUrl }: SqsQueueDeps,
  entries: readonly QueueEntry[],
): Promise<readonly QueueEntry[]> {
  let left = entries;
  for (let tries = 0; tries < mostTries && left.length > 0; tries++) {
    const Entries = left.map((entry, index) => ({ ...entry, Id: String(index) }));
    const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries });
    const { Failed = [] } = await client.send(command);
    const refused = new Set(Failed.map(({ Id }) => Id));
    left = left.filter((_, index) => refused.has(String(index)));
  }
  return left;
}
