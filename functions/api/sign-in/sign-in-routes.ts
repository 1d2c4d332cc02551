import { ProblemPage } from '../../../shared/presentation/web/problem-page.tsx';
import { Refused } from '../problem.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, statusPage } from '../web/page-answer.ts';
import { cookieFor, cookieOf } from './cookies.ts';
import type { Claims, Issuer } from './issuer.ts';
import { nameOf, type RoleClaim, roleOf } from './role-of.ts';
import type { Seal } from './seal.ts';
import { signInPaths } from './sign-in-paths.ts';

export interface SignInDeps {
  readonly issuer: Issuer;
  readonly seal: Seal;
  readonly roleClaim: RoleClaim;
}

const sessionSeconds = 8 * 60 * 60;
const signInSeconds = 10 * 60;

/** Signing in with the issuer, and out again. A session ends after eight hours. */
export const signInRoutes = (deps: SignInDeps): readonly Route[] => [
  {
    method: 'GET',
    path: signInPaths.begin,
    role: 'anyone',
    forPeople: true,
    answer: (asked) => begin(asked, deps),
  },
  {
    method: 'GET',
    path: signInPaths.back,
    role: 'anyone',
    forPeople: true,
    answer: (asked) => comeBack(asked, deps),
  },
  { method: 'POST', path: signInPaths.out, role: 'reader', forPeople: true, answer: signOut },
];

async function begin({ url }: Asked, { issuer, seal }: SignInDeps): Promise<Response> {
  const { url: asking, begun } = await issuer.begin();
  const held = { ...begun, to: ownPath(url.searchParams.get('to'), url) };
  const cookie = await seal.close('sign-in', held, signInSeconds);
  return seeOther(asking.href, [cookieFor('sign-in', cookie, signInSeconds)]);
}

async function comeBack(asked: Asked, deps: SignInDeps): Promise<Response> {
  const { to, claims } = await claimsOf(asked, deps);
  const role = roleOf(claims, deps.roleClaim);
  if (role === 'anyone') throw new Refused(noRole);
  const session = await deps.seal.close('session', { role, name: nameOf(claims) }, sessionSeconds);
  return seeOther(to, [cookieFor('session', session, sessionSeconds), cookieFor('sign-in', '', 0)]);
}

interface CameBack {
  readonly claims: Claims;
  readonly to: string;
}

/** Who came back, if it is the answer to what this very browser began. */
async function claimsOf(
  { request, url, deps }: Asked,
  { issuer, seal }: SignInDeps,
): Promise<CameBack> {
  const cookie = cookieOf(request, 'sign-in');
  const held = cookie === null ? null : await seal.open('sign-in', cookie);
  const { state, nonce, verifier, to } = held ?? {};
  if (state === undefined || nonce === undefined || verifier === undefined)
    throw new Refused(notBegun);
  try {
    const claims = await issuer.finish(url, { state, nonce, verifier });
    return { claims, to: to ?? '/' };
  } catch (fault) {
    deps.onFault(fault, 'sign-in');
    throw new Refused(notSignedIn);
  }
}

async function signOut(asked: Asked): Promise<Response> {
  const frame = frameOf({ ...asked, who: 'anyone' }, { title: 'You are signed out', view: null });
  const detail = `Sign in again at ${signInPaths.begin}.`;
  const response = await statusPage(ProblemPage({ frame, detail }), 200);
  response.headers.append('set-cookie', cookieFor('session', '', 0));
  return response;
}

/** A path of this service, whatever the address asked for. */
function ownPath(to: string | null, { origin }: URL): string {
  if (to === null || !URL.canParse(to, origin)) return '/';
  const url = new URL(to, origin);
  return url.origin === origin ? `/${url.pathname.replace(/^\/+/, '')}${url.search}` : '/';
}

function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const notBegun = {
  status: 400,
  code: 'sign-in.not-begun',
  title: 'This sign-in was not begun here, or more than ten minutes ago. Begin it again.',
} as const;

const notSignedIn = {
  status: 403,
  code: 'sign-in.refused',
  title: 'You were not signed in. Begin again; if it stays so, ask whoever runs this service.',
} as const;

const noRole = {
  status: 403,
  code: 'sign-in.no-role',
  title: 'You are known, but may use nothing here: ask whoever runs this service for a role.',
} as const;
