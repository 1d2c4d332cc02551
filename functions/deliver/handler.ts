import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { parseQueuedDelivery } from '../../shared/contracts/messages.ts';
import { openDeliverFunction } from '../../shared/wiring/aws/deliver-function.ts';
import { inBatch } from '../../shared/wiring/aws/in-batch.ts';

const { deliver, journal } = openDeliverFunction();

/** From the delivery queue: sends each delivery, side by side. */
export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  inBatch(
    event.Records.map((record) => ({ ...record, group: record.messageId })),
    {
      work: (record) => deliver(parseQueuedDelivery(record.body).deliveryId),
      hasTime: () => true,
      onLeft: (record, fault) => {
        journal.fault(fault, { message: record.body });
      },
    },
  ).then((answer) => ({ batchItemFailures: [...answer.batchItemFailures] }));
