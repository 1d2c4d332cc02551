import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { rebuildStore } from '../../../shared/use-cases/rebuild/rebuild-store.ts';
import { eraseAsked } from '../../../shared/use-cases/removal/erase.ts';
import { planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { search } from '../../../shared/use-cases/search/search.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';
import { makeTwoOutlets } from '../../support/make-two-outlets.ts';

const held = (count: number) => `The Northern Front is holding ${count} hostages, the army said.`;
const holt = '“We will not leave Verun,” said the envoy Adrian Holt.';
const witness = '“The bells were silent,” said a baker who did not want to be named.';

let room: Awaited<ReturnType<typeof makeNewsroom>>;
beforeAll(async () => {
  room = await makeNewsroom();
  for (const [count, headline] of [
    [59, 'Talks stall in Verun'],
    [58, 'Talks go on in Port Ansel'],
  ] as const) {
    room.answer(fetched(newsHtml([held(count), holt, witness, ...filler], headline)));
    await room.checkAndProject();
    room.pass(60);
  }
});

const find = async (words: string, given: object = {}) => {
  const { items } = await search(room.store, { words, limit: 10, ...given });
  return items.flatMap(({ hits }) => hits.map(({ kind, text }) => `${kind}: ${text}`));
};

test('a page is found by words of one headline, figure or statement, in any case and number', async () => {
  expect(await find('HOSTAGE front')).toEqual([`figure: ${held(58)}`, `figure: ${held(59)}`]);
  expect(await find('Verun leave')).toEqual([`statement: ${holt}`]);
  expect(await find('talk verun')).toEqual(['headline: Talks stall in Verun']);
});

test('words of two sentences are not found together', async () => {
  expect(await find('hostages Holt')).toEqual([]);
});

test('which pages say a number now is asked with or without words', async () => {
  expect(await find('', { value: 58, current: true })).toEqual([`figure: ${held(58)}`]);
  expect(await find('hostages', { value: 59, current: true })).toEqual([]);
  expect(await find('hostages', { value: 59 })).toEqual([`figure: ${held(59)}`]);
});

test('what was on record at a time is what stood then', async () => {
  const at = '2026-03-04T14:30:00.000Z';
  expect(await find('hostages', { at })).toEqual([`figure: ${held(59)}`]);
  expect(await find('talks', { at })).toEqual(['headline: Talks stall in Verun']);
  expect(await find('talks', { current: true })).toEqual(['headline: Talks go on in Port Ansel']);
});

test('what came since a time, or only in headlines, is asked for as such', async () => {
  const since = '2026-03-04T14:30:00.000Z';
  expect(await find('hostages', { since })).toEqual([`figure: ${held(58)}`]);
  expect(await find('Verun', { since })).toEqual([]);
  expect(await find('Verun', { kind: 'headline' })).toEqual(['headline: Talks stall in Verun']);
  expect(await find('Verun', { kind: 'figure' })).toEqual([]);
});

/** Every page that a search finds, stretch by stretch, as often as it is told. */
async function told(store: Store, query: { words: string; value?: number }): Promise<string[]> {
  const urls: string[] = [];
  let cursor: string | null = null;
  do {
    const listed: Awaited<ReturnType<typeof search>> = await search(store, {
      ...query,
      limit: 1,
      cursor,
    });
    urls.push(...listed.items.map(({ url }) => url));
    ({ cursor } = listed);
  } while (cursor !== null);
  return urls;
}

test('a page that says it in version after version is told once, however short the stretches', async () => {
  const often = await makeNewsroom();
  for (const isThere of [true, false, true, false, true]) {
    const boats = 'Rescuers in Port Ansel counted 7 boats on the quay.';
    often.publish([isThere ? boats : 'Rescuers in Port Ansel went home.']);
    await often.checkAndProject();
    often.pass(60);
  }
  const brought = await often.store.ledger.wordsOf('boat', { limit: 10 });
  expect(brought.items.map(({ version }) => version)).toEqual([5, 3, 1]);
  expect(await told(often.store, { words: 'boats' })).toEqual([often.page.url]);
  expect(await told(often.store, { words: '', value: 7 })).toEqual([often.page.url]);
});

test('what people said who are nobody’s officials finds nothing', async () => {
  expect(await find('bells silent')).toEqual([]);
});

test('nothing is asked for, and nothing is found', async () => {
  expect(await find('')).toEqual([]);
  expect(await find('the of a')).toEqual([]);
});

test('a version that brings no new word is put down under none', async () => {
  const brought = await room.store.ledger.wordsOf('hostage', { limit: 10 });
  expect(brought.items.map(({ version }) => version)).toEqual([1]);
});

describe('over HTTP', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    service = await startService({ store: room.store });
  });
  afterAll(() => service.close());
  const ask = async (path: string) => (await service.ask(path)).text();

  test('the page finds, keeps what was asked in its address, and says what to do where nothing is', async () => {
    expect(await ask('/search')).toContain('Look for words, a number, or both');
    const found = await ask('/search?words=hostages&value=58&current=true&at=');
    expect(found).toContain('holding 58 hostages');
    expect(found).not.toContain('holding 59 hostages');
    expect(found).toContain('value="hostages"');
    expect(await ask('/search?words=zeppelin')).toContain('No page on record has this');
  });

  test('what is looked for is shown as text, whatever it is', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>');
    expect(await ask(`/search?words=${hostile}`)).not.toContain('<script>alert');
  });

  test('programs find the same, and are told of a number that is none', async () => {
    expect(JSON.parse(await ask('/api/v1/search?words=hostages&current=true'))).toMatchObject({
      items: [{ pageId: room.page.id, hits: [{ kind: 'figure', value: 58, until: null }] }],
      cursor: null,
    });
    expect((await service.ask('/api/v1/search?value=many')).status).toBe(400);
  });
});

