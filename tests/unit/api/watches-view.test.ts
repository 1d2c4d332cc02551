import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { ReadResult } from '../../../shared/ports/page-reader.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { type LookRequest, lookAt } from '../../../shared/use-cases/preview/look-at.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
const deps = { facts: factReader, clock: storeDeps.clock, digest: sha256 };
let result: ReadResult = fetched(
  newsHtml([
    'The Northern Front still holds 59 hostages in the hills above Verun, the army of Costara said on Tuesday.',
    ...filler,
  ]),
);
let service: Awaited<ReturnType<typeof startService>>;

beforeAll(async () => {
  const reader = { read: () => Promise.resolve(result) };
  const look = async (request: LookRequest) =>
    (await lookAt({ ...deps, reader, ignoreRobotsHosts: new Set() }, request)).found;
  service = await startService({ store, look });
});
afterAll(() => service.close());

async function page(path: string, init: RequestInit = {}) {
  const response = await service.ask(path, init);
  const text = await response.text();
  expect(service.faults).toEqual([]);
  return { response, status: response.status, text, $: load(text) };
}

async function send(path: string, fields: Record<string, string>, headers = {}) {
  const token = (await page('/watches/new')).$('input[name=form-token]').attr('value') ?? '';
  const body = new URLSearchParams({ 'form-token': token, ...fields });
  return page(path, { method: 'POST', body, headers: { accept: 'text/html', ...headers } });
}

const url = 'https://harbour-post.example/talks';
const known = async () => (await store.watches.list({ limit: 10, cursor: null })).items;

test('where nothing is followed, the page says how to begin', async () => {
  expect((await page('/watches')).$('.empty').text()).toContain('recount watch add');
});

test('trying shows headline, text and figures, and stores nothing', async () => {
  const { $, status } = await send('/watches/new', { url, body: 'article', do: 'try' });
  expect(status).toBe(200);
  expect($('.preview h3').first().text()).toBe('Talks stall in Verun');
  expect($('.preview').text()).toContain('59');
  expect($('input[name=body]').attr('value')).toBe('article');
  expect(await known()).toEqual([]);
});

test.each([
  ['an address of this machine', { url: 'http://127.0.0.1/a' }, 'only public ones are read'],
  ['a selector that is none', { url, body: '[[' }, 'is no CSS selector'],
  ['what is no address', { url: 'harbour' }, 'The address'],
  ['a cadence of seconds', { url, every: '5' }, 'between 1m and 30d'],
  ['an endless cadence', { url, every: 'NaN' }, 'between 1m and 30d'],
])('%s is refused as by the command line, and nothing typed is lost', async (_, fields, words) => {
  const { $, status } = await send('/watches/new', { ...fields, do: 'follow' });
  expect([status, $('[role=alert]').text()]).toEqual([422, expect.stringContaining(words)]);
  expect($('input[name=url]').attr('value')).toBe(fields.url);
  expect(await known()).toEqual([]);
});

test('a name that leads to a private address is refused', async () => {
  const before = result;
  result = { kind: 'unreadable', reason: 'refused-address', detail: 'It is private.' };
  const { status } = await send('/watches/new', { url, do: 'follow' });
  result = before;
  expect([status, await known()]).toEqual([422, []]);
});

test('a form of another page, or without the token, writes nothing', async () => {
  const elsewhere = { origin: 'https://evil.example' };
  expect((await send('/watches/new', { url, do: 'follow' }, elsewhere)).status).toBe(403);
  const cross = { 'sec-fetch-site': 'cross-site' };
  expect((await send('/watches/new', { url, do: 'follow' }, cross)).status).toBe(403);
  expect((await send('/watches/new', { url, 'form-token': 'no' })).status).toBe(400);
  expect((await page('/watches/new', { method: 'POST' })).status).toBe(400);
  const body = new URLSearchParams({ url, more: 'x'.repeat(70_000) });
  expect((await page('/watches/new', { method: 'POST', body })).status).toBe(400);
  expect(await known()).toEqual([]);
});

test('a page is followed, paused, labelled and resumed', async () => {
  const added = await send('/watches/new', { url, labels: 'Costara, Verun', do: 'follow' });
  expect(added.status).toBe(303);
  const [watch] = await known();
  expect(added.response.headers.get('location')).toBe(`/watches#watch-${watch?.id ?? ''}`);
  const path = `/watches/${watch?.id ?? ''}`;
  await send(`${path}/pause`, { paused: 'true' });
  const item = (await page('/watches')).$(`#watch-${watch?.id ?? ''}`);
  expect(item.text()).toContain('paused');
  expect(item.find('input[name=labels]').attr('value')).toBe('Costara, Verun');
  await send(`${path}/labels`, { labels: '<b>Verun</b>' });
  await send(`${path}/pause`, { paused: 'false' });
  expect((await page('/watches')).$('article b').length).toBe(0);
  expect(await known()).toMatchObject([{ paused: false, labels: ['<b>Verun</b>'] }]);
  expect((await send('/watches/none/pause', { paused: 'true' })).status).toBe(404);
});

test('a watch of a file is changed in the file', async () => {
  const [watch] = await known();
  if (watch === undefined) throw new Error('no watch');
  await store.watches.put({ ...watch, id: 'of-file', managedBy: 'file' });
  const { $ } = await page('/watches');
  expect($('#watch-of-file form').length).toBe(0);
  expect($('#watch-of-file').text()).toContain('configuration file');
  const refused = await send('/watches/of-file/pause', { paused: 'true' });
  expect([refused.status, (await store.watches.get('of-file'))?.paused]).toEqual([422, false]);
});
