import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../../functions/api/routes.ts';
import { withholdingId } from '../../../shared/domain/withholding.ts';
import { held, makeEventfulHistory } from '../../support/make-history.ts';
import { startService } from '../../support/make-service.ts';

let service: Awaited<ReturnType<typeof startService>>;
let history: Awaited<ReturnType<typeof makeEventfulHistory>>;

beforeAll(async () => {
  history = await makeEventfulHistory();
  service = await startService({ store: history.store });
});
afterAll(() => service.close());

async function page(path: string) {
  const response = await service.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  expect(service.faults).toEqual([]);
  return { status: response.status, text, $: load(text) };
}

test('a page shows its versions, newest first, with the checks between', async () => {
  const { $ } = await page(`/pages/${history.page.id}`);
  const ids = $('.version')
    .map((_, item) => $(item).attr('id'))
    .get();
  expect(ids).toEqual(['version-4', 'version-3', 'version-2', 'version-1']);
  expect($('#version-2').text()).toContain('Figure changed');
  expect($('.spell').text()).toContain('no change');
});

test('a time in which the page could not be read is shown as a gap, with why', async () => {
  const { $ } = await page(`/pages/${history.page.id}`);
  expect($('.spell.blind').text()).toContain(
    '2 checks: could not be read (the site refused to answer us)',
  );
});

test('a stretch of versions goes on where it ended', async () => {
  const { $ } = await page(`/pages/${history.page.id}?limit=2`);
  const older = $('a[rel=next]').attr('href') ?? '';
  const next = await page(`/pages/${history.page.id}${older}&limit=2`);
  expect(next.$('.version').first().attr('id')).toBe('version-2');
});

test('what is withheld is named in its place, and says nothing', async () => {
  const { store, page: of } = history;
  const id = withholdingId(of.id, 2);
  await store.withholdings.put({
    id,
    pageId: of.id,
    number: 2,
    url: of.url,
    reason: 'a name',
    at: of.firstSeenAt,
  });
  const { $, text } = await page(`/pages/${of.id}`);
  expect($('#version-2').text()).toContain('withheld');
  expect(text).not.toContain(held(58).slice(0, 40));
  await store.withholdings.remove(id);
});

test('a page that is not there is a page that says so', async () => {
  const { status, $ } = await page('/pages/none');
  expect([status, $('h1').text()]).toEqual([404, 'Nothing is recorded under this name.']);
});

test('the reference names every address of the API with who may ask', async () => {
  const { $ } = await page('/api/v1/');
  const named = $('h2 code')
    .map((_, code) =>
      $(code)
        .text()
        .replace(/\{(\w+)\}/g, ':$1'),
    )
    .get();
  const there = routes.map(({ path }) => path).filter((path) => /^\/api\/v1\/[^o.]/.test(path));
  expect(named.toSorted()).toEqual(
    there.filter((path) => path !== '/api/v1/openapi.json').toSorted(),
  );
  expect($('#versionText').closest('section').text()).toContain('for editors');
});
