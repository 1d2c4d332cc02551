import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { ReadResult } from '../../../shared/ports/page-reader.ts';
import { allItems } from '../../../shared/use-cases/every-item.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { keepWatch } from '../../../shared/use-cases/settings/keep-watch.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { makeWatch } from '../../support/store-builders.ts';

const addresses = [
  'https://harbour-post.example/talks',
  'http://harbour-post.example/talks',
  'https://harbour-post.example/2026/hostage-talks-in-verun-stall-again',
  'https://harbour-post.example/2026/hostage-talks-in-verun-go-on',
  'https://harbour-post.example/',
  'https://meridian.example/2026/hostage-talks-in-verun-stall-again',
] as const;

const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the Prime Minister's Office said on Tuesday.`;

const address = fc.constantFrom(...addresses);
const look = fc.record({
  served: address,
  canonical: fc.option(address),
  permanent: fc.boolean(),
  count: fc.integer({ min: 41, max: 44 }),
  answer: fc.constantFrom('article', 'article', 'article', 'gone', 'blocked'),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('look' as const), look }) },
  fc.record({
    kind: fc.constant('watch' as const),
    address,
    body: fc.option(fc.constantFrom('main', 'article')),
  }),
  fc.record({
    kind: fc.constant('clock' as const),
    minutes: fc.constantFrom(0, 3, 15, 1440, -60, 525_600, -525_600),
  }),
);

function answered(given: typeof look extends fc.Arbitrary<infer T> ? T : never): ReadResult {
  if (given.answer === 'gone') return { kind: 'gone', status: 404 };
  if (given.answer === 'blocked')
    return { kind: 'unreadable', reason: 'blocked', detail: 'Blocked.' };
  const head = given.canonical === null ? '' : `<link rel="canonical" href="${given.canonical}">`;
  const html = newsHtml([held(given.count), ...filler]).replace('<head>', `<head>${head}`);
  const hop = {
    url: addresses[0],
    status: given.permanent ? 301 : 302,
    permanent: given.permanent,
  };
  return fetched(html, {
    url: given.served,
    hops: given.served === addresses[0] ? [] : [hop],
  });
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function open() {
  const own = pageIdentity({ url: addresses[0], selectors: {} }, sha256);
  if (own === null) throw new Error('no address');
  const desk = await makeNewsroom({ page: { ...own } });
  return { ...desk, deps: { store: desk.store, clock: desk.clock, digest: sha256 } };
}

type Desk = Awaited<ReturnType<typeof open>>;

async function take(desk: Desk, each: Step): Promise<void> {
  switch (each.kind) {
    case 'clock':
      desk.pass(each.minutes);
      return;
    case 'look':
      desk.answer(answered(each.look));
      await desk.checkAndProject();
      return;
    case 'watch': {
      const selectors = each.body === null ? {} : { body: each.body };
      const target = { kind: 'page', url: each.address } as const;
      await keepWatch(desk.deps, makeWatch({ id: 'roving', target, selectors }));
    }
  }
}

/** Numbers without gaps, each version after the one before and chained to it. */
async function expectOneLine(desk: Desk): Promise<void> {
  const versions = await desk.versions();
  for (const [index, { number, fetchedAt, previousHash }] of versions.entries()) {
    const before = versions[index + 1];
    expect(number).toBe(versions.length - index);
    expect(previousHash).toBe(before?.hash ?? null);
    expect(fetchedAt > (before?.fetchedAt ?? '')).toBe(true);
  }
}

/** Every page keeps its id, is found by its address, and has no history but its own. */
async function expectApart(desk: Desk): Promise<void> {
  for (const page of await allItems((stretch) => desk.store.pages.list(stretch))) {
    const { id, url, selectors } = page;
    expect(pageIdentity({ url, selectors }, sha256)?.id).toBe(id);
    expect((await findPage(desk.deps, url)).url).toBe(url);
    if (id !== desk.page.id) expect(await desk.store.versions.head(id)).toBeNull();
  }
}

test('whatever redirects, canonical links, selectors and clocks do, histories stay whole and apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const desk = await open();
      for (const each of steps) await take(desk, each);
      await expectOneLine(desk);
      await expectApart(desk);
    }),
    { numRuns: 60 },
  );
}, 60_000);
