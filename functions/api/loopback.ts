import { timingSafeEqual } from 'node:crypto';
import { type Caller, nobody } from '../../shared/domain/role.ts';
import type { Digest } from '../../shared/ports/digest.ts';
import { bearerOf } from './bearer.ts';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a Host header names this machine: a name that a page elsewhere points here is none. */
export const isLoopbackHost = (host: string): boolean =>
  loopbackNames.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));

const here: Caller = { role: 'editor', name: 'this machine' };

/**
 * Whoever is on this machine is its editor, unless a token is set: then whoever gives it, as
 * `Authorization: Bearer`, or as the password of any name as browsers ask for it.
 */
export function whoIsLocal(token: string | null, digest: Digest) {
  return (request: Request): Promise<Caller> => {
    if (token === null) return Promise.resolve(here);
    const given = bearerOf(request);
    return Promise.resolve(given !== null && isSame(given, token, digest) ? here : nobody);
  };
}

/** By their digests, so that neither length nor content shows in the time it takes. */
const isSame = (one: string, other: string, digest: Digest): boolean =>
  timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
