import type { LookupFunction } from 'node:net';
import { Client } from 'undici';
import type { Limits } from './limits.ts';
import type { ResolvedAddress } from './vet-url.ts';

interface ClientSettings {
  readonly limits: Limits;
  /** PEM certificates to trust instead of the machine's own list. */
  readonly authorities: readonly string[] | undefined;
}

/** A client for one URL that connects to the vetted addresses and nowhere else, and always verifies certificates. */
export function pinnedClient(
  url: URL,
  addresses: readonly ResolvedAddress[],
  { limits, authorities }: ClientSettings,
): Client {
  return new Client(url.origin, {
    maxHeaderSize: 32 * 1024,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    connect: {
      timeout: limits.connectMs,
      rejectUnauthorized: true,
      lookup: pinnedTo(addresses),
      ...(authorities === undefined ? {} : { ca: [...authorities] }),
    },
  });
}

/** A lookup that knows only the vetted addresses: the socket cannot be led elsewhere by a second answer. */
const pinnedTo =
  (addresses: readonly ResolvedAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all === true) {
      callback(null, [...addresses]);
    } else if (first === undefined) {
      callback(new Error('no vetted address'), '');
    } else {
      callback(null, first.address, first.family);
    }
  };
