import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Selectors } from '../../../shared/domain/watch.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { dropWatch, keepWatch } from '../../../shared/use-cases/settings/keep-watch.ts';
import { fetched, makeNewsroom } from '../../support/make-newsroom.ts';
import { makeWatch } from '../../support/store-builders.ts';

const feedUrl = 'https://harbour-post.example/world.xml';
const story = 'https://harbour-post.example/2026/hostage-talks-in-verun-stall-again';

const identityOf = (url: string, selectors: Selectors = {}) => {
  const identity = pageIdentity({ url, selectors }, sha256);
  if (identity === null) throw new Error(`${url} is no address`);
  return identity;
};

const feed = (...urls: readonly string[]) =>
  fetched(
    `<rss version="2.0"><channel><title>World</title>${urls
      .map((url) => `<item><title>Talks stall in Verun</title><link>${url}</link></item>`)
      .join('')}</channel></rss>`,
    { url: feedUrl, contentType: 'application/rss+xml' },
  );

/** A feed that one watch follows under these selectors, leading to the story. */
async function open(selectors: Selectors, wrap?: (store: Store) => Store) {
  const page = { ...identityOf(feedUrl, selectors), role: 'feed', selectors } as const;
  const desk = await makeNewsroom({
    page: { ...page, watches: ['world'] },
    ...(wrap === undefined ? {} : { wrap }),
  });
  const deps = { store: desk.store, clock: desk.clock, digest: sha256 };
  const target = { kind: 'feed', url: feedUrl } as const;
  await keepWatch(deps, makeWatch({ id: 'world', target, selectors }));
  desk.answer(feed(story));
  return { ...desk, deps };
}

/** A page that is known to have moved to the story's address. */
async function movedPage({ store, deps }: Awaited<ReturnType<typeof open>>) {
  const target = { kind: 'page', url: 'https://harbour-post.example/talks' } as const;
  await keepWatch(deps, makeWatch({ id: 'moved', target }));
  const { id } = identityOf(target.url);
  await store.pages.putAlias(sha256(story), id);
  return id;
}

test('a feed that leads to where a page moved follows that page', async () => {
  const desk = await open({});
  const id = await movedPage(desk);
  expect(await desk.check()).toMatchObject({ discovered: 0 });
  expect((await desk.store.pages.get(id))?.watches).toEqual(['moved', 'world']);
});

test('a feed under other selectors follows a page of its own', async () => {
  const desk = await open({ body: 'main' });
  const id = await movedPage(desk);
  expect(await desk.check()).toMatchObject({ discovered: 1 });
  expect((await desk.store.pages.get(id))?.watches).toEqual(['moved']);
  expect(await desk.store.pages.get(identityOf(story, { body: 'main' }).id)).not.toBeNull();
});

test('a page of its own comes before one that moved to its address', async () => {
  const desk = await open({});
  const id = await movedPage(desk);
  const target = { kind: 'page', url: story } as const;
  await keepWatch(desk.deps, makeWatch({ id: 'own', target }));
  await desk.check();
  expect((await desk.store.pages.get(id))?.watches).toEqual(['moved']);
  expect((await findPage(desk.deps, story)).watches).toEqual(['own', 'world']);
});

test('a story found under selectors is found by its address', async () => {
  const desk = await open({ body: 'main' });
  await desk.check();
  expect(await findPage(desk.deps, story)).toMatchObject({ selectors: { body: 'main' } });
});

test('a watch that is dropped while its feed is read follows nothing of what was found', async () => {
  let strike: (() => Promise<void>) | null = null;
  const wrap = (store: Store): Store => ({
    ...store,
    pages: {
      ...store.pages,
      create: async (page, state) => {
        const drop = strike;
        strike = null;
        await drop?.();
        return store.pages.create(page, state);
      },
    },
  });
  const desk = await open({}, wrap);
  strike = () => dropWatch(desk.deps, 'world');
  await desk.check();
  const { id } = identityOf(story);
  expect((await desk.store.pages.get(id))?.watches).toEqual([]);
  expect((await desk.store.pages.state(id))?.nextDueAt).toBeNull();
});

test('a watch that turns from a section’s links to others reads it whole again', async () => {
  const url = 'https://harbour-post.example/world';
  const desk = await open({});
  const watch = (links: string) =>
    makeWatch({ id: 'front', target: { kind: 'section', url, links } });
  await keepWatch(desk.deps, watch('h3 a'));
  const { id, host } = identityOf(url);
  const state = await desk.store.pages.state(id);
  if (state !== null)
    await desk.store.pages.putState({ ...state, revision: 2, etag: '"one"' }, host);
  await keepWatch(desk.deps, watch('h2 a'));
  expect((await desk.store.pages.get(id))?.links).toBe('h2 a');
  expect((await desk.store.pages.state(id))?.etag).toBeNull();
});
