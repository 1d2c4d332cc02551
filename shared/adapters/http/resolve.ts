import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { RequestRefused } from './failure.ts';
import type { Limits } from './limits.ts';
import { refuse, type SafeRefusal } from './refusal.ts';
import {
  type AddressPolicy,
  hostnameOf,
  type Resolve,
  type ResolvedAddress,
  vetAddresses,
} from './vet-url.ts';

/** Every address the machine's own resolver gives, in its order. */
export const resolveBySystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

export interface VetDeps {
  readonly resolve: Resolve;
  readonly policy: AddressPolicy;
  readonly limits: Limits;
}

/** The addresses a vetted URL may be connected to, or why none. They are what must then be connected to: asking again could answer otherwise. */
export async function vetAddress(
  url: URL,
  deps: VetDeps,
): Promise<readonly ResolvedAddress[] | SafeRefusal> {
  const hostname = hostnameOf(url);
  const literal = isIP(hostname);
  try {
    const addresses: readonly ResolvedAddress[] =
      literal === 0
        ? await withinTime(deps.resolve(hostname), deps.limits.connectMs)
        : [{ address: hostname, family: literal === 6 ? 6 : 4 }];
    return vetAddresses(url, addresses, deps.policy) ?? addresses;
  } catch (error) {
    return error instanceof RequestRefused
      ? refuse(error.reason, `${url.hostname}: ${error.message}`)
      : refuse('unreachable', `The name ${url.hostname} could not be resolved.`);
  }
}

async function withinTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RequestRefused('timed-out', 'the name was not resolved in time.'));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
