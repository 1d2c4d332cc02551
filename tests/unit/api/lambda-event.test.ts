import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { makeHostedApi } from '../../../functions/api/hosted-api.ts';
import { makeSeal } from '../../../functions/api/sign-in/seal.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { apiParts } from '../../support/api-parts.ts';
import { type AskedOverHttp, httpEvent } from '../../support/cloud/http-event.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const { clock } = storeDeps;
const secret = 'a secret of this test';
const seal = makeSeal({ secret, clock, digest: sha256 });
const host = 'recount.example';

// The package that is to follow it, @hono/aws-lambda, is not published yet.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const answer = handle(
  makeHostedApi({
    store: makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() }),
    clock,
    digest: sha256,
    ...apiParts,
    onFault: () => undefined,
    publicUrl: `https://${host}`,
    secret,
    issuer: 'https://issuer.example',
    clientId: 'recount',
    roleClaim: { claim: 'groups', reader: 'readers', editor: 'editors' },
    fetch: () => Promise.reject(new TypeError('no issuer is asked here')),
  }),
);

const ask = ({
  host: asked = host,
  ...given
}: Partial<AskedOverHttp> & { readonly path: string }) =>
  answer(httpEvent({ ...given, host: asked }));

const session = async (): Promise<string> =>
  `__Host-recount-session=${await seal.close('session', { role: 'editor' }, 600)}`;

test('a function answers whoever is signed in, by the cookies of its event', async () => {
  const path = '/api/v1/changes';
  expect(await ask({ path })).toMatchObject({ statusCode: 401 });
  expect(await ask({ path, cookies: ['theme=dark', await session()] })).toMatchObject({
    statusCode: 200,
    isBase64Encoded: false,
  });
});

test('a function takes a write from its own pages alone', async () => {
  const cookies = [await session()];
  const out = (origin: string) =>
    ask({ path: '/sign-out', method: 'POST', cookies, headers: { origin } });
  expect(await out('https://evil.example')).toMatchObject({ statusCode: 403 });
  expect(await out(`https://${host}`)).toMatchObject({
    statusCode: 200,
    cookies: [expect.stringMatching(/^__Host-recount-session=;/)],
  });
});

test('a function that is reached by another name answers nothing', async () => {
  const other = 'api.execute-api.eu-west-1.amazonaws.com';
  expect(await ask({ path: '/sign-in', host: other })).toMatchObject({ statusCode: 421 });
});
