import { refuse, type SafeRefusal } from './refusal.ts';
import { isGlobalAddress } from './vet-address.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address of a host name; rejects when there is none. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** What may be reached beyond the public web on its usual ports. */
export interface AddressPolicy {
  /** Ports of public addresses; default 80, 443, 8080 and 8443. */
  readonly ports?: readonly number[];
  /** Any port of this machine's loopback: only for the rehearsal and for tests. */
  readonly allowLoopback?: boolean;
  /** Exact `address:port` pairs (`127.0.0.1:8025`, `[::1]:8025`) a user or a test has opened by name. */
  readonly allowAddresses?: readonly string[];
}

const defaultPorts: readonly number[] = [80, 443, 8080, 8443];

const controls = /\p{Cc}/u;

/** The one parse of a URL that is then used: http or https, no credentials, no backslash, at most 4,096 characters. */
export function vetUrl(raw: string, base?: string): URL | SafeRefusal {
  const text = raw.trim();
  if (text.length > 4096) {
    return refuse('refused-address', 'The address is longer than 4,096 characters.');
  }
  // WHATWG reads a backslash as a slash and drops tabs and newlines; others do not. No address that parsers read differently is followed.
  if (text.includes('\\') || controls.test(text)) {
    return refuse('refused-address', 'The address holds a backslash or a control character.');
  }
  if (!URL.canParse(text, base)) {
    return refuse('refused-address', 'The address is not a URL.');
  }
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('refused-address', 'Only http and https addresses are read.');
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('refused-address', `The address of ${url.host} holds a user name or password.`);
  }
  url.hash = '';
  return url;
}

/** The port a vetted URL connects to. */
const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);

/** A host's name as resolvers and sockets take it: IPv6 without brackets. */
export const hostnameOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** Refuses unless every address may be reached at the port: one private address among good ones is an attack, not a choice. */
export function vetAddresses(
  url: URL,
  addresses: readonly ResolvedAddress[],
  policy: AddressPolicy,
): SafeRefusal | null {
  const port = portOf(url);
  const closed = addresses.filter(({ address }) => !isOpened(address, port, policy));
  if (closed.some(({ address }) => !isGlobalAddress(address))) {
    return refuse('refused-address', `${url.host} leads to an address that is not public.`);
  }
  if (closed.length > 0 && !(policy.ports ?? defaultPorts).includes(port)) {
    return refuse('refused-address', `Port ${port} of ${url.hostname} is not among those read.`);
  }
  return addresses.length === 0
    ? refuse('unreachable', `The name ${url.hostname} has no address.`)
    : null;
}

function isOpened(address: string, port: number, policy: AddressPolicy): boolean {
  if (policy.allowLoopback === true && (address === '::1' || /^127\.[\d.]+$/.test(address))) {
    return true;
  }
  const pair = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  return policy.allowAddresses?.includes(pair) ?? false;
}
