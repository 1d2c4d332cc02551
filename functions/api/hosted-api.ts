import type { ApiDeps } from './api-deps.ts';
import { withTokens } from './bearer.ts';
import { makeApi } from './make-api.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { cookieOf } from './sign-in/cookies.ts';
import { type IssuerFetch, makeIssuer } from './sign-in/issuer.ts';
import type { RoleClaim } from './sign-in/role-of.ts';
import { makeSeal } from './sign-in/seal.ts';
import { signInPaths } from './sign-in/sign-in-paths.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { whoIsSignedIn } from './sign-in/who-is-signed-in.ts';

export interface HostedApiOptions
  extends Omit<ApiDeps, 'whoAsks' | 'isOwnHost' | 'signInAt' | 'signOutAt' | 'formToken'> {
  /** The one origin under which people reach it: `https://recount.harbour-post.example`. */
  readonly publicUrl: string;
  /** Seals sessions; whoever knows it can sign in as anyone. */
  readonly secret: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly roleClaim: RoleClaim;
  readonly fetch: IssuerFetch;
  /** Only for tests, whose issuer stands on this machine. */
  readonly withoutTls?: boolean;
}

/** The API and the pages for a host that everybody can reach: who is not signed in may do nothing. */
export function makeHostedApi(
  { publicUrl, secret, issuer, clientId, roleClaim, fetch, withoutTls, ...deps }: HostedApiOptions,
  table: readonly Route[] = routes,
): ReturnType<typeof makeApi> {
  const { host, origin } = new URL(publicUrl);
  const seal = makeSeal({ secret, clock: deps.clock, digest: deps.digest });
  const vouching = makeIssuer({
    issuer,
    clientId,
    fetch,
    redirectUri: `${origin}${signInPaths.back}`,
    withoutTls: withoutTls ?? false,
  });
  return makeApi(
    {
      ...deps,
      // Of this very session: a form that another one was shown is of no use.
      formToken: (request) => deps.digest(`form ${secret} ${cookieOf(request, 'session') ?? ''}`),
      signInAt: signInPaths.begin,
      signOutAt: signInPaths.out,
      whoAsks: withTokens(deps, whoIsSignedIn(seal)),
      isOwnHost: (asked) => asked === host,
    },
    [...table, ...signInRoutes({ issuer: vouching, seal, roleClaim })],
  );
}
