import { TrieRouter } from 'hono/router/trie-router';
import { type Caller, mayUse, nobody } from '../../shared/domain/role.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refused, refusals } from './problem.ts';
import type { Route } from './route.ts';

export interface Passed {
  readonly caller: Caller;
  readonly route: Route;
}

/**
 * Decides on each request before anything answers it: the host must be ours, the address must be in
 * the table, and whoever asks must have its role. A write must come from a page of this service.
 */
export function makeGate(table: readonly Route[], deps: Pick<ApiDeps, 'isOwnHost' | 'whoAsks'>) {
  const find = finder(table);
  return async (request: Request): Promise<Passed> => {
    const url = new URL(request.url);
    if (!deps.isOwnHost(request.headers.get('host') ?? url.host))
      throw new Refused(refusals.unknownHost);
    const route = find(methodOf(request), url.pathname);
    if (route?.role === 'anyone') return { caller: nobody, route };
    const caller = await deps.whoAsks(request);
    if (caller.role === 'anyone') throw new Refused(refusals.nobody);
    if (route === null) throw noRoute(find, url.pathname);
    refuseUnfit(request, caller, route);
    return { caller, route };
  };
}

/** Who is too little for the address, and what writes from elsewhere, is refused. */
function refuseUnfit(request: Request, { role }: Caller, route: Route): void {
  if (!mayUse(role, route.role)) throw new Refused(refusals.readerOnly);
  if (route.method !== 'GET' && !isFromHere(request)) throw new Refused(refusals.elsewhere);
}

const methodOf = ({ method }: Request): string => (method === 'HEAD' ? 'GET' : method);

type Find = (method: string, path: string) => Route | null;

function finder(table: readonly Route[]): Find {
  const router = new TrieRouter<Route>();
  for (const route of table) router.add(route.method, route.path, route);
  return (method, path) => router.match(method, path)[0][0]?.[0] ?? null;
}

function noRoute(find: Find, path: string): Refused {
  const methods = (['GET', 'POST'] as const).filter((method) => find(method, path) !== null);
  if (methods.length === 0) return new Refused(refusals.noRoute);
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return new Refused(refusals.method, allow.join(', '));
}

/** Browsers say where a request comes from; programs with a token say nothing, and hold no cookie. */
export function isFromHere({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  return origin === null || origin === new URL(url).origin;
}
