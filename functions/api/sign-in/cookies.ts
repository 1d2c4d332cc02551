import { parse, serialize } from 'hono/utils/cookie';
import type { SealPurpose } from './seal.ts';

/** `__Host-`: browsers take them from this very host alone, over TLS, for all of its paths. */
const names: Readonly<Record<SealPurpose, string>> = {
  session: '__Host-recount-session',
  'sign-in': '__Host-recount-sign-in',
};

export const cookieOf = (request: Request, purpose: SealPurpose): string | null =>
  parse(request.headers.get('cookie') ?? '', names[purpose])[names[purpose]] ?? null;

/** A `Set-Cookie` that no script reads and no other site's form sends. No seconds: it is taken back. */
export const cookieFor = (purpose: SealPurpose, text: string, seconds: number): string =>
  serialize(names[purpose], text, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    maxAge: seconds,
  });
