import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeHostedApi } from '../../../functions/api/hosted-api.ts';
import { routes } from '../../../functions/api/routes.ts';
import { makeSeal } from '../../../functions/api/sign-in/seal.ts';
import { signInPaths } from '../../../functions/api/sign-in/sign-in-paths.ts';
import { makeSafeFetch } from '../../../shared/adapters/http/safe-fetch.ts';
import { makeSafeClient } from '../../../shared/adapters/http/safe-request.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { mayUse, roles } from '../../../shared/domain/role.ts';
import { apiParts } from '../../support/api-parts.ts';
import { openIssuer } from '../../support/oidc-issuer.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const here = 'https://recount.example';
const secret = 'a secret of this test';
const redirectUri = `${here}${signInPaths.back}`;
const roleClaim = { claim: 'groups', reader: 'recount-readers', editor: 'recount-editors' };

const written = {
  method: 'POST',
  path: '/written',
  role: 'editor',
  forPeople: true,
  answer: () => Promise.resolve(new Response('written')),
} as const;

let provider: Awaited<ReturnType<typeof openIssuer>>;
let minutes = 0;
const faults: unknown[] = [];
const clock = { now: () => new Date(Date.UTC(2026, 2, 4, 18, minutes)).toISOString() };
const seal = makeSeal({ secret, clock, digest: sha256 });
const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });

beforeAll(async () => {
  provider = await openIssuer(redirectUri);
});
afterAll(() => provider.close());
beforeEach(() => {
  minutes = 0;
  faults.length = 0;
  provider.account.groups = ['recount-editors'];
});

function service({ clientId = 'recount', opened = true } = {}) {
  const client = makeSafeClient(opened ? { allowAddresses: [provider.address] } : {});
  const api = makeHostedApi(
    {
      store,
      clock,
      digest: sha256,
      ...apiParts,
      onFault: (fault) => faults.push(fault),
      publicUrl: here,
      secret,
      issuer: provider.url,
      clientId,
      roleClaim,
      fetch: makeSafeFetch(client),
      withoutTls: true,
    },
    [...routes, written],
  );
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    api.request(new URL(path, here).href, { method, headers });
  return ask;
}

type Service = ReturnType<typeof service>;

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.replace(/;.*/, ''))
    .join('; ');

async function begun(ask: Service, path = '/sign-in') {
  const response = await ask(path);
  const back = await provider.signIn(response.headers.get('location') ?? '');
  return { back, cookie: cookiesOf(response) };
}

async function signedIn(ask: Service): Promise<string> {
  const { back, cookie } = await begun(ask);
  const response = await ask(back, { cookie });
  expect(response.status).toBe(303);
  return cookiesOf(response);
}

const changes = '/api/v1/changes';

test('whoever opens a page is led to sign in, and from there back to that page', async () => {
  const ask = service();
  const led = await ask('/changes?severity=high', { accept: 'text/html' });
  expect(led.headers.get('location')).toBe('/sign-in?to=%2Fchanges%3Fseverity%3Dhigh');
  const { back, cookie } = await begun(ask, led.headers.get('location') ?? '');
  const response = await ask(back, { cookie });
  expect(response.headers.get('location')).toBe('/changes?severity=high');
  expect((await ask(changes, { cookie: cookiesOf(response) })).status).toBe(200);
});

test('the cookie of a session is for this host alone, over TLS, and no script reads it', async () => {
  const ask = service();
  const { back, cookie } = await begun(ask);
  const [session = ''] = (await ask(back, { cookie })).headers.getSetCookie();
  expect(session).toMatch(/^__Host-recount-session=/);
  for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=28800'])
    expect(session).toContain(`; ${part}`);
  expect(session).not.toContain('Domain');
});

test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in never leads elsewhere: %s',
  async (to) => {
    const ask = service();
    const { back, cookie } = await begun(ask, `/sign-in?to=${encodeURIComponent(to)}`);
    const location = (await ask(back, { cookie })).headers.get('location') ?? '';
    expect(new URL(location, here).origin).toBe(here);
  },
);

test('an answer with another state is refused', async () => {
  const ask = service();
  const { back, cookie } = await begun(ask);
  const url = new URL(back);
  url.searchParams.set('state', 'another');
  expect((await ask(url.href, { cookie })).status).toBe(403);
});

