import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { RecountError } from '../../../domain/recount-error.ts';
import type { Archive } from '../../../ports/archive.ts';
import { archiveSegments } from '../../memory/archive-key.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

export interface S3ArchiveDeps {
  readonly client: S3Client;
  readonly bucket: string;
}

/**
 * An archive in a bucket, one compressed object a key. A key that is there is left as it is by a
 * conditional put. Rejects with `archive.not-written`, `archive.damaged`, `archive.not-read` or
 * `archive.not-removed` (also for what the bucket keeps under object lock).
 */
export function makeS3Archive(deps: S3ArchiveDeps): Archive {
  return {
    put: async (key, bytes) => {
      const Key = await nameOf(key);
      const Body = await compress(bytes);
      await put(deps, Key, Body);
    },
    get: async (key) => {
      const compressed = await read(deps, await nameOf(key));
      if (compressed === null) return null;
      return await expand(compressed).catch((cause: unknown) => {
        throw new RecountError(
          'archive.damaged',
          `The copy ${key} in ${deps.bucket} is damaged. Restore an earlier version of the object.`,
          { cause },
        );
      });
    },
    remove: async (key) => {
      const Key = await nameOf(key);
      try {
        await removeVersions(deps, Key);
      } catch (cause) {
        throw new RecountError(
          'archive.not-removed',
          `The copy ${key} could not be removed from ${deps.bucket} (${nameOfFault(cause)}). Object lock keeps a copy until its time is over.`,
          { cause },
        );
      }
    },
    keys: (folder) => keysIn(deps, folder),
  };
}

async function* keysIn({ client, bucket }: S3ArchiveDeps, folder: string): AsyncGenerator<string> {
  const Prefix = `${await nameOf(folder)}/`;
  let token: string | undefined;
  do {
    const listed = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    for (const { Key } of listed.Contents ?? []) if (Key !== undefined) yield Key;
    token = listed.NextContinuationToken;
  } while (token !== undefined);
}

/** A bad key is refused as a rejection, as on disk. */
const nameOf = (key: string): Promise<string> =>
  Promise.resolve(key).then((asked) => archiveSegments(asked).join('/'));

/** Another writer of this key was first, or is at it now: equal keys hold equal bytes. */
const isThereAlready: ReadonlySet<string> = new Set([
  'PreconditionFailed',
  'ConditionalRequestConflict',
]);

async function put({ client, bucket }: S3ArchiveDeps, Key: string, Body: Uint8Array) {
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key,
        Body,
        ContentType: 'application/gzip',
        IfNoneMatch: '*',
      }),
    );
  } catch (cause) {
    if (isThereAlready.has(nameOfFault(cause))) return;
    throw new RecountError(
      'archive.not-written',
      `The copy ${Key} could not be written to ${bucket} (${nameOfFault(cause)}).`,
      { cause },
    );
  }
}

async function read({ client, bucket }: S3ArchiveDeps, Key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return (await Body?.transformToByteArray()) ?? null;
  } catch (cause) {
    if (nameOfFault(cause) === 'NoSuchKey') return null;
    throw new RecountError(
      'archive.not-read',
      `The copy ${Key} could not be read from ${bucket} (${nameOfFault(cause)}).`,
      { cause },
    );
  }
}

const mostRounds = 100;

/** The bucket keeps versions: removing a key for good removes each of them, and the marks of removal. */
async function removeVersions({ client, bucket }: S3ArchiveDeps, Key: string): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const listed = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: Key, MaxKeys: 100 }),
    );
    const all = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])];
    const own = all.filter((version) => version.Key === Key);
    for (const { VersionId } of own)
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
    if (own.length === 0 || listed.IsTruncated !== true) return;
  }
}

const nameOfFault = (fault: unknown): string =>
  fault instanceof Error ? fault.name : String(fault);
