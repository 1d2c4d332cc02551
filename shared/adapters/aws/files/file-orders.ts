import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { isOrderId, parseFileOrder } from '../../../contracts/file-order.ts';
import type { FileOrder } from '../../../domain/file-order.ts';
import type { FileOrders } from '../../../ports/files.ts';
import { type SqsQueueDeps, sendInBatches } from '../queues/send-in-batches.ts';
import { type FileBucket, fileKeys, outcomeIn, putText, textAt } from './file-bucket.ts';

/** Orders by queue and bucket. Queued first: an order that stands is always one that will be filled. */
export const makeFileOrders = (bucket: FileBucket, queue: SqsQueueDeps): FileOrders => ({
  put: async (order) => {
    if ((await textAt(bucket, fileKeys.order(order.id))) !== null) return;
    await sendInBatches(queue, [{ MessageBody: JSON.stringify(order) }]);
    await putText(bucket, fileKeys.order(order.id), order);
  },
  get: async (id) => {
    const order = await orderIn(bucket, id);
    return order === null ? null : { order, outcome: await outcomeIn(bucket, id) };
  },
  link: (id, name, seconds) =>
    getSignedUrl(
      bucket.client,
      new GetObjectCommand({
        Bucket: bucket.bucket,
        Key: fileKeys.content(id),
        ResponseContentDisposition: `attachment; filename="${name}"`,
      }),
      { expiresIn: seconds },
    ),
});

async function orderIn(bucket: FileBucket, id: string): Promise<FileOrder | null> {
  if (!isOrderId(id)) return null;
  const text = await textAt(bucket, fileKeys.order(id));
  return text === null ? null : parseFileOrder(text);
}
