import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTokens } from '../../../functions/api/bearer.ts';
import { makeApi } from '../../../functions/api/make-api.ts';
import { tokenField } from '../../../functions/api/web/posted-form.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { Caller } from '../../../shared/domain/role.ts';
import { apiParts } from '../../support/api-parts.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
let day = 4;
const clock = { now: () => new Date(Date.UTC(2026, 2, day)).toISOString() };
let caller: Caller = { role: 'editor', name: 'ana@harbour-post.example' };

const deps = { store, clock, digest: sha256 };
const api = makeApi({
  ...deps,
  ...apiParts,
  whoAsks: withTokens(deps, (request) =>
    Promise.resolve(
      request.headers.has('x-signed-in') ? caller : { role: 'anyone', name: 'nobody' },
    ),
  ),
  isOwnHost: () => true,
  formToken: () => 'a token',
  onFault: (fault) => {
    throw fault;
  },
});

const signedIn = { 'x-signed-in': 'yes', accept: 'text/html' };
const send = (path: string, form: Record<string, string> = {}) =>
  api.request(`http://here${path}`, {
    method: 'POST',
    headers: signedIn,
    body: new URLSearchParams({ [tokenField]: 'a token', ...form }),
  });

async function made(form: Record<string, string> = {}): Promise<string> {
  const response = await send('/tokens', { name: 'a script', role: 'reader', days: '30', ...form });
  return load(await response.text())('.empty code').text();
}

const asks = async (token: string, path = '/api/v1/changes', init: RequestInit = {}) =>
  (
    await api.request(`http://here${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

test('a token is shown once, and stored by its hash alone', async () => {
  const text = await made();
  expect(text).toMatch(/^recount_[0-9a-f]{16}_[\w-]{43}$/);
  expect(await asks(text)).toBe(200);
  const page = await api.request('http://here/tokens', { headers: signedIn });
  expect(await page.text()).not.toContain(text.slice(-43));
  const stored = await store.tokens.list({ limit: 10 });
  expect(JSON.stringify(stored)).not.toContain(text.slice(-43));
});

test('a feed reader may give it as the password of any name', async () => {
  const authorization = `Basic ${btoa(`desk:${await made()}`)}`;
  const feed = await api.request('http://here/feeds/changes.atom', { headers: { authorization } });
  expect(feed.status).toBe(200);
});

test('a token that is taken back opens nothing, from then on', async () => {
  const text = await made({ name: 'taken back' });
  await send(`/tokens/${text.slice(8, 24)}/revoke`);
  expect(await asks(text)).toBe(401);
});

test('a token ends when it was said to', async () => {
  const text = await made();
  day += 29;
  expect(await asks(text)).toBe(200);
  day += 2;
  expect(await asks(text)).toBe(401);
});

test('a guessed, cut or borrowed secret opens nothing', async () => {
  const [one, other] = [await made(), await made()];
  for (const text of [
    `${one.slice(0, 25)}${other.slice(25)}`,
    one.slice(0, -1),
    `recount_${'0'.repeat(16)}_${one.slice(25)}`,
    'recount_',
    '',
  ])
    expect(await asks(text)).toBe(401);
});

test('a reader’s token reads and writes nothing', async () => {
  const text = await made({ role: 'reader' });
  expect(await asks(text, '/watches/new', { method: 'POST', body: new URLSearchParams() })).toBe(
    403,
  );
});

test('nobody gives a token more than they may themselves', async () => {
  caller = { role: 'reader', name: 'rob@harbour-post.example' };
  const response = await send('/tokens', { name: 'more', role: 'editor', days: '30' });
  expect(response.status).toBe(422);
  caller = { role: 'editor', name: 'ana@harbour-post.example' };
});

test('people see and take back their own alone', async () => {
  const text = await made({ name: 'hers' });
  caller = { role: 'editor', name: 'rob@harbour-post.example' };
  const page = await api.request('http://here/tokens', { headers: signedIn });
  expect(await page.text()).not.toContain('hers');
  expect((await send(`/tokens/${text.slice(8, 24)}/revoke`)).status).toBe(404);
  caller = { role: 'editor', name: 'ana@harbour-post.example' };
  expect(await asks(text)).toBe(200);
});

test.each([
  ['no name', { name: ' ' }],
  ['no role of ours', { role: 'owner' }],
  ['a time that is not offered', { days: '36500' }],
])('%s is told, and nothing is made', async (_, form) => {
  const before = (await store.tokens.list({ limit: 500 })).items.length;
  const wanted = { name: 'a script', role: 'reader', days: '30', ...form };
  const response = await send('/tokens', wanted);
  expect(response.status).toBe(422);
  expect(load(await response.text())('[role=alert]').text()).not.toBe('');
  expect((await store.tokens.list({ limit: 500 })).items).toHaveLength(before);
});

let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService({ store, token: 'correct horse', now: clock.now() });
});
afterAll(() => service.close());

test('a service of one machine takes tokens too', async () => {
  const headers = { authorization: `Bearer ${await made()}` };
  expect((await service.ask('/api/v1/health', { headers })).status).toBe(200);
});
