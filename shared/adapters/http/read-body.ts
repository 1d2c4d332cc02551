import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { RequestRefused } from './failure.ts';
import type { Limits } from './limits.ts';

export interface BodyCaps extends Pick<Limits, 'maxBytes' | 'maxRatio' | 'ratioFreeBytes'> {
  /** Keep the start of a body that is too large rather than refuse it: for robots.txt and error pages. */
  readonly cut: boolean;
}

interface BodyMeter {
  received: number;
  unpacked: number;
}

type Decoder = ReturnType<
  typeof createGunzip | typeof createInflate | typeof createBrotliDecompress
>;

/** A body's bytes after decompression. Throws `RequestRefused` when a cap is passed or the coding is unknown, and the stream's own error when it breaks off. */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  caps: BodyCaps,
): Promise<Uint8Array> {
  const meter: BodyMeter = { received: 0, unpacked: 0 };
  const chunks: Uint8Array[] = [];
  try {
    await pipeline([
      body,
      countReceived(meter),
      ...decodersFor(contentEncoding),
      keepWithin(caps, meter, chunks),
    ]);
  } catch (error) {
    if (!(error instanceof BodyIsFull)) {
      throw error;
    }
  }
  return Buffer.concat(chunks);
}

/** Ends the stream of a body whose start was enough. */
class BodyIsFull extends Error {}

const countReceived = (meter: BodyMeter): Transform =>
  new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      meter.received += chunk.byteLength;
      done(null, chunk);
    },
  });

const keepWithin = (caps: BodyCaps, meter: BodyMeter, chunks: Uint8Array[]): Writable =>
  new Writable({
    write: (chunk: Uint8Array, _, done) => {
      const room = caps.maxBytes - meter.unpacked;
      meter.unpacked += chunk.byteLength;
      chunks.push(chunk.byteLength > room ? chunk.subarray(0, room) : chunk);
      done(overCap(caps, meter));
    },
  });

function overCap(caps: BodyCaps, meter: BodyMeter): Error | null {
  if (meter.unpacked > caps.maxBytes) {
    return caps.cut ? new BodyIsFull() : tooLarge(`larger than ${caps.maxBytes} bytes.`);
  }
  return isBomb(caps, meter)
    ? tooLarge('the compressed body unpacks to far more than it should.')
    : null;
}

const isBomb = (caps: BodyCaps, meter: BodyMeter): boolean =>
  meter.unpacked > caps.ratioFreeBytes && meter.unpacked > caps.maxRatio * meter.received;

const tooLarge = (detail: string): RequestRefused => new RequestRefused('too-large', detail);

/** The codings in the order they are undone. A page needs one; two are met in the wild, more are an attack. */
function decodersFor(contentEncoding: string | undefined): Decoder[] {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > 2) {
    throw new RequestRefused('damaged', 'the body is compressed more than twice.');
  }
  return codings.reverse().map(decoderFor);
}

function decoderFor(coding: string): Decoder {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new RequestRefused(
        'damaged',
        'the body is compressed in a way that was not asked for.',
      );
  }
}