test('an answer that comes to another browser than the one that began is refused', async () => {
  const ask = service();
  const { back } = await begun(ask);
  expect((await ask(back)).status).toBe(400);
  const { cookie } = await begun(ask);
  expect((await ask(back, { cookie })).status).toBe(403);
});

test('a code is taken once', async () => {
  const ask = service();
  const { back, cookie } = await begun(ask);
  expect((await ask(back, { cookie })).status).toBe(303);
  expect((await ask(back, { cookie })).status).toBe(403);
});

test('a code that was given to another client is refused', async () => {
  const { back, cookie } = await begun(service());
  expect((await service({ clientId: 'another' })(back, { cookie })).status).toBe(403);
});

test('a sign-in that took longer than ten minutes must begin again', async () => {
  const ask = service();
  const { back, cookie } = await begun(ask);
  minutes = 11;
  expect((await ask(back, { cookie })).status).toBe(400);
});

test('a session ends after eight hours', async () => {
  const ask = service();
  const cookie = await signedIn(ask);
  minutes = 8 * 60 - 1;
  expect((await ask(changes, { cookie })).status).toBe(200);
  minutes = 8 * 60 + 1;
  expect((await ask(changes, { cookie })).status).toBe(401);
});

test('a forged, altered or borrowed cookie is nobody’s', async () => {
  const ask = service();
  const forger = makeSeal({ secret: 'a guess', clock, digest: sha256 });
  const name = '__Host-recount-session';
  const begunFor = await seal.close('sign-in', { role: 'editor' }, 600);
  const real = await signedIn(ask);
  for (const cookie of [
    `${name}=${await forger.close('session', { role: 'editor' }, 600)}`,
    `${name}=${begunFor}`,
    `${name}=editor`,
    real.replace(/(__Host-recount-session=[^;]{60})./, '$1'),
  ])
    expect((await ask(changes, { cookie })).status).toBe(401);
});

test('whoever has no role is told so, and gets no session', async () => {
  provider.account.groups = ['staff'];
  const ask = service();
  const { back, cookie } = await begun(ask);
  const response = await ask(back, { cookie });
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test('a reader reads and cannot write', async () => {
  provider.account.groups = ['recount-readers'];
  const ask = service();
  const cookie = await signedIn(ask);
  expect((await ask(changes, { cookie })).status).toBe(200);
  expect((await ask('/written', { cookie, origin: here }, 'POST')).status).toBe(403);
});

test('a write with a cookie must come from a page of this service, and say so', async () => {
  const ask = service();
  const cookie = await signedIn(ask);
  const post = (headers: Record<string, string>) => ask('/written', { cookie, ...headers }, 'POST');
  expect((await post({ origin: here })).status).toBe(200);
  expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await post({})).status).toBe(401);
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
});

test('signing out takes the cookie back', async () => {
  const ask = service();
  const cookie = await signedIn(ask);
  const page = await (await ask('/', { cookie })).text();
  expect(page).toContain(`<form class="sign-out" method="post" action="${signInPaths.out}">`);
  const out = await ask(signInPaths.out, { cookie, origin: here }, 'POST');
  expect(await out.clone().text()).not.toContain('class="sign-out"');
  expect(out.status).toBe(200);
  expect(out.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-recount-session=; Max-Age=0;/),
  ]);
});

test('an issuer at a private address is never asked', async () => {
  expect((await service({ opened: false })('/sign-in')).status).toBe(500);
  expect(String(faults[0])).toContain('refused-address');
});

test.each(roles)('every address but those of signing in, asked in a session of %s', async (who) => {
  const ask = service();
  const session = await seal.close('session', { role: who }, 600);
  const cookie = `__Host-recount-session=${session}`;
  const wrong: string[] = [];
  for (const { method, path, role } of [...routes, written]) {
    const address = path.replace(/:(\w+)(?:\{[^}]*\})?/g, 'some');
    const { status } = await ask(address, { cookie, origin: here }, method);
    const isRefused = status === 401 || status === 403;
    if (isRefused !== !mayUse(who, role)) wrong.push(`${method} ${path}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('a service that is asked by another name answers nothing', async () => {
  expect((await service()('https://evil.example/sign-in')).status).toBe(421);
});
