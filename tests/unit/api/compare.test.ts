import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { withholdingId } from '../../../shared/domain/withholding.ts';
import { held, makeEventfulHistory } from '../../support/make-history.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';
import { storeDeps } from '../../support/store-kinds.ts';

type Service = Awaited<ReturnType<typeof startService>>;

let history: Awaited<ReturnType<typeof makeEventfulHistory>>;
let service: Service;
let address: string;

beforeAll(async () => {
  history = await makeEventfulHistory();
  service = await startService({ store: history.store });
  address = `/pages/${history.page.id}/compare`;
});
afterAll(() => service.close());

async function page(path: string, from: Service = service) {
  const response = await from.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  expect(from.faults).toEqual([]);
  return { status: response.status, response, text, $: load(text) };
}

const texts = ($: ReturnType<typeof load>, selector: string): string[] =>
  $(selector)
    .map((_, item) => $(item).text())
    .get();

describe('two versions of a page', () => {
  test('facts come before words, with both sentences and what differs marked', async () => {
    const { $ } = await page(`${address}?from=1&to=2`);
    expect(texts($, 'h2')).toEqual(['2 changes', 'Words', 'The two captures']);
    const first = $('.change').first();
    expect([first.find('del').text(), first.find('ins').text()]).toEqual(['59', '58']);
    expect($('.change').text()).toContain('no note found on the page at');
    expect(texts($, '.pair td')).toEqual([
      expect.stringContaining('59 hostages, held'),
      expect.stringContaining('58 hostages, held'),
      expect.stringContaining('(state): The Northern Front still holds 59 hostages'),
      expect.stringContaining('(state): The Northern Front still holds 58 hostages'),
    ]);
  });

  test('words stand side by side, or inline when the address asks for it', async () => {
    const side = await page(`${address}?from=1&to=2`);
    expect(side.$('.words.side tr.other td').eq(0).text()).toContain('still holds 59 hostages');
    expect(side.$('.words.side tr.other td').eq(1).text()).toContain('still holds 58 hostages');
    const inline = await page(`${address}?from=1&to=2&view=inline`);
    expect(inline.$('.words.inline .other').html()).toContain('holds <del>59</del><ins>58</ins>');
    expect(inline.$('a[rel=next]').attr('href')).toContain('view=inline');
  });

  test('what comes back is said to go back', async () => {
    const newsroom = await makeNewsroom();
    for (const count of [59, 58, 59]) {
      newsroom.publish([held(count)]);
      await newsroom.checkAndProject();
      newsroom.pass(15);
    }
    const there = await startService({ store: newsroom.store });
    const path = `/pages/${newsroom.page.id}/compare`;
    const last = await page(`${path}?from=2&to=3`, there);
    const whole = await page(`${path}?from=1&to=3`, there);
    await there.close();
    expect(last.$('.change').text()).toContain('goes back to version 1');
    expect(whole.$('h2').first().text()).toBe('No fact differs');
    expect(whole.$('.empty').text()).toContain('No word differs.');
  });

  test('long stretches that both have are cut between words, and paragraphs stay apart', async () => {
    const newsroom = await makeNewsroom();
    const last = (count: number) => `In Verun ${count} envoys were said to wait for the answer.`;
    for (const count of [59, 58]) {
      newsroom.answer(fetched(newsHtml([held(count), ...filler, ...filler, last(count)])));
      await newsroom.checkAndProject();
      newsroom.pass(15);
    }
    const there = await startService({ store: newsroom.store });
    const { $ } = await page(`/pages/${newsroom.page.id}/compare`, there);
    await there.close();
    const rows = texts($, '.words.side tr td:first-child');
    expect(rows).toContain('…');
    expect(rows.at(0)).toBe(held(59));
    expect(rows.at(-1)).toBe(last(59));
    const words = new Set([...filler].flatMap((text) => text.split(' ')));
    for (const word of rows.slice(1, -1).join(' ').split(' '))
      expect(word === '…' || words.has(word)).toBe(true);
  });

  test('the newest is held against the one before it when nothing else is asked', async () => {
    const { $ } = await page(address);
    expect($('input[name=from]').val()).toBe('3');
    expect($('input[name=to]').val()).toBe('4');
    expect($('a[rel=next]').length).toBe(0);
    expect($('a[rel=prev]').attr('href')).toBe(`${address}?from=2&to=3`);
  });

  test('the earlier version stands first, in whichever order they are named', async () => {
    const { $ } = await page(`${address}?from=3&to=1`);
    expect($('a.share').text()).toContain(`${address}?from=1&to=3`);
    expect($('a[rel=prev]').attr('href')).toBe(`${address}?from=1&to=2`);
  });

  test('the left and right keys have where to go', async () => {
    const { $ } = await page(`${address}?from=2&to=3`);
    expect($('a[data-key=ArrowLeft]').attr('href')).toBe(`${address}?from=1&to=2`);
    expect($('a[data-key=ArrowRight]').attr('href')).toBe(`${address}?from=3&to=4`);
  });

  test('captures say when they were read, by which hash, and what is not kept', async () => {
    const { $ } = await page(`${address}?from=1&to=2`);
    const [first] = await history.store.versions
      .list(history.page.id, { limit: 10 })
      .then(({ items }) => items.toReversed());
    expect($('.captures').text()).toContain(first?.hash ?? 'no version');
    expect($('.captures').text()).toContain('no copy of the bytes: the outlet asks for none');
    expect($('.captures').text()).toContain(
      'the version before was last read 2026-03-04 14:15 UTC',
    );
  });
});

