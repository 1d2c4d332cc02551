import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { parseFileOutcome } from '../../../contracts/file-order.ts';
import type { FileOutcome } from '../../../domain/file-order.ts';

/** Where files lie that were ordered. */
export interface FileBucket {
  readonly client: S3Client;
  readonly bucket: string;
}

/** Of an order: what was asked, what came of it, and the file. */
export const fileKeys = {
  order: (id: string) => `${id}/order.json`,
  outcome: (id: string) => `${id}/outcome.json`,
  content: (id: string) => `${id}/content`,
} as const;

/** A small object's text; null: there is none. */
export async function textAt({ client, bucket }: FileBucket, key: string): Promise<string | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await Body?.transformToString()) ?? null;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'NoSuchKey') return null;
    throw fault;
  }
}

/** Puts a small object, in the place of an earlier one. */
export async function putText(
  { client, bucket }: FileBucket,
  key: string,
  value: object,
): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: JSON.stringify(value),
      ContentType: 'application/json',
    }),
  );
}

/** What came of an order; null: nothing yet. */
export async function outcomeIn(bucket: FileBucket, id: string): Promise<FileOutcome | null> {
  const text = await textAt(bucket, fileKeys.outcome(id));
  return text === null ? null : parseFileOutcome(text);
}
