import { hostnameOf, vetAddresses, vetUrl } from '../../adapters/http/vet-url.ts';
import { openedAddresses } from '../opened-addresses.ts';

/**
 * Why an address could never be read, in words that follow "it": it names an address of a machine or
 * a network, not of the web. Null: it may be, as far as can be told without asking for its name.
 */
export function privateAddress(text: string): string | null {
  const url = vetUrl(text);
  if (!(url instanceof URL)) return null;
  const address = literalAddress(hostnameOf(url));
  if (address === null) return null;
  const family = address.includes(':') ? 6 : 4;
  if (vetAddresses(url, [{ address, family }], openedAddresses()) === null) return null;
  return `leads to no public address, and only public ones are read; ${howToOpen(url, address)}`;
}

function howToOpen(url: URL, address: string): string {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const host = address.includes(':') ? `[${address}]` : address;
  return `RECOUNT_ALLOW_ADDRESSES=${host}:${port} opens one of your own`;
}

/** The address that a host name is, or surely stands for; null for a name of the web. */
function literalAddress(hostname: string): string | null {
  if (/^(?:.+\.)?localhost\.?$/.test(hostname)) return '127.0.0.1';
  return hostname.includes(':') || /^\d+(?:\.\d+){3}$/.test(hostname) ? hostname : null;
}
