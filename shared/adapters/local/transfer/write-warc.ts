import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { WarcCapture } from '../../../ports/files.ts';

/**
 * Writes captures as the responses of a WARC 1.1 file. Rejects when the file is there already.
 */
export async function writeWarc(
  file: string,
  software: string,
  captures: AsyncIterable<WarcCapture>,
): Promise<void> {
  await pipeline(
    Readable.from(packWarc(software, captures)),
    createWriteStream(file, { flags: 'wx' }),
  );
}

/**
 * Captures as the responses of a WARC 1.1 file, each compressed by itself. Bodies are as they were
 * once unpacked, so no header says how they were packed.
 */
export async function* packWarc(
  software: string,
  captures: AsyncIterable<WarcCapture>,
): AsyncGenerator<Uint8Array> {
  const about = { software, format: 'WARC File Format 1.1' };
  yield await packed(WARCRecord.createWARCInfo({ warcVersion: 'WARC/1.1' }, about));
  for await (const { url, fetchedAt, bytes, headers } of captures) {
    const httpHeaders = { ...headers, 'content-length': String(bytes.length) };
    const given = { url, date: fetchedAt, type: 'response', warcVersion: 'WARC/1.1' } as const;
    yield await packed(
      WARCRecord.create({ ...given, httpHeaders, statusline: 'HTTP/1.1 200 OK' }, [bytes]),
    );
  }
}

const packed = (record: WARCRecord): Promise<Uint8Array> =>
  WARCSerializer.serialize(record, { gzip: true });
