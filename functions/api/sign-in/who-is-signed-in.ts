import { type Caller, nobody } from '../../../shared/domain/role.ts';
import { cookieOf } from './cookies.ts';
import type { Seal } from './seal.ts';

/** Whose session a browser keeps; nobody's without one. */
export const whoIsSignedIn =
  (seal: Seal) =>
  async (request: Request): Promise<Caller> => {
    const cookie = cookieOf(request, 'session');
    if (cookie === null || !saysWhence(request)) return nobody;
    const { role, name = 'somebody signed in' } = (await seal.open('session', cookie)) ?? {};
    return role === 'editor' || role === 'reader' ? { role, name } : nobody;
  };

/** A write that comes with a cookie must say where it comes from: the gate then sees that it is here. */
const saysWhence = ({ method, headers }: Request): boolean =>
  method === 'GET' || method === 'HEAD' || headers.has('origin') || headers.has('sec-fetch-site');
