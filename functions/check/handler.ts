import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { parseQueuedCheck } from '../../shared/contracts/messages.ts';
import { openCheckFunction } from '../../shared/wiring/aws/check-function.ts';
import { inBatch } from '../../shared/wiring/aws/in-batch.ts';

const { check, giveBack, journal } = openCheckFunction();

/** A read with its robots.txt and what is recorded of it ends within this. */
const mostMsACheck = 45_000;

/** From the check queue: one reader a host, and each page for itself. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  inBatch(event.Records.map(inGroup), {
    work: (record) => check(parseQueuedCheck(record.body), triesOf(record)),
    hasTime: () => context.getRemainingTimeInMillis() > mostMsACheck,
    onLeft: async (record, fault) => {
      if (fault !== null) journal.fault(fault, { message: record.body });
      await giveBack(record.receiptHandle, fault);
    },
  }).then((answer) => ({ batchItemFailures: [...answer.batchItemFailures] }));

const inGroup = (record: SQSRecord) => ({
  ...record,
  group: record.attributes.MessageGroupId ?? record.messageId,
});

const triesOf = ({ attributes }: SQSRecord): number => Number(attributes.ApproximateReceiveCount);