test('the older of hundreds of figures of one page is found as well', async () => {
  const long = await makeNewsroom();
  const paragraphs = Array.from(
    { length: 260 },
    (_, index) =>
      `The ministry counted ${1000 + index} lanterns in district ${index + 1} of Verun.`,
  );
  long.answer(fetched(newsHtml(paragraphs, 'Lanterns counted')));
  await long.checkAndProject();
  for (const value of [1000, 1130, 1259]) {
    const { items } = await search(long.store, { words: 'lanterns', value, limit: 5 });
    expect(items.map(({ hits }) => hits.length)).toEqual([1]);
  }
});

test('what is withheld is not found', async () => {
  const { withoutWithheld } = await import(
    '../../../shared/use-cases/withhold/without-withheld.ts'
  );
  const { readWithheld } = await import('../../../shared/use-cases/withhold/withheld.ts');
  const { withhold, release } = await import('../../../shared/use-cases/withhold/withhold.ts');
  const target = { page: room.page, number: null };
  await withhold(room, target, 'wait');
  const shown = withoutWithheld(room.store, await readWithheld(room.store));
  expect((await search(shown, { words: 'hostages', limit: 9 })).items).toEqual([]);
  expect((await search(shown, { words: 'talks', limit: 9 })).items).toEqual([]);
  await release(room, target);
});

test('a rebuilt ledger finds what the first one found', async () => {
  await room.store.ledger.removePage(room.page.id);
  expect(await find('hostages')).toEqual([]);
  const { store, clock } = room;
  await rebuildStore({ store, clock }, { page: null, onPage: () => undefined });
  expect(await find('hostages')).toHaveLength(2);
});

test('what is erased is not found, by no word of it', async () => {
  const erasing = { ...room, digest: sha256 };
  const wish = { kind: 'person' as const, page: null, names: ['Adrian Holt'] };
  const request = { wish, reason: 'asked for', by: 'desk', salt: 'a grain of salt' };
  await eraseAsked(erasing, request, await planErasure(erasing, request));
  expect(await find('Holt')).toEqual([]);
  expect((await room.store.ledger.wordsOf('holt', { limit: 9 })).items).toEqual([]);
  expect(await find('hostages')).not.toEqual([]);
});

test('which pages say a number now is answered whole on the page, however little it may read', async () => {
  const { post, wire, store, read, pass } = await makeTwoOutlets();
  for (const count of [61, 60, 59]) {
    post.publish([held(count)]);
    wire.publish([held(count)]);
    await read();
    pass(60);
  }
  for (const query of [{ words: '' }, { words: 'hostages' }]) {
    const asked = { ...query, value: 59, current: true, limit: 20, mostRead: 300 };
    const { items, cursor } = await search(store, asked);
    expect([items.length, cursor]).toEqual([2, null]);
  }
});

test('a stretch that may read little ends early, and goes on where it ended', async () => {
  const { post, wire, store, read } = await makeTwoOutlets();
  post.publish([held(59)]);
  wire.publish([held(59)]);
  await read();
  const first = await search(store, { words: 'hostages', limit: 20, mostRead: 1 });
  const { cursor } = first;
  const second = await search(store, { words: 'hostages', limit: 20, mostRead: 1, cursor });
  const urls = [...first.items, ...second.items].map(({ url }) => url);
  expect([first.items.length, urls.toSorted()]).toEqual([
    1,
    [post.page.url, wire.page.url].toSorted(),
  ]);
});
