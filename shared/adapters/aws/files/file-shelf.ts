import { Readable } from 'node:stream';
import { Upload } from '@aws-sdk/lib-storage';
import type { FileShelf } from '../../../ports/files.ts';
import { type FileBucket, fileKeys, outcomeIn, putText } from './file-bucket.ts';

const mebibyte = 1_048_576;

/** Lays files down in a bucket part by part, two parts in memory at a time. */
export const makeFileShelf = (bucket: FileBucket): FileShelf => ({
  outcomeOf: (id) => outcomeIn(bucket, id),
  settle: (id, outcome) => putText(bucket, fileKeys.outcome(id), outcome),
  keep: async (id, { media, content }) => {
    let bytes = 0;
    async function* counted() {
      for await (const piece of content) {
        bytes += piece.byteLength;
        yield piece;
      }
    }
    const upload = new Upload({
      client: bucket.client,
      partSize: 8 * mebibyte,
      queueSize: 2,
      params: {
        Bucket: bucket.bucket,
        Key: fileKeys.content(id),
        Body: Readable.from(counted(), { objectMode: false }),
        ContentType: media,
      },
    });
    await upload.done();
    return bytes;
  },
});
