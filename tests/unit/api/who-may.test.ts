import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi } from '../../../functions/api/make-api.ts';
import { routes } from '../../../functions/api/routes.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { mayUse, type Role, roles } from '../../../shared/domain/role.ts';
import { apiParts } from '../../support/api-parts.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });

const apiFor = (who: Role) =>
  makeApi({
    store,
    clock: storeDeps.clock,
    digest: sha256,
    ...apiParts,
    whoAsks: () => Promise.resolve({ role: who, name: who }),
    isOwnHost: () => true,
    formToken: () => 'a token',
    onFault: (fault) => {
      throw fault;
    },
  });

const examples: Readonly<Record<string, string>> = {
  kind: 'changes',
  format: 'csv',
  number: '1',
};
const filled = (path: string): string =>
  path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => examples[name] ?? 'some');

describe.each(roles)('asked by %s', (who) => {
  const api = apiFor(who);
  test.each(routes.map(({ method, path, role }) => [method, path, role] as const))(
    '%s %s is for %s, and refuses who is less',
    async (method, path, role) => {
      const { status } = await api.request(`http://here${filled(path)}`, { method });
      const isRefused = status === 401 || status === 403;
      expect(isRefused).toBe(!mayUse(who, role));
      expect(status).toBeLessThan(500);
    },
  );
});

test('nobody learns which addresses there are', async () => {
  const api = apiFor('anyone');
  for (const path of ['/api/v1/changes', '/nothing', '/api/v1/nothing'])
    expect((await api.request(`http://here${path}`)).status).toBe(401);
});

test('an address that is mounted beside the table is refused', async () => {
  const api = apiFor('editor');
  api.get('/beside', (context) => context.text('secret'));
  expect((await api.request('http://here/beside')).status).toBe(404);
});

test('every address is declared once', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

describe('on this machine', () => {
  let open: Awaited<ReturnType<typeof startService>>;
  let locked: typeof open;
  beforeAll(async () => {
    open = await startService({ store });
    locked = await startService({ store, token: 'correct horse' });
  });
  afterAll(async () => {
    await open.close();
    await locked.close();
  });

  test('whoever is here may ask', async () => {
    expect((await open.ask('/api/v1/health')).status).toBe(200);
  });

  test('a page elsewhere that points its own name here is refused', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(new URL('/api/v1/health', open.url), { headers: { host: 'evil.example' } })
        .on('response', (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .end();
    });
    expect(status).toBe(421);
  });

  test.each([
    ['no token', undefined, 401],
    ['a wrong token', 'Bearer correct', 401],
    ['the token', `Basic ${btoa('desk:correct horse')}`, 200],
  ])('with a token set, %s', async (_, authorization, status) => {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await locked.ask('/api/v1/health', { headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
