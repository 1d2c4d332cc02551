import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { ChangeRecord } from '../../../shared/domain/ledger.ts';
import { eraseAsked } from '../../../shared/use-cases/removal/erase.ts';
import {
  type ErasureRequest,
  planErasure,
} from '../../../shared/use-cases/removal/plan-erasure.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';

const held = (count: number) => `The Northern Front is holding ${count} hostages, the army said.`;

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let service: Awaited<ReturnType<typeof startService>>;
let records: readonly ChangeRecord[];

beforeAll(async () => {
  room = await makeNewsroom();
  for (const count of [59, 58, 57]) {
    room.publish([held(count)]);
    await room.checkAndProject();
    room.pass(15);
  }
  const erasing = { ...room, digest: sha256 };
  service = await startService({
    store: room.store,
    erase: async (request: ErasureRequest) => {
      await eraseAsked(erasing, request, await planErasure(erasing, request));
    },
  });
  const { items } = await room.store.ledger.changes({ kind: 'figure-changed', limit: 10 });
  records = items;
});
afterAll(() => service.close());

const pathOf = (record: ChangeRecord | undefined): string =>
  `/pages/${record?.pageId}/changes/${record?.change.id}`;

async function page(path: string, init: RequestInit = {}) {
  const response = await service.ask(path, init);
  const text = await response.text();
  return { status: response.status, response, text, $: load(text) };
}

async function send(path: string, fields: Record<string, string> = {}) {
  const token = (await page('/watches/new')).$('input[name=form-token]').attr('value') ?? '';
  const body = new URLSearchParams({ 'form-token': token, ...fields });
  return page(path, { method: 'POST', body, headers: { accept: 'text/html' } });
}

test('a change stands by itself, with both sentences and nothing done yet', async () => {
  const { $ } = await page(pathOf(records[0]));
  expect($('main').text()).toContain('holding 58 hostages');
  expect($('main').text()).toContain('holding 57 hostages');
  expect($('.empty').text()).toContain('Nobody has looked into it');
});

test('what was done is put down with who, when and the outlet’s answer', async () => {
  const path = pathOf(records[0]);
  await send(`${path}/triage`, { state: 'outlet-asked', owner: 'Ana', note: 'Asked their desk.' });
  const answer = 'They say it is <b>right</b>.';
  await send(`${path}/triage`, { state: 'closed', verdict: 'news', note: answer });
  const { $, text } = await page(path);
  const steps = $('.log li');
  expect(steps.length).toBe(2);
  expect(steps.eq(0).text()).toContain('this machine');
  expect(steps.eq(0).text()).toContain('given to Ana');
  expect(steps.eq(1).text()).toContain(answer);
  expect(text).not.toContain('<b>right</b>');
});

test('a form that is sent twice is put down once', async () => {
  const path = pathOf(records[0]);
  await send(`${path}/triage`, { note: 'Said again.' });
  await send(`${path}/triage`, { note: 'Said again.' });
  const { $ } = await page(path);
  expect($('.log li').length).toBe(3);
});

test('a state that there is not is told, and nothing is put down', async () => {
  const path = pathOf(records[1]);
  const { status, $ } = await send(`${path}/triage`, { state: 'forgotten' });
  expect(status).toBe(422);
  expect($('[role=alert]').text()).toContain('forgotten');
  expect((await page(path)).$('.log').length).toBe(0);
});

test('verdicts make the share that was news, by kind and outlet', async () => {
  await send(`${pathOf(records[1])}/triage`, { verdict: 'wrong-extraction', state: 'closed' });
  const { $ } = await page('/triage');
  expect($('main').text()).toContain('50% of 2 changes');
  const precision = (await (await service.ask('/api/v1/precision')).json()) as object;
  expect(precision).toMatchObject({
    judged: 2,
    precision: 0.5,
    rows: [{ kind: 'figure-changed', news: 1, notNews: 0, wrongExtraction: 1 }],
  });
  const csv = await (await service.ask('/triage/precision.csv')).text();
  expect(csv.split('\r\n')[1]).toMatch(/^figure-changed,.+,1,0,1,0\.5$/);
});

test('what is looked into is listed by its state', async () => {
  expect((await page('/triage?state=closed')).$('tbody tr').length).toBe(3);
  expect((await page('/triage?state=new')).$('.empty').first().text()).toContain('Nothing');
});

test('programs get a change with what was done about it', async () => {
  const api = `/api/v1${pathOf(records[0])}`;
  expect(await (await service.ask(api)).json()).toMatchObject({
    change: { id: records[0]?.change.id },
    triage: { state: 'closed', verdict: 'news', owner: 'Ana' },
  });
  expect((await service.ask('/api/v1/pages/none/changes/none')).status).toBe(404);
  expect((await service.ask(`/api/v1/pages/${room.page.id}/changes/none`)).status).toBe(404);
});

test('an editor withholds a version from its page, and releases it', async () => {
  const { id } = room.page;
  await send(`/pages/${id}/withhold`, { number: '3', reason: 'a child is named' });
  expect((await page(pathOf(records[0]))).status).toBe(404);
  expect((await page('/')).text).not.toContain('holding 57 hostages');
  expect((await page('/triage')).text).not.toContain(`${records[0]?.change.id}"`);
  expect(await (await service.ask('/feeds/changes.atom')).text()).not.toContain('57 hostages');
  expect((await page(`/pages/${id}`)).$('.removal').text()).toContain(
    'a child is named (this machine)',
  );
  await send(`/pages/${id}/release`, { number: '3' });
  expect((await page(pathOf(records[0]))).status).toBe(200);
});

test.each([
  ['no reason', { reason: ' ', sure: 'erase' }],
  ['no word to be sure', { reason: 'asked for' }],
  ['no version of that number', { reason: 'asked for', sure: 'erase', number: '-1' }],
])('with %s nothing is erased', async (_, fields) => {
  expect((await send(`/pages/${room.page.id}/erase`, fields)).status).toBe(400);
  expect((await room.store.erasures.list({ limit: 9 })).items).toEqual([]);
});

test('a page that is erased from the browser leaves nothing of what the desk wrote', async () => {
  const { id } = room.page;
  const sent = await send(`/pages/${id}/erase`, { reason: 'a court order', sure: 'erase' });
  expect(sent.response.headers.get('location')).toBe('/pages');
  expect((await page(`/pages/${id}`)).status).toBe(404);
  expect((await page('/')).text).not.toContain('hostages');
  expect((await room.store.triages.list({ limit: 9 })).items).toEqual([]);
  expect((await room.store.erasures.list({ limit: 9 })).items).toMatchObject([
    { reason: 'a court order', by: 'this machine', status: 'done' },
  ]);
});