describe('what cannot be compared', () => {
  test('a version against itself says that nothing can differ', async () => {
    expect((await page(`${address}?from=2&to=2`)).$('.empty').text()).toContain('against itself');
  });

  test('a withheld version is named, and says nothing', async () => {
    const { store, page: of } = history;
    const id = withholdingId(of.id, 2);
    const { firstSeenAt: at, url } = of;
    await store.withholdings.put({ id, pageId: of.id, number: 2, url, reason: 'a name', at });
    const { $, text } = await page(`${address}?from=1&to=2`);
    await store.withholdings.remove(id);
    expect($('.empty').text()).toContain('version 2 is withheld');
    expect($('.captures').text()).toContain('withheld since');
    expect(text).not.toContain('58 hostages');
    expect(text).not.toContain(held(59).slice(0, 40));
  });

  test.each([
    ['from=9&to=1', 404],
    ['from=0&to=1', 400],
    ['from=1e3', 400],
    ['from=1&to=2&more=1', 400],
  ])('%s is answered with %i and a page', async (query, status) => {
    const answer = await page(`${address}?${query}`);
    expect([answer.status, answer.$('h1').length]).toEqual([status, 1]);
  });

  test('two versions that are too large are said to be, with what to do', async () => {
    const { status, $ } = await page(`${address}?from=1&to=3`);
    expect([status, $('.empty').text()]).toEqual([200, expect.stringContaining('recount diff')]);
  });
});

test('what a page writes to be run is text in every part of a comparison', async () => {
  const script = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;\u202e';
  const newsroom = await makeNewsroom();
  for (const count of [59, 58]) {
    const said = `${held(count)} ${script} ${count}`;
    const note = `<p>Correction: an earlier version said ${count + 1} hostages. ${script}</p>`;
    newsroom.answer(fetched(newsHtml([said, ...filler, note], `${script} ${count}`)));
    await newsroom.checkAndProject();
    newsroom.pass(15);
  }
  const attacked = await startService({ store: newsroom.store });
  for (const view of ['side', 'inline']) {
    const { $, text } = await page(`/pages/${newsroom.page.id}/compare?view=${view}`, attacked);
    expect($('main script, main img, [style], [onerror]').length).toBe(0);
    expect(text).not.toContain('\u202e');
    expect($('.words').text()).toContain('<script>');
  }
  await attacked.close();
});

describe('where a comparison begins', () => {
  test('at a page that changed lately', async () => {
    const { $ } = await page('/compare');
    const links = $('ol a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(links).toContain(`${address}?from=1&to=2`);
    expect(new Set(links).size).toBe(links.length);
    expect($('nav a[aria-current]').text()).toBe('Compare');
  });

  test('at an address of a page', async () => {
    const { status, response } = await page(
      `/compare?page=${encodeURIComponent(history.page.url)}`,
    );
    expect([status, response.headers.get('location')]).toEqual([303, address]);
  });

  test('with nothing recorded yet it says what to do', async () => {
    const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
    const empty = await startService({ store });
    const { $ } = await page('/compare', empty);
    await empty.close();
    expect($('.empty').text()).toContain('recount watch add');
  });

  test('from the feed of changes and from the timeline of a page', async () => {
    const feed = await page('/?kind=figure-changed');
    expect(feed.$(`a[href="${address}?from=1&to=2"]`).length).toBeGreaterThan(0);
    const timeline = await page(`/pages/${history.page.id}`);
    expect(timeline.$(`#version-2 a[href="${address}?from=1&to=2"]`).text()).toBe(
      'compare with version 1',
    );
    expect(timeline.$('#version-1 a[href*=compare]').length).toBe(0);
    const atom = await (await service.ask('/feeds/changes.atom?kind=figure-changed')).text();
    expect(atom).toContain(`${address}?from=1&amp;to=2`);
  });
});
