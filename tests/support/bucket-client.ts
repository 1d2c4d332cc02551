import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';

interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Kept {
  readonly version: string;
  readonly bytes: Buffer;
}

// The SDK's notice of its own future would stand in every test run.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** A client of a versioned bucket in memory: the five requests of an archive, answered as S3 does. */
export function bucketClient(): S3Client {
  const objects = new Map<string, Kept[]>();
  return new S3Client({
    region: 'local',
    endpoint: 'http://recount.invalid',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: {
      handle: (request: AskedRequest) => Promise.resolve({ response: answer(objects, request) }),
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
    },
  });
}

function answer(
  objects: Map<string, Kept[]>,
  { method, path, query, headers, body }: AskedRequest,
) {
  const key = decodeURIComponent(path.split('/').slice(2).join('/'));
  const versions = objects.get(key) ?? [];
  if (method === 'PUT') {
    if (headers['if-none-match'] === '*' && versions.length > 0)
      return fault(412, 'PreconditionFailed');
    const version = String(versions.length + 1);
    objects.set(key, [...versions, { version, bytes: Buffer.from(body as Uint8Array) }]);
    return reply(200, '');
  }
  if (method === 'DELETE') {
    objects.set(
      key,
      versions.filter(({ version }) => version !== query?.['versionId']),
    );
    return reply(204, '');
  }
  const prefix = String(query?.['prefix']);
  if (key === '' && query?.['list-type'] === '2') return reply(200, keyListing(objects, prefix));
  if (key === '') return reply(200, listing(objects, prefix));
  const newest = versions.at(-1);
  return newest === undefined ? fault(404, 'NoSuchKey') : reply(200, newest.bytes);
}

function listing(objects: Map<string, Kept[]>, prefix: string): string {
  const found = [...objects].filter(([key]) => key.startsWith(prefix));
  const entries = found.flatMap(([key, versions]) =>
    versions.map(
      ({ version }) => `<Version><Key>${key}</Key><VersionId>${version}</VersionId></Version>`,
    ),
  );
  return `<ListVersionsResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListVersionsResult>`;
}

function keyListing(objects: Map<string, Kept[]>, prefix: string): string {
  const keys = [...objects].filter(([key, kept]) => key.startsWith(prefix) && kept.length > 0);
  const entries = keys.map(([key]) => `<Contents><Key>${key}</Key></Contents>`);
  return `<ListBucketResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListBucketResult>`;
}

const fault = (status: number, code: string) =>
  reply(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

const reply = (statusCode: number, body: string | Buffer) => ({
  statusCode,
  headers: { 'content-type': 'application/xml' },
  body: Readable.from([Buffer.from(body)]),
});
