import type { Role } from '../../../shared/domain/role.ts';
import { cookieOf } from './cookies.ts';
import type { Seal } from './seal.ts';

/** The role in the session that a browser keeps; nobody's without one. */
export const whoIsSignedIn =
  (seal: Seal) =>
  async (request: Request): Promise<Role> => {
    const cookie = cookieOf(request, 'session');
    if (cookie === null || !saysWhence(request)) return 'anyone';
    const role = (await seal.open('session', cookie))?.['role'];
    return role === 'editor' || role === 'reader' ? role : 'anyone';
  };

/** A write that comes with a cookie must say where it comes from: the gate then sees that it is here. */
const saysWhence = ({ method, headers }: Request): boolean =>
  method === 'GET' || method === 'HEAD' || headers.has('origin') || headers.has('sec-fetch-site');
