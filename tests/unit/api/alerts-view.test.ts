import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { page as alertPage, changeAlert, channel, delivery } from '../../support/alert-builders.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const emptyStore = () => makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
const store = emptyStore();
const hostile = '<script>alert(1)</script>\u202e';
let service: Awaited<ReturnType<typeof startService>>;

beforeAll(async () => {
  await store.channels.put(
    channel({ kind: 'webhook', url: 'https://hooks.example/secret-path', secret: null }),
  );
  const headline = { page: alertPage({ headline: hostile, url: 'javascript:alert(1)' }) };
  await store.outbox.addAlert(changeAlert({ id: 'one', summary: hostile }, headline));
  await store.outbox.addDelivery(
    delivery({
      id: 'd1',
      status: 'sent',
      alertIds: ['alert-one'],
      createdAt: at(1),
      sentAt: at(2),
    }),
  );
  await store.outbox.addDelivery(
    delivery({ id: 'd2', status: 'failed', createdAt: at(3), attempts: 5, lastError: hostile }),
  );
  service = await startService({ store });
});
afterAll(() => service.close());

const at = (minute: number): string => `2026-03-04T14:0${minute}:00.000Z`;

async function page(path: string, from = service) {
  const response = await from.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  expect(from.faults).toEqual([]);
  return { status: response.status, text, $: load(text) };
}

test('what was told stands newest first, with to whom and what became of it', async () => {
  const { $, text } = await page('/alerts');
  const items = $('article').map((_, item) => $(item).attr('id'));
  expect(items.get()).toEqual(['d2', 'd1']);
  expect($('#d1').text()).toContain('sent 2026-03-04 14:02 UTC');
  expect($('#d2 .bad').first().text()).toBe('failed');
  expect($('#d2').text()).toContain('5 attempts');
  expect($('#d1').text()).toContain('webhook at hooks.example');
  expect(text).not.toContain('secret-path');
});

test('the filter lives in the address, and a wrong one is refused', async () => {
  const { $ } = await page('/alerts?status=failed');
  expect($('article').length).toBe(1);
  expect($('option[selected]').attr('value')).toBe('failed');
  expect((await page('/alerts?status=lost')).status).toBe(400);
});

test('what a page or an error says is text', async () => {
  const { $, text } = await page('/alerts');
  expect($('article script').length).toBe(0);
  expect(text).not.toMatch(/javascript:|\u202e/);
});

test('older messages are a link away', async () => {
  const first = await page('/alerts?limit=1');
  const second = await page(first.$('a[rel=next]').attr('href') ?? '');
  expect(second.$('article').first().attr('id')).toBe('d1');
});

test('where nobody was told anything, the page says how to begin', async () => {
  const fresh = await startService({ store: emptyStore() });
  expect((await page('/alerts', fresh)).$('.empty').text()).toContain('recount.yaml');
  expect((await page('/pages', fresh)).$('.empty').text()).toContain('recount watch add');
  await fresh.close();
});
