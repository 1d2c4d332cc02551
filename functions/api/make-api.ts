import { Hono } from 'hono';
import { nobody } from '../../shared/domain/role.ts';
import { type ViewId, views } from '../../shared/presentation/web/views.ts';
import { readWithheld } from '../../shared/use-cases/withhold/withheld.ts';
import { withoutWithheld } from '../../shared/use-cases/withhold/without-withheld.ts';
import type { ApiDeps } from './api-deps.ts';
import { makeGate, type Passed } from './gate.ts';
import { allowOf, type Problem, problemOf, problemResponse } from './problem.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { secured } from './security-headers.ts';
import { isForPeople, problemAnswer } from './web/problem-answer.ts';

interface Variables {
  readonly Variables: { passed: Passed | undefined };
}

/**
 * The API, the feeds and the pages: the same on Lambda and on one machine. Each request passes the
 * gate first, so that what is not in the table of routes is refused whoever mounts it.
 */
export function makeApi(deps: ApiDeps, table: readonly Route[] = routes): Hono<Variables> {
  const app = new Hono<Variables>();
  const gate = makeGate(table, deps);
  const open = openViews(table);
  app.use('*', async (context, next) => {
    context.set('passed', await gate(context.req.raw));
    await next();
    context.res = secured(context.res);
  });
  for (const route of table)
    app.on(route.method, route.path, async (context) =>
      route.answer({
        deps,
        store: await shownStore(deps),
        who: context.var.passed?.caller.role ?? 'anyone',
        by: context.var.passed?.caller.name ?? nobody.name,
        views: open,
        request: context.req.raw,
        url: new URL(context.req.url),
        params: context.req.param(),
      }),
    );
  app.onError(async (fault, { req, var: { passed } }) => {
    const problem = problemOf(fault);
    const way = signInWay(deps, req.raw, problem);
    if (way !== null) return secured(way);
    if (problem.status >= 500) deps.onFault(fault, `${req.method} ${req.path}`);
    const who = passed?.caller.role ?? nobody.role;
    const setting = { deps, who, views: passed ? open : [] };
    const response = isForPeople(req.raw)
      ? await problemAnswer(setting, problem)
      : problemResponse(problem);
    const allow = allowOf(fault);
    if (allow !== null) response.headers.set('allow', allow);
    return secured(response);
  });
  return app;
}

/** The views of which the table has the address. */
const openViews = (table: readonly Route[]): readonly ViewId[] =>
  views.filter(({ path }) => table.some((route) => route.path === path)).map(({ id }) => id);

/** Read anew for each request: what was withheld a moment ago is shown to nobody. */
const shownStore = async ({ store }: ApiDeps) => withoutWithheld(store, await readWithheld(store));

/** To where a person signs in, with where to come back to; null for programs, writes and other problems. */
function signInWay({ signInAt }: ApiDeps, request: Request, { status }: Problem): Response | null {
  if (signInAt === undefined || status !== 401) return null;
  if (request.method !== 'GET' || !isForPeople(request)) return null;
  const { pathname, search } = new URL(request.url);
  const location = `${signInAt}?to=${encodeURIComponent(`${pathname}${search}`)}`;
  return new Response(null, { status: 303, headers: { location } });
}
