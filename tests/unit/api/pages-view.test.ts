import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { makeEventfulHistory } from '../../support/make-history.ts';
import { startService } from '../../support/make-service.ts';

test('every page is listed with how many versions it has and whether it can be read', async () => {
  const { store, page } = await makeEventfulHistory();
  await store.pages.create(
    { ...page, id: 'abcdef12', url: 'https://valley-courier.example/a', outlet: '<b>Courier</b>' },
    { ...(await stateOf(store, page.id)), pageId: 'abcdef12', blindSince: page.firstSeenAt },
  );
  const service = await startService({ store });
  const $ = load(await (await service.ask('/pages')).text());
  const link = $(`a[href="/pages/${page.id}"]`).closest('li').text();
  expect(link).toContain('4 versions');
  const other = $('a[href="/pages/abcdef12"]').closest('li');
  expect(other.find('.bad').text()).toContain('cannot be read since');
  expect(other.text()).toContain('<b>Courier</b>');
  await service.close();
});

async function stateOf(
  store: Awaited<ReturnType<typeof makeEventfulHistory>>['store'],
  id: string,
) {
  const state = await store.pages.state(id);
  if (state === null) throw new Error('no state');
  return state;
}
