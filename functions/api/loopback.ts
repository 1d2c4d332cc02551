import { timingSafeEqual } from 'node:crypto';
import type { Role } from '../../shared/domain/role.ts';
import type { Digest } from '../../shared/ports/digest.ts';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a Host header names this machine: a name that a page elsewhere points here is none. */
export const isLoopbackHost = (host: string): boolean =>
  loopbackNames.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));

/**
 * Whoever is on this machine is its editor, unless a token is set: then whoever gives it, as
 * `Authorization: Bearer`, or as the password of any name as browsers ask for it.
 */
export function whoIsLocal(token: string | null, digest: Digest) {
  return ({ headers }: Request): Promise<Role> => {
    if (token === null) return Promise.resolve('editor');
    const given = tokenOf(headers.get('authorization') ?? '');
    return Promise.resolve(given !== null && isSame(given, token, digest) ? 'editor' : 'anyone');
  };
}

function tokenOf(authorization: string): string | null {
  const [, scheme = '', credentials = ''] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? null : pair.slice(colon + 1);
}

/** By their digests, so that neither length nor content shows in the time it takes. */
const isSame = (one: string, other: string, digest: Digest): boolean =>
  timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
