import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { parseFileOrder } from '../../shared/contracts/file-order.ts';
import { openExportFunction } from '../../shared/wiring/aws/export-function.ts';
import { inBatch } from '../../shared/wiring/aws/in-batch.ts';

const { fill, journal } = openExportFunction();

/** Left for saying that there was not enough. */
const reserveMs = 30_000;

/** From the queue of files: makes each that was ordered. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
  const hasTime = (): boolean => context.getRemainingTimeInMillis() > reserveMs;
  return inBatch(
    event.Records.map((record) => ({ ...record, group: 'files' })),
    {
      work: (record) => fill(parseFileOrder(record.body), hasTime),
      hasTime,
      onLeft: (record, fault) => {
        journal.fault(fault, { message: record.body });
        journal.count({ FilesFailed: 1 });
      },
    },
  ).then((answer) => ({ batchItemFailures: [...answer.batchItemFailures] }));
};
